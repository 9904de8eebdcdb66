// SPDX-License-Identifier: Apache-2.0
import { COMMON_WORD, PLACES, RARE_WORD, REMARKS, SENTENCES, TITLES } from './seed-texts.js';

/** Names of companies, people and sessions are made from numbers, so that callers.ts can make them again. */
export const COMPANIES = 50;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const oneOf = (texts: readonly string[]): string =>
  `(array[${texts.map(quoted).join(', ')}])[1 + floor(random() * ${texts.length})::int]`;

/** The same everywhere: a UUIDv7 of the instant, whose other bits come from a name. */
const HELPERS = `
  create function pg_temp.id_of(name text, at timestamptz) returns uuid language sql immutable as $$
    select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0')
      || '7' || substr(md5(name), 1, 3) || '8' || substr(md5(name), 4, 15))::uuid $$;
  create function pg_temp.company_id(n integer) returns uuid language sql immutable as $$
    select pg_temp.id_of('company ' || n, '2026-01-01Z') $$;`;

const COMPANY = `
  insert into company (id, code, name_en, name_original, kind, is_coordinator, reporting_profiles)
  select pg_temp.company_id(n), case n when 0 then 'BENCH' else 'C' || lpad(n::text, 2, '0') end,
         'Distribution Company ' || n, 'EN', 'DISTRIBUTION', n = 0,
         array['in-cert-in-2022', 'in-cea-2021', 'in-dpdp-2025', 'in-discom-coordinator']
    from generate_series(0, ${COMPANIES}) n;
  insert into contact (company_id, position, purpose, name, designation, email, mobile)
  select pg_temp.company_id(n), k, (array['CERT_IN_POINT_OF_CONTACT', 'CISO'])[k], 'Contact ' || k, 'Engineer',
         'contact' || k || '@c' || n || '.example', '+91 731 000000' || k
    from generate_series(0, ${COMPANIES}) n, generate_series(1, 2) k;`;

const PEOPLE = `
  insert into user_account (company_id, id, of_coordinator, email, display_name, designation, roles, accepted_at, created_at)
  select pg_temp.company_id(n), pg_temp.id_of('user ' || n, '2026-01-02Z'), n = 0, 'duty@c' || n || '.example',
         'Duty Officer ' || n, 'Shift engineer',
         case n when 0 then array['INCIDENT_HANDLER', 'ADVISORY_AUTHOR'] else array['CISO'] end, now(), now()
    from generate_series(0, ${COMPANIES}) n;
  -- The token of company n is that of callers.ts.
  insert into session (company_id, id, user_id, token_sha256, created_at, last_seen_at, expires_at)
  select pg_temp.company_id(n), pg_temp.id_of('session ' || n, '2026-01-02Z'), pg_temp.id_of('user ' || n, '2026-01-02Z'),
         sha256(convert_to(rpad('bench-' || n || '-', 43, 'x'), 'UTF8')), now(), now(), now() + interval '12 hours'
    from generate_series(0, ${COMPANIES}) n;`;

