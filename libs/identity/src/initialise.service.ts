// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { CompanyService, type NewCompany } from '@prahari/companies';
import { type ActingParty, Database, recordEvent, sql, type Tx } from '@prahari/database';
import { Clock, Conflict } from '@prahari/kernel';
import { insertPerson, type Invited } from './invitation.service.js';
import { FIRST_ADMINISTRATOR_HOURS, OneTimeLinks } from './one-time-links.js';
import { personEvent } from './person.events.js';
import { addressOf } from './sign-in.service.js';

const INITIALISATION: ActingParty = {
  databaseRole: 'prahari_coordinator',
  companyId: null,
  userId: null,
  kind: 'JOB',
  id: 'initialise',
  name: 'Initialisation',
};

export interface FirstAdministrator {
  readonly email: string;
  readonly displayName: string;
}

/** The first step of a new system: the coordinator's company and its first administrator. */
@Injectable()
export class InitialiseService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly companies: CompanyService,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * Gives the one-time link (24 h) of the administrator. Again for the same company and address, while nobody has set a
   * password: a new link, as the first one may be lost. Throws Conflict where there is a coordinator already.
   */
  initialise(
    company: NewCompany,
    administrator: FirstAdministrator,
  ): Promise<Invited & { readonly companyId: string }> {
    const email = addressOf(administrator.email);
    return this.database.transact(INITIALISATION, async (tx) => {
      const { companyId, id } =
        (await waiting(tx, company.code, email)) ?? (await this.found(tx, company, { ...administrator, email }));
      const person = { companyId, id, side: 'COORDINATOR' as const };
      const link = await this.links.make(tx, person, 'INVITATION', FIRST_ADMINISTRATOR_HOURS);
      await recordEvent(
        tx,
        this.clock,
        personEvent(tx.actor, person, { kind: 'invited', summary: 'Invited.', changes: { roles: ROLES } }),
      );
      return { companyId, userId: id, link };
    });
  }

  private async found(tx: Tx, company: NewCompany, administrator: FirstAdministrator): Promise<Founder> {
    const companyId = await this.companies.createCoordinator(tx, company);
    const id = await insertPerson(tx, this.clock.now(), { ...administrator, companyId, roles: [...ROLES] });
    if (id === null) throw new Conflict('This address has an account already.');
    return { companyId, id };
  }
}

interface Founder {
  readonly companyId: string;
  readonly id: string;
}

const ROLES = ['COORDINATOR_ADMIN'] as const;

/** The first administrator, where an earlier run made it and nobody can sign in yet. */
const waiting = (tx: Tx, code: string, email: string): Promise<Founder | null> =>
  tx.maybeOne<Founder>(sql`
    select u.company_id as "companyId", u.id
      from company c
      join user_account u on u.company_id = c.id
     where c.is_coordinator and c.code = ${code} and u.email = ${email} and u.active
       and not exists (select from user_account o where o.company_id = c.id and o.accepted_at is not null)`);
