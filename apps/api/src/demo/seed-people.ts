// SPDX-License-Identifier: Apache-2.0
import { type Actor, PARTNER_ROLES, type Role, ROLES } from '@prahari/access';
import { CompanyService, type NewCompany } from '@prahari/companies';
import { sql } from '@prahari/database';
import {
  AccountService,
  InitialiseService,
  type Invitation,
  InvitationService,
  SignInService,
} from '@prahari/identity';
import { BadUserInput, Conflict, referenceData, StartFailure } from '@prahari/kernel';
import { contactsOf } from './contacts.js';
import { days, type Who } from './demo-story.js';
import { addressOf, COORDINATION, STAFF } from './people.js';
import type { UseCases } from './use-cases.js';

/** When the companies and accounts are made: before everything that happens. */
export const BEGINNING = days(40);

/** From documentation (RFC 5737): failures to sign in, should there be any, count for nobody's address. */
const FROM = '192.0.2.1';

const companies = referenceData.demoCompanies;
const coordinator = companies.find(({ isCoordinator }) => isCoordinator);
export const COORDINATOR_CODE = coordinator?.code ?? '';

/** Every address that can sign in, the coordinator's first. */
export const DEMO_ADDRESSES: readonly string[] = companies.flatMap(({ code, isCoordinator }) =>
  (isCoordinator ? ROLES : PARTNER_ROLES).map((role) => addressOf(role, code)),
);

export class Cast {
  private readonly actors = new Map<string, Actor>();
  readonly companyIds = new Map<string, string>();

  add(actor: Actor): void {
    for (const role of actor.roles) this.actors.set(`${actor.companyCode} ${role}`, actor);
  }

  actor({ company, role }: Who): Actor {
    const actor = this.actors.get(`${company} ${role}`);
    if (actor === undefined) throw new Error(`The demo has no ${role} of ${company}.`);
    return actor;
  }
}

/** Makes the companies and one account for each role, or finds those that an earlier start made. Call it at BEGINNING. */
export async function seedPeople(useCases: UseCases, password: string): Promise<Cast> {
  const cast = new Cast();
  const first = await firstAdministrator(useCases, password);
  cast.add(first);
  for (const company of companies.filter(({ code }) => code !== COORDINATOR_CODE)) {
    await unlessThere(() => useCases.get(CompanyService).create(first, newCompany(company)));
  }
  for (const { id, code } of await useCases.database.read<{ id: string; code: string }>(
    first,
    sql`select id, code from company`,
  )) {
    cast.companyIds.set(code, id);
  }
  const join = async (inviter: Actor, code: string, role: Role): Promise<Actor> => {
    const actor = await joined(useCases, inviter, invitationOf(code, role, cast.companyIds.get(code) ?? ''), password);
    cast.add(actor);
    return actor;
  };
  await Promise.all([
    ...ROLES.filter((role) => role !== 'COORDINATOR_ADMIN').map((role) => join(first, COORDINATOR_CODE, role)),
    ...[...cast.companyIds.keys()]
      .filter((code) => code !== COORDINATOR_CODE)
      .map(async (code) => {
        const administrator = await join(first, code, 'COMPANY_ADMIN');
        const others = PARTNER_ROLES.filter((role) => role !== 'COMPANY_ADMIN');
        await Promise.all(others.map((role) => join(administrator, code, role)));
      }),
  ]);
  return cast;
}

async function firstAdministrator(useCases: UseCases, password: string): Promise<Actor> {
  if (coordinator === undefined) throw new Error('The reference data has no coordinator.');
  const email = addressOf('COORDINATOR_ADMIN', coordinator.code);
  const administrator = { email, displayName: COORDINATION.COORDINATOR_ADMIN.name };
  const made = await unlessThere(() =>
    useCases.get(InitialiseService).initialise(newCompany(coordinator), administrator),
  );
  return made === undefined ? signedIn(useCases, email, password) : accepted(useCases, made.link, password);
}

async function joined(useCases: UseCases, inviter: Actor, invitation: Invitation, password: string): Promise<Actor> {
  const made = await unlessThere(() => useCases.get(InvitationService).invite(inviter, invitation));
  return made === undefined ? signedIn(useCases, invitation.email, password) : accepted(useCases, made.link, password);
}

async function accepted(useCases: UseCases, link: string, password: string): Promise<Actor> {
  const token = link.slice(link.indexOf('#token=') + '#token='.length);
  try {
    return (await useCases.get(AccountService).acceptInvitation({ token, password })).actor;
  } catch (cause) {
    if (!(cause instanceof BadUserInput)) throw cause;
    throw new StartFailure(`PRAHARI_DEMO_PASSWORD will not do: ${cause.message}`, { cause });
  }
}

const signedIn = async (useCases: UseCases, email: string, password: string): Promise<Actor> =>
  (await useCases.get(SignInService).signIn({ email, password }, FROM)).actor;

/** An earlier start may have come this far. */
async function unlessThere<Result>(make: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}

type DemoCompany = (typeof companies)[number];

const newCompany = ({ code, kind, nameEn, nameHi }: DemoCompany): NewCompany => ({
  code,
  kind: kind as NewCompany['kind'],
  name: { en: nameEn, hi: nameHi, original: 'EN' },
  contacts: contactsOf(code, nameEn),
});

function invitationOf(code: string, role: Role, companyId: string): Invitation {
  const person = { ...STAFF[code], ...(code === COORDINATOR_CODE && COORDINATION) }[role];
  if (person === undefined) throw new Error(`The demo has no person who is ${role} of ${code}.`);
  const { name, designation, language = 'EN' } = person;
  return { email: addressOf(role, code), displayName: name, designation, language, roles: [role], companyId };
}
