// SPDX-License-Identifier: Apache-2.0
import { companyJson } from '@prahari/companies';
import { sql, type Sql } from '@prahari/database';
import { below, type RequestedFields } from '@prahari/graphql';

/** A User as JSON, of `u` (user_account) and `c` (company). */
export const userJson = (fields: RequestedFields): Sql => sql`jsonb_build_object(
  'id', u.id, 'displayName', u.display_name, 'email', u.email, 'designation', u.designation, 'phone', u.phone,
  'language', u.language, 'roles', to_jsonb(u.roles), 'active', u.active, 'lastSignInAt', u.last_sign_in_at,
  'company', ${fields.has('company') ? companyJson(below(fields, 'company')) : sql`null::jsonb`})`;