/** Where in 0..1 each company but the first begins: the first has 17 of 100, the others from 2.4 down to 1. */
const SHARES = (() => {
  const weights = Array.from({ length: COMPANIES }, (_, index) =>
    index === 0 ? 17 : 2.4 - (1.4 * (index - 1)) / (COMPANIES - 2),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let reached = 0;
  return weights.slice(0, -1).map((weight) => (reached += weight / sum));
})();

/** The facts that everything else follows from: whose, when, in which state. */
const PLAN = (rows: number): string => `
  create unlogged table bench_plan as
  select n, company, pg_temp.company_id(company) as company_id, 'C' || lpad(company::text, 2, '0') as code, created_at,
         pg_temp.id_of('incident ' || n, created_at) as id,
         case when state < 0.08 then 'DRAFT' when state < 0.15 then 'SUBMITTED' when state < 0.21 then 'ACKNOWLEDGED'
              when state < 0.29 then 'INVESTIGATING' when state < 0.34 then 'CONTAINED' when state < 0.42 then 'RESOLVED'
              when state < 0.44 then 'WITHDRAWN' else 'CLOSED' end as status
    from (
      select n, random() as state,
             width_bucket(share, array[${SHARES.join(', ')}]::float8[]) + 1 as company,
             date_trunc('milliseconds', now() - (${rows} - n + 1) * interval '365 days' / ${rows}) as created_at
        from (select n, random() as share from generate_series(1::bigint, ${rows}) n) drawn
    ) placed;
  create unlogged table bench_paragraph as
  select p, ${oneOf(SENTENCES)} || ' ' || ${oneOf(SENTENCES)} as body
    from generate_series(1, 2000) p;
  alter table bench_paragraph add primary key (p);
  analyze bench_plan; analyze bench_paragraph;`;

/** One of so many parts, which are written at once. */
const INCIDENTS = (part: number, parts: number): string => `
  insert into incident (company_id, id, reference, status, kind, title, description, severity, tlp, environment, occurred_at,
    detected_at, noticed_at, notice_source, location, own_reference, contact_name, contact_phone, actions_taken, root_cause,
    corrective_actions, power_supply_affected, consumers_affected, missing, closure_reason, closure_note,
    final_report_number, reference_data_version, submitted_at, acknowledged_at, closed_at, withdrawn_at, version,
    created_at, updated_at)
  select company_id, id,
    case when status = 'DRAFT' then code || '-DRAFT-' || substr(md5(n::text), 1, 8)
         else code || '-' || to_char(created_at at time zone 'Asia/Kolkata', 'YYYY') || '-' || lpad(number::text, greatest(4, length(number::text)), '0') end,
    status, (array['INCIDENT', 'INCIDENT', 'INCIDENT', 'NEAR_MISS', 'THREAT'])[1 + floor(random() * 5)::int],
    ${oneOf(TITLES)} || ', ' || ${oneOf(PLACES)},
    a.body || case when n % 10 = 3 then ' The ${COMMON_WORD} is of last year.' else '' end
           || case when n % 5000 = 7 then ' The tool is known as ${RARE_WORD}.' else '' end || ' ' || b.body,
    (array['INFORMATIONAL', 'LOW', 'MEDIUM', 'MEDIUM', 'HIGH', 'HIGH', 'CRITICAL'])[1 + floor(random() * 7)::int],
    (array['AMBER', 'AMBER', 'GREEN', 'AMBER_STRICT'])[1 + floor(random() * 4)::int],
    (array['IT', 'OT', 'BOTH'])[1 + floor(random() * 3)::int],
    created_at - interval '3 hours', created_at - interval '1 hour', created_at - interval '1 hour', 'OWN_MONITORING',
    ${oneOf(PLACES)}, case when n % 4 = 0 then 'TKT-' || n end, 'Duty Officer', '+91 731 0000000',
    case when status <> 'DRAFT' then ${oneOf(SENTENCES)} end,
    case when status in ('CLOSED', 'RESOLVED') then ${oneOf(SENTENCES)} end,
    case when status in ('CLOSED', 'RESOLVED') then ${oneOf(SENTENCES)} end,
    n % 9 = 0, case when n % 3 = 0 then (random() * 50000)::int end, '{}',
    case when status = 'CLOSED' then 'RESOLVED' end, case when status = 'CLOSED' then 'Closed after the final report.' end,
    case when status in ('CLOSED', 'RESOLVED') then 2 end, '2026-11-24',
    case when status <> 'DRAFT' then created_at + interval '20 minutes' end,
    case when status not in ('DRAFT', 'SUBMITTED', 'WITHDRAWN') then created_at + interval '2 hours' end,
    case when status = 'CLOSED' then created_at + interval '9 days' end,
    case when status = 'WITHDRAWN' then created_at + interval '1 day' end,
    case status when 'DRAFT' then 1 when 'SUBMITTED' then 2 else 4 end, created_at, created_at + interval '1 day'
    from (select *, row_number() over (partition by company_id, status = 'DRAFT',
                                         extract(year from created_at at time zone 'Asia/Kolkata') order by created_at) as number
            from bench_plan) plan
    join bench_paragraph a on a.p = 1 + (n * 7919) % 2000
    join bench_paragraph b on b.p = 1 + (n * 104729) % 2000
   where n % ${parts} = ${part}`;

const PARTS = `
  insert into incident_type (company_id, incident_id, submitted, code, position)
  select company_id, id, status <> 'DRAFT', 'CERTIN-' || lpad((1 + (n * (k + 2)) % 20)::text, 2, '0'), k
    from bench_plan, generate_series(0, 1) k where k = 0 or n % 3 = 0
  on conflict do nothing;
  insert into affected_asset (company_id, id, incident_id, submitted, position, name, environment, vendor, product, version, address)
  select company_id, pg_temp.id_of('asset ' || n, created_at), id, status <> 'DRAFT', 0, 'RTU ' || n, 'OT', 'Vendor ' || n % 40,
         'Gateway ' || n % 200, '4.' || n % 9, '10.1.' || n % 250 || '.' || n % 200
    from bench_plan where n % 4 <> 0;
  insert into incident_indicator (company_id, id, incident_id, submitted, position, type, value)
  select company_id, pg_temp.id_of('indicator ' || n || ' ' || k, created_at), id, status <> 'DRAFT', k,
         case k when 0 then 'IPV4' else 'FILE_SHA256' end,
         case k when 0 then '203.0.' || (n * 31) % 113 || '.' || (n * 17) % 250 else encode(sha256(('f' || n)::bytea), 'hex') end
    from bench_plan, generate_series(0, 1) k where k = 0 or n % 5 = 0`;

const REPORTS = `
  insert into incident_report (company_id, id, incident_id, number, stage, submitted_at, submitted_by, sha256, content)
  select company_id, pg_temp.id_of('report ' || n || ' ' || number, created_at), id, number,
         case number when 1 then 'INITIAL' else 'FINAL' end, created_at + interval '20 minutes' * number, 'Duty Officer ' || company,
         encode(sha256(convert_to(content, 'UTF8')), 'hex'), content::json
    from (select *, json_build_object('contact', 'Duty Officer', 'description', body, 'title', 'Report of incident ' || n)::text as content
            from bench_plan join bench_paragraph on p = 1 + n % 2000, generate_series(1, 2) number
           where status <> 'DRAFT' and (number = 1 or status in ('CLOSED', 'RESOLVED'))) made`;

const COMMENTS = `
  insert into incident_comment (company_id, id, incident_id, submitted, visibility, body, author_company_id, author_kind,
    author_id, author_name, created_at)
  select company_id, pg_temp.id_of('comment ' || n || ' ' || k, created_at + interval '1 hour' * k), id, status <> 'DRAFT',
         (array['COMPANY_INTERNAL', 'SHARED', 'COORDINATOR_INTERNAL'])[k], ${oneOf(REMARKS)},
         case k when 3 then pg_temp.company_id(0) else company_id end, 'USER',
         case k when 3 then pg_temp.id_of('user 0', '2026-01-02Z') else pg_temp.id_of('user ' || company, '2026-01-02Z') end,
         'Duty Officer', created_at + interval '1 hour' * k
    from bench_plan, generate_series(1, 3) k where k <= n % 4 and (k = 1 or status <> 'DRAFT')`;

const CLOCKS = `
  insert into obligation (company_id, id, incident_id, submitted, profile, stage, sequence, recipients, starts_at, due_at,
    due_soon_at, late_after, basis, met_by_report, met_at)
  select company_id, pg_temp.id_of('obligation ' || n || ' ' || profile, created_at), id, status <> 'DRAFT', profile, stage, 1,
         recipients, created_at, created_at + interval '6 hours', created_at + interval '4 hours', created_at + interval '6 hours',
         'noticed ' || to_char(created_at at time zone 'Asia/Kolkata', 'YYYY-MM-DD HH24:MI') || ' IST + 6 h', by_report,
         case when by_report and status <> 'DRAFT' then created_at + interval '20 minutes'
              when n % 50 <> 0 and status <> 'DRAFT' then created_at + interval '3 hours' end
    from bench_plan, (values ('in-cert-in-2022', 'initial', array['CERT-In'], false),
                             ('in-cea-2021', 'reportable_event', array['CERT-In', 'CSIRT-Power'], false),
                             ('in-discom-coordinator', 'notify_coordinator', array['COORDINATOR'], true))
                      as rule (profile, stage, recipients, by_report)`;

/** Their payloads are left out, as after the purge that retention allows. */
const EVENTS = `
  insert into event (company_id, id, audience, kind, object_type, object_id, summary, at, acting_company_id, actor_kind,
    actor_id, actor_name, payload_sha256)
  select company_id, pg_temp.id_of('event ' || n || ' ' || k, created_at + interval '20 minutes' * k),
         case when k = 0 then 'COMPANY' else 'BOTH' end, (array['incident.created', 'incident.report-submitted'])[k + 1],
         'incident', id, (array['Draft created', 'INITIAL report submitted'])[k + 1], created_at + interval '20 minutes' * k,
         company_id, 'USER', pg_temp.id_of('user ' || company, '2026-01-02Z'), 'Duty Officer ' || company, repeat('0', 64)
    from bench_plan, generate_series(0, 1) k where k = 0 or status <> 'DRAFT'`;

export const TABLES = [
  'incident',
  'incident_type',
  'affected_asset',
  'incident_indicator',
  'incident_report',
  'incident_comment',
  'obligation',
  'event',
] as const;

export interface Step {
  readonly name: string;
  readonly statement: string;
}

/** What every connection needs, what comes first, and what can then be written in any order, also at once. */
export const stepsFor = (rows: number): { helpers: string; first: readonly Step[]; then: readonly Step[] } => ({
  helpers: HELPERS,
  first: [
    { name: 'companies', statement: COMPANY },
    { name: 'people', statement: PEOPLE },
    { name: 'plan', statement: PLAN(rows) },
  ],
  then: [
    ...[0, 1, 2, 3].map((part) => ({ name: `incidents ${part}`, statement: INCIDENTS(part, 4) })),
    { name: 'reports', statement: REPORTS },
    { name: 'clocks', statement: CLOCKS },
    { name: 'types, assets, indicators', statement: PARTS },
    { name: 'events', statement: EVENTS },
    { name: 'comments', statement: COMMENTS },
  ],
});
