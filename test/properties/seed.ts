// SPDX-License-Identifier: Apache-2.0

/** The same cases on every run and machine; a test's name tells it. Change it to look elsewhere. */
export const SEED = 20_261_124;
