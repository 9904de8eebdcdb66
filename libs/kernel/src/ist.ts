// SPDX-License-Identifier: Apache-2.0

/** India Standard Time, in milliseconds east of UTC: without a change since 1945, so that no zone needs to be asked. */
export const IST_OFFSET_MS = 5.5 * 3_600_000;

/** The year in India at this instant: references are numbered by it. */
export const istYear = (at: Date): number => new Date(at.getTime() + IST_OFFSET_MS).getUTCFullYear();
