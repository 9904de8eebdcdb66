// SPDX-License-Identifier: Apache-2.0
import { deepStrictEqual } from 'node:assert';
import type { Callers } from './callers.js';
import type { Contender } from './contender.js';
import { ask, requestOf } from './requests.js';
import type { Scenario } from './scenarios.js';

/**
 * Before anything is timed: every contender gives the same answer to every caller, without an error, with rows in it, and a
 * partner's holds no row of another company.
 */
export async function checkAnswers(
  scenario: Scenario,
  contenders: readonly Contender[],
  callers: Callers,
): Promise<void> {
  let found = 0;
  for (const caller of scenario.callers(callers)) {
    const operation = scenario.operation(caller, 0);
    const answers = [];
    for (const { name, url } of contenders) {
      answers.push(await ask(url, requestOf(name, scenario.name, caller, operation)));
    }
    const [first, ...others] = answers;
    for (const other of others) deepStrictEqual(other, first, `${scenario.name}: the contenders answer differently`);
    const companies = scenario.companies(first);
    found += companies.length;
    const foreign = companies.find((code) => code !== caller.code);
    if (foreign !== undefined && caller !== callers.coordinator) {
      throw new Error(`${scenario.name}: ${caller.code} was shown a row of ${foreign}.`);
    }
  }
  if (found === 0) throw new Error(`${scenario.name}: nobody was shown a row, so there is nothing to measure.`);
}
