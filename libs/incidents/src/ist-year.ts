// SPDX-License-Identifier: Apache-2.0

/** India Standard Time has been UTC+5:30 without a change since 1945. */
const IST = (5 * 60 + 30) * 60_000;

/** The year in India at this instant: references are numbered by it. */
export const istYear = (at: Date): number => new Date(at.getTime() + IST).getUTCFullYear();
