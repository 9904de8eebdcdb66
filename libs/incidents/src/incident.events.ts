// SPDX-License-Identifier: Apache-2.0
import { type EventInput, recordEvents, type Tx } from '@prahari/database';
import type { Clock } from '@prahari/kernel';
import { type IncidentFacts, keepClocks } from '@prahari/obligations';
import type { IncidentEntity } from './incident.entity.js';

type Kind = 'created' | 'facts-changed' | 'submitted' | 'report-submitted' | 'status-changed';

export interface IncidentChange extends Pick<EventInput, 'summary' | 'changes'> {
  readonly kind: `incident.${Kind}`;
  /** Who may know of it, where that is not what the incident's row says at this moment. */
  readonly audience?: 'COMPANY' | 'BOTH';
}

/**
 * Records a change of an incident, and moves the clocks that it moves: one event for each object that changes, the
 * incident's first. What happens to a draft stays with its company for ever.
 */
export async function recordChange(
  tx: Tx,
  clock: Clock,
  incident: Pick<IncidentEntity, 'companyId' | 'id' | 'submittedAt'>,
  facts: IncidentFacts,
  change: IncidentChange,
): Promise<void> {
  const { companyId, id, submittedAt } = incident;
  const submitted = submittedAt !== null;
  const audience = change.audience ?? (submitted ? 'BOTH' : 'COMPANY');
  const clocks = await keepClocks(tx, { companyId, id, submitted, audience }, facts);
  await recordEvents(tx, clock, [{ ...change, audience, companyId, objectType: 'incident', objectId: id }, ...clocks]);
}
