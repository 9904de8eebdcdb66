// SPDX-License-Identifier: Apache-2.0
import { type BenchServer, connected } from './bench-server.js';

/** A person of one company, signed in. */
export interface Caller {
  readonly companyId: string;
  readonly code: string;
  readonly userId: string;
  readonly token: string;
  /** Incidents of the company with comments, reports and indicators, spread over its history. */
  readonly incidentIds: readonly string[];
}

export interface Callers {
  readonly coordinator: Caller;
  /** The largest company first. */
  readonly partners: readonly Caller[];
}

/** The token whose hash the seed wrote for the company's duty officer. */
const tokenOf = (companyNumber: number): string => `bench-${companyNumber}-`.padEnd(43, 'x');

export async function readCallers(server: BenchServer, database: string): Promise<Callers> {
  const { rows } = await connected(server.urlOf(database, 'superuser'), (client) =>
    client.query<{ company_id: string; code: string; user_id: string; number: number; incident_ids: string[] }>(`
      select c.id as company_id, c.code, u.id as user_id, split_part(u.display_name, ' ', 3)::int as number,
             array(select i.id from incident i where i.company_id = c.id and i.status = 'CLOSED'
                    order by md5(i.id::text) limit 40) as incident_ids
        from company c join user_account u on u.company_id = c.id
       where u.display_name like 'Duty Officer %'
       order by 4`),
  );
  const [coordinator, ...partners] = rows.map((row) => ({
    companyId: row.company_id,
    code: row.code,
    userId: row.user_id,
    token: tokenOf(row.number),
    incidentIds: row.incident_ids,
  }));
  if (!coordinator) throw new Error(`The database ${database} holds no duty officers: seed it again.`);
  return { coordinator, partners };
}
