// SPDX-License-Identifier: Apache-2.0
import type { Facts } from './use-facts';

/** The facts that a report keeps: under the names of the API (report-content.ts of libs/incidents). */
export const factsOfReport = (content: unknown): Facts => (content as { readonly incident: Facts }).incident;
