// SPDX-License-Identifier: Apache-2.0
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Callers, readCallers } from './callers.js';
import { Contender, type ContenderName } from './contender.js';
import { checkAnswers } from './correctness.js';
import type { ContenderFigures, Figures, ScenarioFigures } from './figures.js';
import { type IsolationCost, isolationCost } from './isolation-cost.js';
import { figuresOf, readingLane, submittingLane } from './lanes.js';
import { lookAtOperations } from './operations.js';
import type { Options } from './options.js';
import { memoryOf } from './process-figures.js';
import { type Measured, measureLanes, type Protocol, ratio } from './rounds.js';
import { type Scenario, SCENARIOS } from './scenarios.js';
import type { Run } from './run.js';
import { judge, type Judged, type TargetName } from './targets.js';
import type { TappedStatement } from './wire-tap.js';

type Found = Pick<Figures, 'judged' | 'scenarios' | 'growth' | 'contenders' | 'operations' | 'isolation'>;

const GROWTH: Readonly<Record<string, TargetName>> = {
  list: 'growthList',
  coordinator: 'growthCoordinator',
  'search-rare': 'growthRare',
};
/** Drafts that one cell submits. */
const SUBMISSIONS = { quick: 600, full: 3_000 };

/** Everything between the seeded databases and the figures. */
export async function runBench(run: Run): Promise<Found> {
  const { options, server, large, small, tell } = run;
  const callers = await readCallers(server, large.name);
  const chosen = SCENARIOS.filter(({ name }) => options.scenarios?.includes(name) ?? true);
  tell('looking at statements and plans');
  const { operations, list } = await lookAtOperations(run, chosen, callers);
  const isolation = list && (await measureIsolation(run, callers, list));
  const contenders = await startContenders(run, list);
  const smallProduct = small && (await startContender(run, 'product', small.name));
  try {
    const { scenarios, judged } = await measureScenarios(run, chosen, contenders, callers);
    const growth = small && smallProduct ? await measureGrowth(run, chosen, contenders, smallProduct, callers) : [];
    if (options.scenarios?.includes('submit') ?? true)
      scenarios.push(...(await measureSubmissions(run, contenders, callers)));
    const most = Math.max(...operations.flatMap(({ isRead, statements }) => (isRead ? [statements] : [])));
    return {
      judged: [
        ...judged,
        ...(isolation ? [judge('isolation', isolation.ratio, isolation.spread, slackOf(options))] : []),
        ...growth.map((one) => one.judged),
        judge('statements', most, 0, slackOf(options)),
      ],
      scenarios,
      growth: growth.map(({ figures }) => figures),
      contenders: contenders.map(memoryFigures),
      operations,
      isolation,
    };
  } finally {
    await Promise.all([...contenders, ...(smallProduct ? [smallProduct] : [])].map((contender) => contender.stop()));
  }
}

/** The quick look fails only beyond half a floor, since shared cores lie. */
const slackOf = ({ quick }: Options): number => (quick ? 2 : 1);

const protocolOf = ({ options, server }: Run, connections: number): Protocol => ({
  rounds: options.rounds,
  seconds: options.seconds,
  warmUpSeconds: options.warmUpSeconds,
  warmAfter: options.quick ? 1_000 : 15_000,
  connections,
  databasePid: server.pid,
});

function measureIsolation(run: Run, { partners }: Callers, list: TappedStatement): Promise<IsolationCost> {
  run.tell('row-level security and context against none');
  const { server, large, options } = run;
  const urls = { app: server.urlOf(large.name, 'app'), bypass: server.urlOf(large.name, 'bypass') };
  return isolationCost(urls, partners, list, options.quick ? 2 : 9);
}

async function startContenders(run: Run, list: TappedStatement | undefined): Promise<Contender[]> {
  await writeFile(path.join(run.logs, 'statements.json'), JSON.stringify({ list }));
  const names = (['product', 'bare', 'plain'] as const).filter((name) => run.options.contenders.includes(name));
  const start = (name: ContenderName): Promise<Contender> => startContender(run, name, run.large.name);
  if (run.options.quick) return Promise.all(names.map(start));
  // One after the other: the time to ready is measured.
  const started: Contender[] = [];
  for (const name of names) started.push(await start(name));
  return started;
}

