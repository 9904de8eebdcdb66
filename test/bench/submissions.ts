// SPDX-License-Identifier: Apache-2.0
import { type BenchServer, connected } from './bench-server.js';
import type { Callers } from './callers.js';
import type { HttpRequest } from './load.js';
import { requestOf } from './requests.js';
import { SUBMIT } from './scenarios.js';

/** Drafts that one cell submits are made before it and gone after it, with all that the submission wrote. */
const MARK = 'bench-submission';

/** Makes complete drafts, spread over the companies as incidents are, and gives the request that submits each. */
export async function prepareSubmissions(
  server: BenchServer,
  database: string,
  callers: Callers,
  count: number,
): Promise<HttpRequest[]> {
  const { rows } = await connected(server.urlOf(database, 'superuser'), (client) =>
    client.query<{ company_id: string; id: string }>(
      `with draft as (
         insert into incident (company_id, reference, status, title, description, severity, tlp, environment, detected_at,
           noticed_at, own_reference, missing, created_at, updated_at)
         select company_id, 'DRAFT-' || uuidv7(), 'DRAFT', title, description, coalesce(severity, 'HIGH'), 'AMBER', 'OT', now(),
                now(), $1, '{}', now(), now()
           from incident tablesample bernoulli (100.0 * least(1, 2.0 * $2 / (select count(*) from incident))) repeatable (7)
          limit $2
         returning company_id, id)
       select company_id, id from draft`,
      [MARK, count],
    ),
  );
  await connected(server.urlOf(database, 'superuser'), (client) =>
    client.query(
      `insert into incident_type (company_id, incident_id, submitted, code, position)
       select company_id, id, false, 'CERTIN-05', 0 from incident where own_reference = $1
       on conflict do nothing`,
      [MARK],
    ),
  );
  const byCompany = new Map(callers.partners.map((caller) => [caller.companyId, caller]));
  return rows.flatMap(({ company_id, id }) => {
    const caller = byCompany.get(company_id);
    const input = { incidentId: id, stage: 'INITIAL', idempotencyKey: id };
    return caller ? [requestOf('product', 'submit', caller, { query: SUBMIT, variables: { input } })] : [];
  });
}

/** As if nothing had been submitted. Throws when an answered submission is not in the database. */
export async function removeSubmissions(server: BenchServer, database: string, submitted: number): Promise<void> {
  await connected(server.urlOf(database, 'superuser'), async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from incident i join incident_report r on r.company_id = i.company_id and r.incident_id = i.id
        where i.own_reference = $1 and i.status = 'SUBMITTED'`,
      [MARK],
    );
    if (rows[0]?.n !== submitted) throw new Error(`${submitted} submissions were answered, ${rows[0]?.n} are there.`);
    await client.query(`
      begin;
      -- Events are append-only and reports immutable: only a superuser past the triggers may do this.
      set local session_replication_role = replica;
      create temporary table gone on commit drop as select company_id, id from incident where own_reference = '${MARK}';
      delete from event_payload p using event e, gone g
       where e.object_id = g.id and p.company_id = e.company_id and p.event_id = e.id;
      delete from event e using gone g where e.object_id = g.id;
      delete from obligation o using gone g where o.company_id = g.company_id and o.incident_id = g.id;
      delete from incident_report r using gone g where r.company_id = g.company_id and r.incident_id = g.id;
      delete from incident_type t using gone g where t.company_id = g.company_id and t.incident_id = g.id;
      delete from idempotency_key k using gone g where k.company_id = g.company_id and k.key = g.id::text;
      delete from incident i using gone g where i.company_id = g.company_id and i.id = g.id;
      commit`);
    await client.query('vacuum (analyze) incident');
    await client.query('vacuum (analyze) obligation');
  });
}
