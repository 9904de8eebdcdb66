// SPDX-License-Identifier: Apache-2.0
import type { Tx } from '@prahari/database';
import { isId, NotFound, StaleVersion } from '@prahari/kernel';
import { IncidentEntity } from './incident.entity.js';

/** The incident, locked until the end of the transaction; NotFound where the caller may not see it. */
export async function lockIncident(tx: Tx, id: string): Promise<IncidentEntity> {
  const found = isId(id)
    ? await tx.rows(IncidentEntity).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } })
    : null;
  if (found === null) throw new NotFound('incident');
  return found;
}

export function demandVersion(incident: IncidentEntity, expected: number | null | undefined): void {
  if (expected != null && expected !== incident.version) throw new StaleVersion(incident.version);
}

/** Writes columns of one incident, and into the loaded row what they now are. */
export async function saveIncident(tx: Tx, incident: IncidentEntity, changes: Partial<IncidentEntity>): Promise<void> {
  const { companyId, id } = incident;
  await tx.rows(IncidentEntity).update({ companyId, id }, changes);
  Object.assign(incident, changes);
}
