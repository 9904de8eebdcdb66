// SPDX-License-Identifier: Apache-2.0
import { type EventInput, sql, type Tx } from '@prahari/database';
import { type ClockChange, mergeClocks, nameOf, type StoredClock } from './clock-merge.js';
import { clocksFor, type IncidentFacts, type WantedClock } from './clock-state.js';

/** The incident whose clocks are kept. */
export interface ClockedIncident {
  readonly companyId: string;
  readonly id: string;
  /** As its row says at this moment: it is part of the key that clocks refer to. */
  readonly submitted: boolean;
  /** Whether the coordinator may know of the change: not what happens to a draft. */
  readonly audience: 'COMPANY' | 'BOTH';
}

/**
 * Brings the stored clocks to what the facts ask for, in the transaction of the change that moved them. Gives one event
 * for each clock that changes, to be recorded after the incident's own. A clock that is no longer asked for keeps its row
 * and its filing, unlisted. Locked, because a filing may come at this moment.
 */
export async function keepClocks(tx: Tx, incident: ClockedIncident, facts: IncidentFacts): Promise<EventInput[]> {
  const stored = await tx.query<StoredClock>(sql`
    select id, profile, stage, sequence, listed, recipients, starts_at as "startsAt", due_at as "dueAt",
           due_soon_at as "dueSoonAt", late_after as "lateAfter", basis, met_by_report as "metByReport", met_at as "metAt",
           withdrawn_at as "withdrawnAt", filed_by as "filedBy"
      from obligation where company_id = ${incident.companyId} and incident_id = ${incident.id} order by id for update`);
  const { changed, dropped } = mergeClocks(stored, clocksFor(facts));
  const added = await write(
    tx,
    incident,
    changed.filter(({ id }) => id === null),
  );
  await rewrite(
    tx,
    incident,
    changed.filter(({ id }) => id !== null),
  );
  await drop(tx, incident, dropped);
  return [
    ...changed.map((change) => eventOf(incident, change, change.id ?? added.get(nameOf(change.after)) ?? '')),
    ...dropped.map((gone) => droppedEvent(incident, gone)),
  ];
}

/** Gives the ids by name. */
async function write(
  tx: Tx,
  { companyId, id, submitted }: ClockedIncident,
  changes: readonly ClockChange[],
): Promise<Map<string, string>> {
  if (changes.length === 0) return new Map();
  const rows = await tx.query<WantedClock & { id: string }>(sql`
    insert into obligation (company_id, incident_id, submitted, profile, stage, sequence, recipients, starts_at, due_at,
                            due_soon_at, late_after, basis, met_by_report, met_at, withdrawn_at)
    select ${companyId}::uuid, ${id}::uuid, ${submitted}::boolean, r.profile, r.stage, r.sequence, r.recipients, r."startsAt", r."dueAt",
           r."dueSoonAt", r."lateAfter", r.basis, r."metByReport", r."metAt", r."withdrawnAt"
      from jsonb_to_recordset(${JSON.stringify(changes.map(({ after }) => after))}::jsonb) as r (
             profile text, stage text, sequence integer, recipients text[], "startsAt" timestamptz, "dueAt" timestamptz,
             "dueSoonAt" timestamptz, "lateAfter" timestamptz, basis text, "metByReport" boolean, "metAt" timestamptz,
             "withdrawnAt" timestamptz)
    returning id, profile, stage, sequence`);
  return new Map(rows.map((row) => [nameOf(row), row.id]));
}

async function rewrite(tx: Tx, { companyId }: ClockedIncident, changes: readonly ClockChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.query(sql`
    update obligation o
       set listed = true, recipients = r.recipients, starts_at = r."startsAt", due_at = r."dueAt",
           due_soon_at = r."dueSoonAt", late_after = r."lateAfter", basis = r.basis, met_at = r."metAt",
           withdrawn_at = r."withdrawnAt"
      from jsonb_to_recordset(${JSON.stringify(changes.map(({ id, after }) => ({ ...after, id })))}::jsonb) as r (
             id uuid, recipients text[], "startsAt" timestamptz, "dueAt" timestamptz, "dueSoonAt" timestamptz,
             "lateAfter" timestamptz, basis text, "metAt" timestamptz, "withdrawnAt" timestamptz)
     where o.company_id = ${companyId} and o.id = r.id`);
}

async function drop(tx: Tx, { companyId }: ClockedIncident, gone: readonly StoredClock[]): Promise<void> {
  if (gone.length === 0) return;
  await tx.query(sql`
    update obligation set listed = false
     where company_id = ${companyId} and id = any(${gone.map(({ id }) => id)}::uuid[])`);
}

const about = ({ companyId, audience }: ClockedIncident, objectId: string): Omit<EventInput, 'kind' | 'summary'> => ({
  objectType: 'obligation',
  objectId,
  companyId,
  audience,
});

function eventOf(incident: ClockedIncident, { before, after }: ClockChange, id: string): EventInput {
  const [kind, happened] = before === null ? ['obligation.started', 'started'] : ['obligation.moved', 'changed'];
  return {
    ...about(incident, id),
    kind,
    summary: `Clock ${after.profile} ${after.stage} ${happened}.`,
    changes: { before, after },
  };
}

const droppedEvent = (incident: ClockedIncident, gone: StoredClock): EventInput => ({
  ...about(incident, gone.id),
  kind: 'obligation.dropped',
  summary: `Clock ${gone.profile} ${gone.stage} no longer applies.`,
  changes: { before: gone, after: null },
});
