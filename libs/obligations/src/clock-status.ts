// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '@prahari/kernel';
import { istTime } from './basis.js';

/** What the status of a clock depends on, besides the present instant. */
export interface ClockInstants {
  readonly startsAt: Date;
  /** DUE_SOON from here on; null: PENDING until met. */
  readonly dueSoonAt: Date | null;
  /** Late after this instant; at it, not yet. Null: never late. */
  readonly lateAfter: Date | null;
  readonly metAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export type ObligationStatus = 'PENDING' | 'DUE_SOON' | 'OVERDUE' | 'MET' | 'MET_LATE' | 'NOT_APPLICABLE';

/** At the due instant a clock is still kept; after it, late. A withdrawal stops what is not met. */
export function statusOf(clock: ClockInstants, now: Date): ObligationStatus {
  const late = clock.lateAfter;
  if (clock.metAt) return late && clock.metAt > late ? 'MET_LATE' : 'MET';
  if (clock.withdrawnAt) return 'NOT_APPLICABLE';
  if (late && now > late) return 'OVERDUE';
  return clock.dueSoonAt && now >= clock.dueSoonAt ? 'DUE_SOON' : 'PENDING';
}

/** What is wrong with saying that a named person filed this stage at `filedAt`; empty: nothing. */
export function judgeFiling(
  clock: { readonly startsAt: Date; readonly metByReport: boolean },
  filedAt: Date,
  now: Date,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (clock.metByReport) {
    const message = 'This stage is met by a report to the coordinator. Submit the report instead.';
    problems.push({ path: 'input.obligationId', code: 'MET_BY_REPORT', message });
  }
  if (filedAt > now) {
    const message = 'The filing lies in the future. Give the time when it was filed.';
    problems.push({ path: 'input.filedAt', code: 'IN_FUTURE', message });
  } else if (filedAt < clock.startsAt) {
    const message = `This clock starts only at ${istTime(clock.startsAt)}. Correct the time of filing, or that of noticing.`;
    problems.push({ path: 'input.filedAt', code: 'BEFORE_START', message });
  }
  return problems;
}
