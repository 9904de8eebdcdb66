// SPDX-License-Identifier: Apache-2.0
import { type Actor, COORDINATOR_ROLES, PARTNER_ROLES, type Role } from '@prahari/access';
import { CompanyService, type CompanyKind } from '@prahari/companies';
import type { Database } from '@prahari/database';
import { ApiClientService, InitialiseService, InvitationService } from '@prahari/identity';
import { type Clock, referenceData } from '@prahari/kernel';
import { AccountService } from '../../../libs/identity/src/account.service.js';
import { ActorCache } from '../../../libs/identity/src/actor-cache.js';
import { OneTimeLinks } from '../../../libs/identity/src/one-time-links.js';
import { PasswordHasher } from '../../../libs/identity/src/password-hasher.js';
import { Sessions } from '../../../libs/identity/src/sessions.js';
import { SignInThrottle } from '../../../libs/identity/src/sign-in-throttle.js';

/** What everybody of the builder signs in with. */
export const PASSWORD = 'Monsoon-Lantern-42';

/** A person with one role, signed in. */
export interface Member {
  readonly actor: Actor;
  /** For `Authorization: Bearer …`. */
  readonly token: string;
  readonly userId: string;
  readonly email: string;
}

export interface TestCompany {
  readonly id: string;
  readonly code: string;
  /** The person who holds this role; of the partner roles only, but for the coordinator. */
  readonly people: Readonly<Record<Role, Member>>;
}

export type CompanyCode = 'WEST' | 'EAST' | 'CENTRAL' | 'TRANSCO' | 'GENCO';
/** WEST is the coordinator. */
export type TestCompanies = Readonly<Record<CompanyCode, TestCompany>>;

export const emailOf = (role: Role, code: string): string =>
  `${role.toLowerCase().replaceAll('_', '-')}@${code.toLowerCase()}.example`;

/** The token of a one-time link. */
export const tokenOf = (link: string): string => new URL(link).hash.replace('#token=', '');

/**
 * Makes companies and one person for each role, by the use cases alone. Needs a migrated, empty database and nothing of
 * the HTTP side: `const { EAST } = await new Companies(database, clock).make(); EAST.people.CISO.token`.
 */
export class Companies {
  private readonly companies: CompanyService;
  private readonly invitations: InvitationService;
  private readonly initialisation: InitialiseService;
  private readonly accounts: AccountService;
  private readonly clients: ApiClientService;

  constructor(database: Database, clock: Clock) {
    const settings = {
      publicUrl: 'http://127.0.0.1:3000',
      sessionIdleMinutes: 30,
      sessionMaxHours: 12,
      argon2: { memoryCost: 8, timeCost: 1, parallelism: 1 },
    };
    const cache = new ActorCache(clock);
    const links = new OneTimeLinks(clock, settings);
    this.companies = new CompanyService(database, clock);
    this.invitations = new InvitationService(database, clock, links);
    this.initialisation = new InitialiseService(database, clock, this.companies, links);
    this.clients = new ApiClientService(database, clock, cache);
    this.accounts = new AccountService(
      database,
      clock,
      new PasswordHasher(settings),
      new SignInThrottle(database, clock),
      new Sessions(clock, settings),
      cache,
    );
  }

  /** The coordinator WEST with all nine roles, and the others with the four partner roles. */
  async make(others: readonly CompanyCode[] = ['EAST', 'CENTRAL', 'TRANSCO', 'GENCO']): Promise<TestCompanies> {
    const first = { email: emailOf('COORDINATOR_ADMIN', 'WEST'), displayName: nameOf('COORDINATOR_ADMIN', 'WEST') };
    const { companyId, link } = await this.initialisation.initialise(factsOf('WEST'), first);
    const administrator = await this.accept(link);
    const people = await this.inviteAll(administrator, companyId, 'WEST', [
      ...COORDINATOR_ROLES.slice(1),
      ...PARTNER_ROLES,
    ]);
    const west = { id: companyId, code: 'WEST', people: { ...people, COORDINATOR_ADMIN: administrator } };
    const made = await Promise.all(others.map((code) => this.partner(administrator, code)));
    return Object.fromEntries([west, ...made].map((company) => [company.code, company])) as TestCompanies;
  }

  /** One more person of a company, who has accepted. */
  async member(
    inviter: Member,
    roles: readonly Role[],
    email: string,
    companyId = inviter.actor.companyId,
  ): Promise<Member> {
    const { link } = await this.invitations.invite(inviter.actor, {
      email,
      displayName: `Person ${email}`,
      roles,
      companyId,
    });
    return this.accept(link);
  }

  /** The secret of a new API client. */
  async client(maker: Member, scopes: readonly string[], name = 'A system'): Promise<string> {
    return (await this.clients.create(maker.actor, { name, scopes })).secret;
  }

  /** One company more, which joins now. */
  async partner(coordinator: Member, code: CompanyCode): Promise<TestCompany> {
    const id = await this.companies.create(coordinator.actor, factsOf(code));
    const { COMPANY_ADMIN } = await this.inviteAll(coordinator, id, code, ['COMPANY_ADMIN']);
    const people = await this.inviteAll(COMPANY_ADMIN, id, code, PARTNER_ROLES.slice(1));
    return { id, code, people: { ...people, COMPANY_ADMIN } };
  }

  private async inviteAll(
    inviter: Member,
    companyId: string,
    code: string,
    roles: readonly Role[],
  ): Promise<Record<Role, Member>> {
    const members = await Promise.all(
      roles.map(async (role) => {
        const { link } = await this.invitations.invite(inviter.actor, {
          email: emailOf(role, code),
          displayName: nameOf(role, code),
          roles: [role],
          companyId,
          phone: '+91 731 0000000',
        });
        return [role, await this.accept(link)] as const;
      }),
    );
    return Object.fromEntries(members) as Record<Role, Member>;
  }

  private async accept(link: string): Promise<Member> {
    const { actor, token } = await this.accounts.acceptInvitation({ token: tokenOf(link), password: PASSWORD });
    return { actor, token, userId: actor.id, email: actor.email! };
  }
}

const nameOf = (role: Role, code: string): string => `${role.toLowerCase().replaceAll('_', ' ')} of ${code}`;

function factsOf(code: string) {
  const company = referenceData.demoCompanies.find((demo) => demo.code === code)!;
  const name = { en: company.nameEn, hi: company.nameHi, original: 'EN' as const };
  return { code, name, kind: company.kind as CompanyKind };
}
