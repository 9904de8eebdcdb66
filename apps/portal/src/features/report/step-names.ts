// SPDX-License-Identifier: Apache-2.0

/** The order of the steps is that of a duty officer's questions. */
export const STEPS = [
  'contact',
  'when',
  'what',
  'where',
  'impact',
  'response',
  'indicators',
  'files',
  'sharing',
  'check',
] as const;
export type Step = (typeof STEPS)[number];

/** Apart from their words: addresses are read by every page. */
export const isStep = (value: unknown): value is Step => STEPS.some((step) => step === value);
