// SPDX-License-Identifier: Apache-2.0
import type { EventInput } from '@prahari/database';

/** Both sides read what happens to a company: it shows in the coordinator's list and concerns the company itself. */
export const companyEvent = (
  companyId: string,
  what: { readonly kind: string; readonly summary: string; readonly changes?: unknown },
): EventInput => ({
  kind: `company.${what.kind}`,
  objectType: 'company',
  objectId: companyId,
  companyId,
  audience: 'BOTH',
  summary: what.summary,
  changes: what.changes,
});
