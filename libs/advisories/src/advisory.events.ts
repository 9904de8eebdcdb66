// SPDX-License-Identifier: Apache-2.0
import type { EventInput } from '@prahari/database';
import type { AdvisoryFrame } from './advisory-frame.js';
import type { ReopenedResponse } from './delivery.js';

/** An event of an advisory: for the coordinator's people, because partners learn of one by its publication alone. */
export const advisoryEvent = (
  { id, companyId }: Pick<AdvisoryFrame, 'id' | 'companyId'>,
  what: Pick<EventInput, 'kind' | 'summary' | 'changes'>,
): EventInput => ({ objectType: 'advisory', objectId: id, companyId, audience: 'COORDINATOR', ...what });

/** An answer belongs to the company that gave it, and both sides may know of it. */
export const responseEvent = (
  { id, companyId }: { readonly id: string; readonly companyId: string },
  what: Pick<EventInput, 'kind' | 'summary' | 'changes'>,
): EventInput => ({ objectType: 'response', objectId: id, companyId, audience: 'BOTH', ...what });

export const reopenedEvent = (response: ReopenedResponse, revision: number): EventInput =>
  responseEvent(response, {
    kind: 'response.reopened',
    summary: `Reopened by revision ${revision}.`,
    changes: { after: { status: response.status, reopenedByRevision: revision } },
  });
