// SPDX-License-Identifier: Apache-2.0
import { filesOfIncident } from '@prahari/attachments';
import { companyJson } from '@prahari/companies';
import { listOf, sql, type Sql } from '@prahari/database';
import { below, oncePerFields, type RequestedFields } from '@prahari/graphql';
import { indicatorJson } from '@prahari/indicators';
import { obligationJson } from '@prahari/obligations';
import { commentsColumn } from './comment.sql.js';
import type { Incident } from './incident.object.js';

/** What a column depends on: the fields asked for below it, and the present instant. */
interface Asked {
  readonly fields: RequestedFields;
  readonly now: Date;
}
type Column = (asked: Asked) => Sql;

const constant =
  (text: Sql): Column =>
  () =>
    text;

const contact = constant(sql`case when i.contact_name is not null then jsonb_build_object('name', i.contact_name,
  'designation', i.contact_designation, 'phone', i.contact_phone, 'email', i.contact_email) end as contact`);

const impact = constant(sql`jsonb_build_object('powerSupplyAffected', i.power_supply_affected,
  'loadLostMegawatts', i.load_lost_megawatts, 'consumersAffected', i.consumers_affected,
  'personalDataRecords', i.personal_data_records, 'billingOrPaymentAffected', i.billing_or_payment_affected,
  'downtimeMinutes', i.downtime_minutes) as impact`);

const incidentTypes = constant(sql`(select coalesce(jsonb_agg(t.code order by t.position), '[]') from incident_type t
  where t.company_id = i.company_id and t.incident_id = i.id) as "incidentTypes"`);

const techniques = constant(sql`(select coalesce(jsonb_agg(t.code order by t.position), '[]') from incident_technique t
  where t.company_id = i.company_id and t.incident_id = i.id) as techniques`);

const assets = constant(sql`(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name,
    'environment', a.environment, 'vendor', a.vendor, 'product', a.product, 'version', a.version,
    'operatingSystem', a.operating_system, 'address', a.address) order by a.position), '[]')
  from affected_asset a where a.company_id = i.company_id and a.incident_id = i.id) as assets`);

const indicators: Column = ({ fields }) => sql`(select coalesce(jsonb_agg(${indicatorJson(fields, {
  tlp: sql`i.tlp`,
  company: sql`n.company_id`,
})} order by n.position), '[]')
  from incident_indicator n where n.company_id = i.company_id and n.incident_id = i.id) as indicators`;

const reports: Column = ({ fields }) => sql`(select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'stage', r.stage,
    'number', r.number, 'submittedAt', r.submitted_at, 'submittedBy', r.submitted_by, 'sha256', r.sha256${
      fields.has('content') ? sql`, 'content', r.content` : sql``
    }) order by r.number), '[]')
  from incident_report r where r.company_id = i.company_id and r.incident_id = i.id) as reports`;

const obligations: Column = ({
  now,
}) => sql`(select coalesce(jsonb_agg(${obligationJson(now)} order by o.due_key, o.id), '[]')
  from obligation o where o.company_id = i.company_id and o.incident_id = i.id and o.listed) as obligations`;

// Events of the incident itself, and filings; row-level security leaves out what the reader may not know.
const timeline = constant(sql`(select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'kind', e.kind,
    'actor', e.actor_name, 'summary', e.summary, 'note', case e.kind when 'incident.status-changed' then (
      select nullif(concat_ws(e'\\n\\n', p.payload ->> 'reason', p.payload ->> 'closureNote'), '')
        from event_payload p where p.company_id = e.company_id and p.event_id = e.id) end) order by e.id), '[]')
  from event e where e.company_id = i.company_id and (e.object_type = 'incident' or e.kind = 'obligation.filed')
   and e.object_id = any(array(select i.id union all
     select o.id from obligation o where o.company_id = i.company_id and o.incident_id = i.id and o.filed_by is not null))
  ) as timeline`);

// Of the row that FROM joins: PostgreSQL then looks each company up once, and not once for each incident.
const company: Column = ({ fields }) => sql`case when c.id is not null then ${companyJson(fields)} end as company`;

const comments: Column = ({ fields }) => commentsColumn(fields);

