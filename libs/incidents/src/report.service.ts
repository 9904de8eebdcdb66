// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '@prahari/access';
import { Database, nextNumber, once, sql, type Tx } from '@prahari/database';
import { BadUserInput, Clock, InvalidTransition, istYear, referenceData } from '@prahari/kernel';
import type { ReportStage } from '@prahari/obligations';
import { clockFacts, loadCase } from './incident-case.js';
import { contactColumns, factsRest, lacking } from './incident-facts.js';
import type { IncidentParts } from './incident-parts.js';
import { demandVersion, lockIncident, saveIncident } from './incident-record.js';
import type { SubmitIncidentReportInput } from './incident-steps.input.js';
import type { IncidentEntity } from './incident.entity.js';
import { type IncidentChange, recordChange } from './incident.events.js';
import { reportContent } from './report-content.js';

const EVENTS: Readonly<Record<ReportStage, IncidentChange>> = {
  INITIAL: { kind: 'incident.submitted', summary: 'Incident reported to the coordinator (INITIAL report).' },
  SUPPLEMENTARY: { kind: 'incident.report-submitted', summary: 'SUPPLEMENTARY report made.' },
  FINAL: { kind: 'incident.report-submitted', summary: 'FINAL report made.' },
};

/** The reports of an incident: INITIAL once, FINAL last, any number between. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives the id of the report; INITIAL is what submits an incident and gives it its number. */
  async submitReport(actor: Actor, { idempotencyKey, ...input }: SubmitIncidentReportInput): Promise<string> {
    demand(actor, 'incident:submit');
    const repeatable = { operation: 'submitIncidentReport', key: idempotencyKey, body: input };
    const outcome = await this.database.transact(actor, async (tx) => {
      const incident = await lockIncident(tx, input.incidentId);
      return once(tx, repeatable, () => this.report(tx, actor, incident, input));
    });
    return outcome.objectId;
  }

  private async report(
    tx: Tx,
    actor: Actor,
    incident: IncidentEntity,
    input: SubmitIncidentReportInput,
  ): Promise<string> {
    const { stage } = input;
    const gaps = lacking('incident', gapsFor(stage, incident));
    if (gaps.length > 0) throw new BadUserInput(gaps);
    demandVersion(incident, input.expectedVersion);
    const refusal = refusalOf(stage, incident);
    if (refusal !== null) throw new InvalidTransition(refusal);

    const now = this.clock.now();
    const known = await loadCase(tx, incident);
    const number = known.reports.length + 1;
    const changes = {
      ...changesBy(stage, incident, actor, number, now),
      version: incident.version + 1,
      updatedAt: now,
    };
    const reports = [...known.reports, { stage, submittedAt: now }];
    // The row still says what it was: the composite key hands `submitted` down to the clocks when it is saved.
    await recordChange(tx, this.clock, incident, clockFacts({ ...incident, ...changes }, { ...known, reports }), {
      ...EVENTS[stage],
      audience: 'BOTH',
      changes: { stage, number, status: { before: incident.status, after: changes.status ?? incident.status } },
    });
    return this.seal(tx, incident, known.parts, changes, {
      stage,
      number,
      submittedAt: now,
      submittedBy: actor.name,
      companyCode: actor.companyCode,
    });
  }

  /** Last in the transaction, because the counter of the company's numbers stays locked from here on. */
  private async seal(
    tx: Tx,
    incident: IncidentEntity,
    parts: IncidentParts,
    changes: Partial<IncidentEntity>,
    head: Parameters<typeof reportContent>[0],
  ): Promise<string> {
    const { companyId } = incident;
    const reference = head.stage === 'INITIAL' ? await this.nextReference(tx, incident, head) : incident.reference;
    await saveIncident(tx, incident, { ...changes, reference });
    const { text, sha256 } = reportContent(head, incident, parts);
    const { id } = await tx.one<{ id: string }>(sql`
      insert into incident_report (company_id, incident_id, number, stage, submitted_at, submitted_by, sha256, content)
      values (${companyId}, ${incident.id}, ${head.number}, ${head.stage}, ${head.submittedAt}, ${head.submittedBy}, ${sha256}, ${text}::json)
      returning id`);
    return id;
  }

  private async nextReference(
    tx: Tx,
    { companyId }: IncidentEntity,
    head: { submittedAt: Date; companyCode: string },
  ): Promise<string> {
    const year = istYear(head.submittedAt);
    const number = await nextNumber(tx, companyId, 'incident', year);
    return `${head.companyCode}-${year}-${String(number).padStart(4, '0')}`;
  }
}

function gapsFor(stage: ReportStage, { missing, rootCause, correctiveActions }: IncidentEntity): readonly string[] {
  if (stage === 'INITIAL') return missing;
  if (stage === 'SUPPLEMENTARY') return [];
  return [...(rootCause === null ? ['rootCause'] : []), ...(correctiveActions === null ? ['correctiveActions'] : [])];
}

function refusalOf(stage: ReportStage, incident: IncidentEntity): string | null {
  if (stage !== 'INITIAL') {
    return incident.status === 'DRAFT' ? 'Submit the INITIAL report first.' : factsRest(incident);
  }
  if (incident.status === 'DRAFT') return null;
  return incident.status === 'WITHDRAWN' && incident.submittedAt === null
    ? 'This draft was withdrawn. Report the incident anew if it did happen.'
    : 'The INITIAL report has been made. Send a SUPPLEMENTARY one.';
}

function changesBy(
  stage: ReportStage,
  incident: IncidentEntity,
  actor: Actor,
  number: number,
  now: Date,
): Partial<IncidentEntity> {
  if (stage === 'SUPPLEMENTARY') return {};
  if (stage === 'FINAL') return { finalReportNumber: number };
  return {
    status: 'SUBMITTED',
    submittedAt: now,
    noticedAt: incident.noticedAt ?? incident.detectedAt,
    referenceDataVersion: referenceData._meta.version,
    ...(incident.contactName === null && actor.kind === 'USER' && contactColumns(actor)),
  };
}
