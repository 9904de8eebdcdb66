// SPDX-License-Identifier: Apache-2.0
import { sql, type Sql } from '@prahari/database';
import type { RequestedFields } from '@prahari/graphql';

/** Where an indicator stands: the TLP that it falls back to, and the company whose own reports don't count. */
interface Place {
  readonly tlp: Sql;
  readonly company: Sql;
}

/**
 * An Indicator as JSON, where `n` is the row of an indicator and `fields` are those asked for of it. The count costs an
 * index look-up for each, so it is made only where it is asked for.
 */
export const indicatorJson = (fields: RequestedFields, { tlp, company }: Place): Sql => sql`jsonb_build_object(
  'id', n.id, 'type', n.type, 'value', n.value, 'description', n.description, 'tlp', coalesce(n.tlp, ${tlp})${
    fields.has('otherCompaniesCount')
      ? sql`, 'otherCompaniesCount', other_companies_count(${company}, n.type, n.value)`
      : sql``
  })`;
