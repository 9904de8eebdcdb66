// SPDX-License-Identifier: Apache-2.0
import type { DueAnswer } from './partner-home.query';

const SHOWN = 6;
const dueTime = ({ recommendation: { dueAt } }: DueAnswer) =>
  dueAt == null ? Number.POSITIVE_INFINITY : Date.parse(dueAt);

/** The first that fall due, from those that are late and those that are open; what has no date comes last. */
export function dueFirst(late: readonly DueAnswer[], open: readonly DueAnswer[]): readonly DueAnswer[] {
  const each = new Map([...late, ...open].map((answer) => [answer.id, answer]));
  return [...each.values()]
    .sort((one, other) => Number(other.overdue) - Number(one.overdue) || compare(dueTime(one), dueTime(other)))
    .slice(0, SHOWN);
}

const compare = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
