// SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { Database, once, type Tx } from '@prahari/database';
import { BadUserInput, Clock, InvalidTransition } from '@prahari/kernel';
import type { CreateIncidentInput } from './create-incident.input.js';
import { clockFacts, type IncidentCase, loadCase } from './incident-case.js';
import { factColumns, factsRest, missingFields, problemsAfter } from './incident-facts.js';
import { type IncidentParts, NO_PARTS, replaceParts } from './incident-parts.js';
import { demandVersion, lockIncident, saveIncident } from './incident-record.js';
import { IncidentEntity } from './incident.entity.js';
import { recordChange } from './incident.events.js';
import type { UpdateIncidentInput } from './update-incident.input.js';

/** What the company knows of an incident: drafts, and corrections after submission. */
@Injectable()
export class DraftService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the draft; with an idempotency key, a retry gives that of the first. */
  async createIncident(actor: Actor, { idempotencyKey, ...input }: CreateIncidentInput): Promise<string> {
    demand(actor, 'incident:write');
    const repeatable = { operation: 'createIncident', key: idempotencyKey, body: input };
    const outcome = await this.database.transact(actor, (tx) =>
      once(tx, repeatable, () => this.insert(tx, actor, input)),
    );
    return outcome.objectId;
  }

  private async insert(tx: Tx, actor: Actor, input: CreateIncidentInput): Promise<string> {
    const now = this.clock.now();
    const facts = { ...UNKNOWN, ...factColumns(input) };
    const rows = tx.rows(IncidentEntity);
    const draft = rows.create({
      ...facts,
      companyId: actor.companyId,
      reference: draftReference(actor.companyCode),
      status: 'DRAFT',
      missing: missingFields(facts, input.incidentTypes ?? []),
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    const { identifiers } = await rows.insert(draft);
    const incident = { ...UNKNOWN, ...draft, id: String(identifiers[0]?.['id']) };
    await replaceParts(tx, { ...incident, submitted: false }, NO_PARTS, input);
    await recordChange(tx, this.clock, incident, clockFacts(incident, await loadCase(tx, incident)), {
      kind: 'incident.created',
      summary: 'Draft begun.',
      changes: { after: input },
    });
    return incident.id;
  }

  /** Absent fields keep their value, null clears, lists are replaced. */
  async updateIncident(actor: Actor, input: UpdateIncidentInput): Promise<string> {
    demand(actor, 'incident:write');
    await this.database.transact(actor, async (tx) => {
      const incident = await lockIncident(tx, input.id);
      const before = await loadCase(tx, incident);
      const columns = factColumns(input);
      const merged = { ...incident, ...columns };
      const missing = missingFields(merged, listsAfter(before, input).incidentTypes);
      const problems = problemsAfter(merged, missing, input);
      if (problems.length > 0) throw new BadUserInput(problems);
      demandVersion(incident, input.expectedVersion);
      const rest = factsRest(incident);
      if (rest !== null) throw new InvalidTransition(rest);
      await this.change(tx, incident, before, { ...columns, missing }, input);
    });
    return input.id;
  }

  private async change(
    tx: Tx,
    incident: IncidentEntity,
    before: IncidentCase,
    columns: Partial<IncidentEntity>,
    input: UpdateIncidentInput,
  ): Promise<void> {
    const { missing: _derived, ...given } = columns;
    const changes = differences(incident, given);
    const lists = await replaceParts(
      tx,
      { ...incident, submitted: incident.submittedAt !== null },
      before.parts,
      input,
    );
    for (const list of lists) changes[list] = { before: before.parts[list], after: input[list] ?? [] };
    if (Object.keys(changes).length === 0) return;
    await saveIncident(tx, incident, { ...columns, version: incident.version + 1, updatedAt: this.clock.now() });
    const after = { ...before, parts: { ...before.parts, ...listsAfter(before, input) } };
    await recordChange(tx, this.clock, incident, clockFacts(incident, after), {
      kind: 'incident.facts-changed',
      summary: `Facts changed: ${Object.keys(changes).join(', ')}.`,
      changes,
    });
  }
}

/** The lists that `missing` and the clocks depend on, as an update leaves them. */
const listsAfter = (
  { parts }: IncidentCase,
  input: UpdateIncidentInput,
): Pick<IncidentParts, 'incidentTypes' | 'techniques'> => ({
  incidentTypes: input.incidentTypes === undefined ? parts.incidentTypes : (input.incidentTypes ?? []),
  techniques: input.techniques === undefined ? parts.techniques : (input.techniques ?? []),
});

/** Letters and digits that nobody mixes up when reading them out (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Provisional, stable for the draft's life: "EAST-DRAFT-7K3MQ9ZD". */
const draftReference = (code: string): string =>
  `${code}-DRAFT-${Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

/** A draft of which nothing is known but its title. */
const UNKNOWN = {
  kind: 'INCIDENT',
  description: null,
  otherIncidentType: null,
  classification: null,
  severity: null,
  tlp: 'AMBER',
  environment: null,
  occurredAt: null,
  detectedAt: null,
  noticedAt: null,
  sabotageSuspectedAt: null,
  missionCritical: null,
  noticeSource: null,
  shareWithPeers: false,
  powerSupplyAffected: null,
  loadLostMegawatts: null,
  consumersAffected: null,
  personalDataRecords: null,
  billingOrPaymentAffected: null,
  downtimeMinutes: null,
  submittedAt: null,
  containedAt: null,
  resolvedAt: null,
  closedAt: null,
  reopenedAt: null,
  withdrawnAt: null,
} as const;

function differences(
  before: IncidentEntity,
  after: Partial<IncidentEntity>,
): Record<string, { before: unknown; after: unknown }> {
  const changed = Object.entries(after).filter(
    ([name, value]) => comparable(value) !== comparable(before[name as keyof IncidentEntity]),
  );
  return Object.fromEntries(
    changed.map(([name, value]) => [name, { before: before[name as keyof IncidentEntity], after: value }]),
  );
}

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
