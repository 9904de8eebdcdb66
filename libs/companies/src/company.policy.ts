// SPDX-License-Identifier: Apache-2.0
import { type Actor, may } from '@prahari/access';

/** A company's administrator keeps its own contacts and logo; the coordinator's keeps everybody's. */
export const mayChangeCompany = (actor: Actor, companyId: string): boolean =>
  may(actor, 'company:update') && (actor.side === 'COORDINATOR' || companyId === actor.companyId);
