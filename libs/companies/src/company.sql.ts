// SPDX-License-Identifier: Apache-2.0
import { listOf, sql, type Sql } from '@prahari/database';
import { type RequestedFields } from '@prahari/graphql';

const CONTACTS = sql`'contacts', (
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', k.id, 'purpose', k.purpose, 'name', k.name, 'designation', k.designation,
      'organisationName', k.organisation_name, 'officeAddress', k.office_address, 'email', k.email,
      'mobile', k.mobile, 'officePhone', k.office_phone, 'officeFax', k.office_fax) order by k.position), '[]')
    from contact k where k.company_id = c.id)`;

const FIELDS: Readonly<Record<string, Sql>> = {
  code: sql`'code', c.code`,
  kind: sql`'kind', c.kind`,
  isCoordinator: sql`'isCoordinator', c.is_coordinator`,
  name: sql`'name', jsonb_build_object('en', c.name_en, 'hi', c.name_hi, 'original', c.name_original)`,
  reportingProfiles: sql`'reportingProfiles', to_jsonb(c.reporting_profiles)`,
  contacts: CONTACTS,
  logoUrl: sql`'logoUrl', (select '/files/' || l.id from company_logo l where l.company_id = c.id)`,
};

/**
 * A Company as JSON, for the select list of a statement in which `c` is the joined company row; `fields` are those asked
 * for of the company. The join passes row-level security: use an outer join where the company may be invisible.
 */
export const companyJson = (fields: RequestedFields): Sql =>
  sql`jsonb_build_object(${listOf([
    sql`'id', c.id`,
    ...Object.entries(FIELDS).flatMap(([name, part]) => (fields.has(name) ? [part] : [])),
  ])})`;