/** How each field of the API is read from the row `i`. */
const COLUMNS: Readonly<Record<string, Column>> = {
  reference: constant(sql`i.reference`),
  status: constant(sql`i.status`),
  title: constant(sql`i.title`),
  missing: constant(sql`to_jsonb(i.missing) as missing`),
  description: constant(sql`coalesce(i.description, '') as description`),
  kind: constant(sql`i.kind`),
  otherIncidentType: constant(sql`i.other_incident_type as "otherIncidentType"`),
  classification: constant(sql`i.classification`),
  severity: constant(sql`i.shown_severity as severity`),
  tlp: constant(sql`i.tlp`),
  environment: constant(sql`i.shown_environment as environment`),
  occurredAt: constant(sql`i.occurred_at as "occurredAt"`),
  detectedAt: constant(sql`i.shown_detected_at as "detectedAt"`),
  noticedAt: constant(sql`i.shown_noticed_at as "noticedAt"`),
  sabotageSuspectedAt: constant(sql`i.sabotage_suspected_at as "sabotageSuspectedAt"`),
  missionCritical: constant(sql`i.mission_critical as "missionCritical"`),
  missionCriticalDetails: constant(sql`i.mission_critical_details as "missionCriticalDetails"`),
  noticeSource: constant(sql`i.notice_source as "noticeSource"`),
  location: constant(sql`i.location`),
  networkProvider: constant(sql`i.network_provider as "networkProvider"`),
  ownReference: constant(sql`i.own_reference as "ownReference"`),
  submittedAt: constant(sql`i.submitted_at as "submittedAt"`),
  actionsTaken: constant(sql`i.actions_taken as "actionsTaken"`),
  rootCause: constant(sql`i.root_cause as "rootCause"`),
  correctiveActions: constant(sql`i.corrective_actions as "correctiveActions"`),
  closureReason: constant(sql`i.closure_reason as "closureReason"`),
  closureNote: constant(sql`i.closure_note as "closureNote"`),
  shareWithPeers: constant(sql`i.share_with_peers as "shareWithPeers"`),
  version: constant(sql`i.version`),
  createdAt: constant(sql`i.created_at as "createdAt"`),
  updatedAt: constant(sql`i.updated_at as "updatedAt"`),
  attachments: constant(sql`${filesOfIncident} as attachments`),
  ...{
    company,
    contact,
    impact,
    incidentTypes,
    techniques,
    assets,
    indicators,
    reports,
    obligations,
    comments,
    timeline,
  },
};

/**
 * Select list for an Incident of the row `i`: the fields asked for, and the two that others hang on. One constant text for
 * each set of fields, so that a constant document gives a constant statement.
 */
export const incidentColumns = (fields: RequestedFields, now: Date): Sql =>
  fields.has('obligations') ? columnsAt(fields, now) : columnsWithoutTime(fields);

const columnsWithoutTime = oncePerFields((fields) => columnsAt(fields, new Date(Number.NaN)));

const columnsAt = (fields: RequestedFields, now: Date): Sql =>
  listOf([
    sql`i.id`,
    sql`i.company_id as "companyId"`,
    ...Object.entries(COLUMNS).flatMap(([name, column]) =>
      fields.has(name) ? [column({ fields: below(fields, name), now })] : [],
    ),
  ]);

/** What the columns are read from: the row `i`, and its company `c` where that is asked for. */
export const incidentSource = (fields: RequestedFields): Sql =>
  fields.has('company') ? sql`incident i left join company c on c.id = i.company_id` : sql`incident i`;

/** Hands an incident that was read to each of its obligations, as the one that they belong to. */
export function linkBack(incident: Incident): Incident {
  // Absent where nobody asked for them.
  const read: Partial<Incident> = incident;
  for (const obligation of read.obligations ?? []) (obligation as { incident?: Incident }).incident = incident;
  return incident;
}

/**
 * The fields that an incident must hold when its obligations lead back to it (`obligations { incident { title } }`): the
 * same object serves every level, so that no row is read twice.
 */
export const withBackReferences = oncePerFields((fields) => {
  const all = new Set(fields);
  for (
    let inner = below(fields, 'obligations.incident');
    inner.size > 0;
    inner = below(inner, 'obligations.incident')
  ) {
    for (const field of inner) all.add(field);
  }
  return all;
});
