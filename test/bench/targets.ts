// SPDX-License-Identifier: Apache-2.0

/** A figure that is held against a floor, which fails, and a goal, which is what we are after. */
export interface Target {
  /** Its number in docs/performance.md. */
  readonly row: number;
  readonly title: string;
  readonly floor: number;
  readonly goal: number;
  readonly better: 'more' | 'less';
}

export const TARGETS = {
  listRate: { row: 1, title: 'list, requests per second against bare', floor: 0.75, goal: 0.95, better: 'more' },
  listCpu: { row: 2, title: 'list, server CPU per request against bare', floor: 1.5, goal: 1.15, better: 'less' },
  listPlain: { row: 4, title: 'list, requests per second against plain', floor: 2, goal: 3, better: 'more' },
  isolation: {
    row: 5,
    title: 'row-level security and context against none, same statement',
    floor: 0.65,
    goal: 0.93,
    better: 'more',
  },
  growthList: { row: 7, title: 'p50 growth, list', floor: 2.5, goal: 1.2, better: 'less' },
  growthCoordinator: { row: 7, title: "p50 growth, coordinator's filter", floor: 2.5, goal: 1.5, better: 'less' },
  growthRare: { row: 7, title: 'p50 growth, rare word', floor: 2.5, goal: 1.2, better: 'less' },
  statements: { row: 14, title: 'statements per operation, at most', floor: 4, goal: 2, better: 'less' },
} as const satisfies Record<string, Target>;

export type TargetName = keyof typeof TARGETS;

export interface Judged extends Target {
  readonly name: TargetName;
  readonly value: number;
  readonly spread: number;
  readonly holds: boolean;
}

/** `slack`: how far beyond the floor still passes; 2 is half of a floor, and twice where less is better. */
export function judge(name: TargetName, value: number, spreadOfRounds: number, slack: number): Judged {
  const target: Target = TARGETS[name];
  const holds = target.better === 'more' ? value >= target.floor / slack : value <= target.floor * slack;
  return { ...target, name, value, spread: spreadOfRounds, holds };
}
