// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@prahari/access';
import { TestApp } from './app.js';
import { eventsOf } from './events.js';
import { Companies, type Member, PASSWORD, type TestCompanies, tokenOf } from './builders/companies.js';

export const HOUR = 3_600_000;
export const UNKNOWN_ID = '01900000-0000-7000-8000-000000000000';
const USER = 'id displayName email roles active language designation phone lastSignInAt company { code }';
const INVITE = `mutation ($input: InviteUserInput!) { inviteUser(input: $input) { link user { ${USER} } } }`;
const ACCEPT =
  'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken viewer { id roles company { code } } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { expiresAt } }';
const ACTIVE = 'mutation ($input: SetUserActiveInput!) { setUserActive(input: $input) { user { id active } } }';
const SET_ROLES = 'mutation ($input: SetUserRolesInput!) { setUserRoles(input: $input) { user { id roles } } }';
const RESET =
  'mutation ($input: CreatePasswordResetInput!) { createPasswordReset(input: $input) { link user { id } } }';
export const USERS =
  'query ($companyId: ID, $first: Int) { users(companyId: $companyId, first: $first) { totalCount nodes { id email roles company { code } } } }';

interface Listed {
  readonly totalCount: number;
  readonly nodes: { id: string; email: string; roles: Role[]; company: { code: string } }[];
}

/** What administrators do with people, over HTTP, in a product with WEST, EAST and CENTRAL. */
export class PeopleApi {
  private number = 0;

  private constructor(
    readonly app: TestApp,
    readonly companies: Companies,
    readonly made: TestCompanies,
  ) {}

  static async start(): Promise<PeopleApi> {
    const app = await TestApp.start({ settings: { sessionIdleMinutes: 1440, sessionHours: 168 } });
    const companies = new Companies(app.database, app.clock);
    return new PeopleApi(app, companies, await companies.make(['EAST', 'CENTRAL']));
  }

  newEmail(code = 'east'): string {
    this.number += 1;
    return `person-${this.number}@${code}.example`;
  }

  of(code: 'WEST' | 'EAST' | 'CENTRAL', role: Role): Member {
    return this.made[code].people[role];
  }

  invite(who: Member, input: object) {
    const whole = { email: this.newEmail(), displayName: 'Ravi Kumar', roles: ['VIEWER'], ...input };
    return this.app.graphql(INVITE, { input: whole }, who.token);
  }

  accept(link: string, password = PASSWORD) {
    return this.app.graphql(ACCEPT, { input: { token: tokenOf(link), password } });
  }

  signIn(email: string, password = PASSWORD) {
    return this.app.graphql(SIGN_IN, { input: { email, password } });
  }

  setActive(who: Member, userId: string, active: boolean) {
    return this.app.graphql(ACTIVE, { input: { userId, active } }, who.token);
  }

  setRoles(who: Member, userId: string, roles: readonly Role[]) {
    return this.app.graphql(SET_ROLES, { input: { userId, roles } }, who.token);
  }

  reset(who: Member, userId: string) {
    return this.app.graphql(RESET, { input: { userId } }, who.token);
  }

  async isLive(token: string): Promise<boolean> {
    return (await this.app.graphql('{ viewer { id } }', {}, token)).code === undefined;
  }

  async list(who: Member, variables: object = {}): Promise<Listed> {
    return (await this.app.graphql(USERS, { first: 100, ...variables }, who.token)).data.users as Listed;
  }

  /** As the auditors of both sides together would see them, the oldest first. */
  eventsOf(objectId: string) {
    return eventsOf(this.app.testDatabase, objectId);
  }
}
