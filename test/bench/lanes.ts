// SPDX-License-Identifier: Apache-2.0
import type { Callers } from './callers.js';
import type { Contender } from './contender.js';
import type { LaneFigures, ScenarioFigures } from './figures.js';
import { rotation } from './requests.js';
import type { Run } from './run.js';
import { type Figure, figureOf, type Lane, type Measured } from './rounds.js';
import type { Scenario } from './scenarios.js';
import { prepareSubmissions, removeSubmissions } from './submissions.js';

export function readingLane(name: string, contender: Contender, scenario: Scenario, callers: Callers): Lane {
  const requests = rotation(contender.name, scenario, callers);
  return { name, contender, requests: () => Promise.resolve(requests) };
}

export const submittingLane = (
  { server, large }: Run,
  contender: Contender,
  callers: Callers,
  count: number,
): Lane => ({
  name: contender.name,
  contender,
  requests: (purpose) => prepareSubmissions(server, large.name, callers, purpose === 'measure' ? count : count / 4),
  undo: (written) => removeSubmissions(server, large.name, written),
});

const FIGURES: readonly Figure[] = ['rps', 'p50', 'p99', 'cpu', 'databaseCpu', 'load'];

export function figuresOf(
  { name, title }: Pick<Scenario, 'name' | 'title'>,
  connections: number,
  measured: readonly Measured[],
): ScenarioFigures {
  const lanes = measured.map((lane) => {
    const medians = Object.fromEntries(FIGURES.map((figure) => [figure, figureOf(lane, figure)]));
    return { contender: lane.name, rounds: lane.cells.length, ...medians } as LaneFigures;
  });
  return { scenario: name, title, connections, lanes };
}
