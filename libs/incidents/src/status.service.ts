// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, type Tx } from '@prahari/database';
import { BadUserInput, Clock, Forbidden, InvalidTransition } from '@prahari/kernel';
import { clockFacts, loadCase } from './incident-case.js';
import { demandVersion, lockIncident, saveIncident } from './incident-record.js';
import type { ChangeIncidentStatusInput } from './incident-steps.input.js';
import type { IncidentEntity } from './incident.entity.js';
import { recordChange } from './incident.events.js';
import { mayChange, refusalOf, reopens, transitionOf } from './incident.lifecycle.js';

/** The status of an incident, which the company and the coordinator move by the table of incident.lifecycle.ts. */
@Injectable()
export class StatusService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async changeStatus(actor: Actor, input: ChangeIncidentStatusInput): Promise<string> {
    await this.database.transact(actor, async (tx) => {
      const incident = await lockIncident(tx, input.incidentId);
      if (!mayChange(actor.permissions, incident.status, input.status)) throw new Forbidden();
      demandReason(incident, input);
      demandVersion(incident, input.expectedVersion);
      demandTransition(incident, input);
      await this.change(tx, incident, input);
    });
    return input.incidentId;
  }

  private async change(tx: Tx, incident: IncidentEntity, input: ChangeIncidentStatusInput): Promise<void> {
    const before = incident.status;
    const now = this.clock.now();
    await saveIncident(tx, incident, {
      ...changesBy(incident, input, now),
      version: incident.version + 1,
      updatedAt: now,
    });
    await recordChange(tx, this.clock, incident, clockFacts(incident, await loadCase(tx, incident)), {
      kind: 'incident.status-changed',
      summary: `Status changed from ${before} to ${input.status}.`,
      changes: {
        status: { before, after: input.status },
        ...(input.reason && { reason: input.reason }),
        ...(input.status === 'CLOSED' && { closureReason: input.closureReason, closureNote: input.closureNote }),
      },
    });
  }
}

function demandReason({ status }: IncidentEntity, input: ChangeIncidentStatusInput): void {
  if (transitionOf(status, input.status)?.needs !== 'reason' || input.reason) return;
  throw BadUserInput.at('input.reason', 'REQUIRED', 'Say why, in a sentence that both sides can read.');
}

function demandTransition(incident: IncidentEntity, { status, closureReason }: ChangeIncidentStatusInput): void {
  const transition = transitionOf(incident.status, status);
  if (!transition || transition.byReport) throw new InvalidTransition(refusalOf(incident.status, status));
  if (status === 'CLOSED' && closureReason === 'RESOLVED' && incident.finalReportNumber === null) {
    throw new InvalidTransition('The company has not made its FINAL report. Ask for it, or close with another reason.');
  }
}

/** The columns that a change of status sets. Containment is noted once; resolution and closure anew after a reopening. */
function changesBy(incident: IncidentEntity, input: ChangeIncidentStatusInput, now: Date): Partial<IncidentEntity> {
  const { status } = input;
  if (reopens(incident.status, status)) {
    return {
      status,
      reopenedAt: now,
      resolvedAt: null,
      finalReportNumber: null,
      // The company, which reopens what is not closed, has no right to write these.
      ...(incident.status === 'CLOSED' && { closedAt: null, closureReason: null, closureNote: null }),
    };
  }
  const contained = status === 'CONTAINED' || status === 'RESOLVED' || status === 'CLOSED';
  return {
    status,
    ...(status === 'ACKNOWLEDGED' && { acknowledgedAt: now }),
    ...(contained && { containedAt: incident.containedAt ?? now }),
    ...(status === 'RESOLVED' && { resolvedAt: incident.resolvedAt ?? now }),
    ...(status === 'CLOSED' && {
      closedAt: now,
      closureReason: input.closureReason ?? null,
      closureNote: input.closureNote ?? null,
    }),
    ...(status === 'WITHDRAWN' && { withdrawnAt: now }),
  };
}
