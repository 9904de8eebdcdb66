// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import {
  BadUserInput,
  Clock,
  Conflict,
  Forbidden,
  isId,
  type Localized,
  NotFound,
  referenceData,
} from '@prahari/kernel';
import { companyEvent } from './company.events.js';
import type { CompanyKind } from './company.object.js';
import { mayChangeCompany } from './company.policy.js';
import { type ContactRow, matchContacts, type NewContact } from './contacts.js';

export interface NewCompany {
  /** Unique, and never changed: references are made of it. */
  readonly code: string;
  readonly name: Localized;
  readonly kind: CompanyKind;
  /** Absent: those of Indian law and the coordinator's own. */
  readonly reportingProfiles?: readonly string[] | null;
  readonly contacts?: readonly NewContact[] | null;
}

@Injectable()
export class CompanyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives the new company's id. Throws Conflict for a code that is taken. */
  async create(actor: Actor, company: NewCompany): Promise<string> {
    demand(actor, 'company:create');
    return this.database.transact(actor, (tx) => this.insert(tx, company, false));
  }

  /** The one coordinating company, at the very beginning. Throws Conflict where there is one. */
  async createCoordinator(tx: Tx, company: NewCompany): Promise<string> {
    await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('company.coordinator', 0))`);
    const existing = await tx.maybeOne<{ code: string }>(sql`select code from company where is_coordinator`);
    if (existing !== null) throw new Conflict(`There is a coordinating company already: ${existing.code}.`);
    return this.insert(tx, company, true);
  }

  /** Replaces a company's contacts and gives its id. `companyId` is for the coordinator's administrator. */
  async setContacts(
    actor: Actor,
    input: { readonly companyId?: string | null; readonly contacts: readonly NewContact[] },
  ): Promise<string> {
    demand(actor, 'company:update');
    const id = input.companyId ?? actor.companyId;
    if (!isId(id)) throw new NotFound('company');
    await this.database.transact(actor, async (tx) => {
      const company = await tx.maybeOne(sql`select id from company where id = ${id}::uuid`);
      if (company === null) throw new NotFound('company');
      if (!mayChangeCompany(actor, id)) throw new Forbidden();
      // No row to lock: the partner's role can't change the company's own.
      await tx.query(sql`select pg_advisory_xact_lock(hashtextextended('contact:' || ${id}::text, 0))`);
      await replaceContacts(tx, id, input.contacts);
      await recordEvent(
        tx,
        this.clock,
        companyEvent(id, { kind: 'contacts-set', summary: 'Contacts set.', changes: { contacts: input.contacts } }),
      );
    });
    return id;
  }

  private async insert(tx: Tx, company: NewCompany, isCoordinator: boolean): Promise<string> {
    const { code, name, kind } = company;
    const profiles = company.reportingProfiles ?? referenceData.defaultReportingProfiles;
    const row = await tx.maybeOne<{ id: string }>(sql`
      insert into company (code, name_en, name_hi, name_original, kind, is_coordinator, reporting_profiles, created_at)
      values (${code}, ${name.en}, ${name.hi}, ${name.original}, ${kind}, ${isCoordinator}, ${[...new Set(profiles)]}::text[], ${this.clock.now()})
      on conflict (code) do nothing
      returning id`);
    if (row === null) throw new Conflict(`The code ${code} is taken. Choose another one.`);
    await replaceContacts(tx, row.id, company.contacts ?? []);
    const changes = { code, name, kind, reportingProfiles: profiles };
    await recordEvent(tx, this.clock, companyEvent(row.id, { kind: 'created', summary: 'Company created.', changes }));
    return row.id;
  }
}

async function replaceContacts(tx: Tx, companyId: string, contacts: readonly NewContact[]): Promise<void> {
  const stored = await tx.query<ContactRow>(sql`
    select id, purpose, name, designation, organisation_name, office_address, email, mobile, office_phone, office_fax
      from contact where company_id = ${companyId}`);
  const { placed, unknown } = matchContacts(contacts, stored);
  if (unknown.length > 0) {
    throw new BadUserInput(
      unknown.map((index) => ({
        path: `input.contacts.${index}.id`,
        code: 'INVALID_VALUE',
        message: 'The company has no such contact. Leave the id out for a new one.',
      })),
    );
  }
  await tx.query(sql`
    delete from contact where company_id = ${companyId} and id <> all(${placed.flatMap(({ id }) => id ?? [])}::uuid[])`);
  const rows = JSON.stringify(placed.map(({ id, position, facts }) => ({ id, position, ...facts })));
  await tx.query(sql`
    insert into contact (company_id, id, position, purpose, name, designation, organisation_name, office_address,
                         email, mobile, office_phone, office_fax)
    select ${companyId}::uuid, coalesce(id, uuidv7()), position, purpose, name, designation, organisation_name, office_address,
           email, mobile, office_phone, office_fax
      from jsonb_to_recordset(${rows}::jsonb) as given (
        id uuid, position smallint, purpose text, name text, designation text, organisation_name text,
        office_address text, email text, mobile text, office_phone text, office_fax text)
    on conflict (company_id, id) do update set
      position = excluded.position, purpose = excluded.purpose, name = excluded.name, designation = excluded.designation,
      organisation_name = excluded.organisation_name, office_address = excluded.office_address, email = excluded.email,
      mobile = excluded.mobile, office_phone = excluded.office_phone, office_fax = excluded.office_fax`);
}
