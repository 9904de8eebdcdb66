// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type { Caller, Callers } from './callers.js';
import type { OperationFigures } from './figures.js';
import { forAnyCompany } from './isolation-cost.js';
import { demandIndex, planOf } from './plans.js';
import type { SentStatements } from './product-statements.js';
import type { Run } from './run.js';
import { lists, type Scenario } from './scenarios.js';
import { prepareSubmissions, removeSubmissions } from './submissions.js';
import { TappedProduct } from './tapped-product.js';
import type { TappedStatement } from './wire-tap.js';

/** Below it PostgreSQL may rightly prefer to read a whole table. */
const ROWS_FOR_PLANS = 100_000;

interface Looked {
  readonly operations: readonly OperationFigures[];
  /** The list's statement, for whichever company. */
  readonly list: TappedStatement | undefined;
}

/** What the product really sends for each operation: how many statements, in which plans. */
export async function lookAtOperations(run: Run, scenarios: readonly Scenario[], callers: Callers): Promise<Looked> {
  const { server, large, logs } = run;
  const tapped = await TappedProduct.start(server.urlOf(large.name, 'app'), path.join(logs, 'tapped.log'));
  try {
    const operations: OperationFigures[] = [];
    let list: TappedStatement | undefined;
    for (const scenario of scenarios) {
      const [caller] = scenario.callers(callers) as [Caller];
      const sent = await tapped.sentBy(caller, scenario.operation(caller, 0));
      operations.push(operationOf(scenario.title, sent));
      if (large.rows >= ROWS_FOR_PLANS) await checkPlans(server.urlOf(large.name, 'superuser'), scenario, caller, sent);
      if (scenario.name === 'list') list = sent.work[0] && forAnyCompany(sent.work[0], caller);
    }
    const [partner] = callers.partners as [Caller];
    for (const [title, operation] of Object.entries(lists))
      operations.push(operationOf(title, await tapped.sentBy(partner, operation)));
    operations.push(await submission(run, callers, tapped));
    return { operations, list };
  } finally {
    await tapped.stop();
  }
}

async function checkPlans(
  superuserUrl: string,
  { name, index }: Scenario,
  caller: Caller,
  sent: SentStatements,
): Promise<void> {
  const plans: string[] = [];
  for (const statement of sent.work) plans.push(await planOf(superuserUrl, caller, statement));
  demandIndex(name, plans.join('\n'), index);
}

async function submission({ server, large }: Run, callers: Callers, tapped: TappedProduct): Promise<OperationFigures> {
  const requests = await prepareSubmissions(server, large.name, callers, 3);
  let sent: SentStatements | undefined;
  for (const request of requests) sent = await tapped.sentByRequest(request);
  await removeSubmissions(server, large.name, requests.length);
  if (!sent) throw new Error('No draft could be prepared.');
  return { ...operationOf('submission of a report (a transaction, then the answer)', sent), isRead: false };
}

const operationOf = (operation: string, { context, work, proof, flights }: SentStatements): OperationFigures => ({
  operation,
  isRead: true,
  statements: context.length + work.length,
  context: context.length,
  proof: proof.length,
  flights,
});