function startContender({ server, logs }: Run, name: ContenderName, database: string): Promise<Contender> {
  return Contender.start({
    name,
    databaseUrl: server.urlOf(database, 'app'),
    log: path.join(logs, `${name}-${database}.log`),
    statements: path.join(logs, 'statements.json'),
  });
}

async function measureScenarios(
  run: Run,
  chosen: readonly Scenario[],
  contenders: readonly Contender[],
  callers: Callers,
) {
  const scenarios: ScenarioFigures[] = [];
  const judged: Judged[] = [];
  for (const scenario of chosen) {
    const taking = contenders.filter(({ name }) => scenario.contenders.includes(name));
    await checkAnswers(scenario, taking, callers);
    for (const connections of run.options.connections) {
      run.tell(`${scenario.name}, ${connections} connections`);
      const lanes = taking.map((contender) => readingLane(contender.name, contender, scenario, callers));
      const measured = await measureLanes(lanes, protocolOf(run, connections));
      scenarios.push(figuresOf(scenario, connections, measured));
      const isFirst = connections === run.options.connections[0];
      if (scenario.name === 'list' && isFirst) judged.push(...judgeList(measured, slackOf(run.options)));
    }
  }
  return { scenarios, judged };
}

function judgeList(measured: readonly Measured[], slack: number): Judged[] {
  const [product, bare, plain] = ['product', 'bare', 'plain'].map((wanted) =>
    measured.find(({ name }) => name === wanted),
  );
  const held = (target: TargetName, other: Measured | undefined, figure: 'rps' | 'cpu'): Judged[] => {
    if (!product || !other) return [];
    const found = ratio(product, other, figure);
    // Where /proc tells nothing, CPU is not judged.
    return Number.isNaN(found.median) ? [] : [judge(target, found.median, found.spread, slack)];
  };
  return [...held('listRate', bare, 'rps'), ...held('listCpu', bare, 'cpu'), ...held('listPlain', plain, 'rps')];
}

async function measureGrowth(
  run: Run,
  chosen: readonly Scenario[],
  contenders: readonly Contender[],
  smallProduct: Contender,
  callers: Callers,
) {
  const largeProduct = contenders.find(({ name }) => name === 'product');
  const found: { figures: ScenarioFigures; judged: Judged }[] = [];
  if (!largeProduct || !run.small) return found;
  const fewer = await readCallers(run.server, run.small.name);
  const [connections = 32] = run.options.connections;
  for (const scenario of chosen) {
    const target = GROWTH[scenario.name];
    if (target === undefined) continue;
    await checkAnswers(scenario, [smallProduct], fewer);
    run.tell(`growth of ${scenario.name}`);
    const lanes = [
      readingLane('large', largeProduct, scenario, callers),
      readingLane('small', smallProduct, scenario, fewer),
    ];
    const measured = await measureLanes(lanes, protocolOf(run, connections));
    const [large, small] = measured as [Measured, Measured];
    const growth = ratio(large, small, 'p50');
    found.push({
      figures: figuresOf(scenario, connections, measured),
      judged: judge(target, growth.median, growth.spread, slackOf(run.options)),
    });
  }
  return found;
}

async function measureSubmissions(
  run: Run,
  contenders: readonly Contender[],
  callers: Callers,
): Promise<ScenarioFigures[]> {
  const product = contenders.find(({ name }) => name === 'product');
  const [connections = 32] = run.options.connections;
  if (!product) return [];
  run.tell(`submit, ${connections} connections`);
  const lane = submittingLane(run, product, callers, run.options.quick ? SUBMISSIONS.quick : SUBMISSIONS.full);
  const measured = await measureLanes([lane], protocolOf(run, connections));
  return [figuresOf({ name: 'submit', title: 'submission of an INITIAL report' }, connections, measured)];
}

const memoryFigures = ({ name, pid, secondsToReady, idleMemory }: Contender): ContenderFigures => ({
  contender: name,
  secondsToReady,
  idleMegabytes: idleMemory,
  peakMegabytes: memoryOf(pid).peak,
});
