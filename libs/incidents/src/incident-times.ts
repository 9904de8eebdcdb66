// SPDX-License-Identifier: Apache-2.0
import type { ValueProblem } from '@prahari/kernel';

export const OCCURRED_AFTER_DETECTED: ValueProblem = {
  code: 'AFTER_DETECTION',
  message: 'It can have been detected only after it occurred. Correct one of the two times.',
};

/** Holds for an input's `occurredAt` beside its `detectedAt`, where both are given. */
export function occurredBeforeDetected(occurredAt: Date, input: object): ValueProblem | null {
  const { detectedAt } = input as { detectedAt?: Date | null };
  return detectedAt && occurredAt > detectedAt ? OCCURRED_AFTER_DETECTED : null;
}
