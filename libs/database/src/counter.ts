// SPDX-License-Identifier: Apache-2.0
import type { Tx } from './database.js';
import { sql } from './sql.js';

/**
 * The next number of a company's series in a year: 1, 2, 3 … without gaps, since a rollback gives the number back.
 * Call it last in the transaction: its row stays locked until the end.
 */
export async function nextNumber(tx: Tx, companyId: string, series: string, year: number): Promise<number> {
  const { last } = await tx.one<{ last: number }>(sql`
    insert into counter as c (company_id, series, year, last) values (${companyId}, ${series}, ${year}, 1)
    on conflict (company_id, series, year) do update set last = c.last + 1
    returning last`);
  return last;
}
