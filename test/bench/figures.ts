// SPDX-License-Identifier: Apache-2.0
import type { IsolationCost } from './isolation-cost.js';
import type { Machine } from './machine.js';
import type { Options } from './options.js';
import type { Figure } from './rounds.js';
import type { Judged } from './targets.js';

/** Medians of the rounds of one contender on one scenario. */
export interface LaneFigures extends Readonly<Record<Figure, number>> {
  readonly contender: string;
  readonly rounds: number;
}

export interface ScenarioFigures {
  readonly scenario: string;
  readonly title: string;
  readonly connections: number;
  readonly lanes: readonly LaneFigures[];
}

export interface ContenderFigures {
  readonly contender: string;
  readonly secondsToReady: number;
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
}

export interface OperationFigures {
  readonly operation: string;
  readonly isRead: boolean;
  readonly statements: number;
  readonly context: number;
  readonly proof: number;
  readonly flights: number;
}

/** Everything that a run of the bench found. */
export interface Figures {
  readonly date: string;
  readonly machine: Machine;
  readonly settings: readonly string[];
  readonly options: Omit<Options, 'databaseUrl' | 'dataDir'>;
  readonly tables: Readonly<Record<string, number>>;
  readonly seedSeconds: number;
  readonly judged: readonly Judged[];
  readonly scenarios: readonly ScenarioFigures[];
  readonly growth: readonly ScenarioFigures[];
  readonly contenders: readonly ContenderFigures[];
  readonly operations: readonly OperationFigures[];
  readonly isolation: IsolationCost | undefined;
}
