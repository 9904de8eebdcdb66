// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import type { Caller } from './callers.js';
import type { TappedStatement } from './wire-tap.js';

/** Plans turn generic after the fifth execution: the seventh is one that stays. */
const EXECUTIONS = 7;

/**
 * The plan of a statement in its seventh execution, as the application's login in the role of the caller, with the plans of
 * what the functions in it execute.
 */
export async function planOf(superuserUrl: string, caller: Caller, statement: TappedStatement): Promise<string> {
  const client = new pg.Client({ connectionString: superuserUrl });
  const notices: string[] = [];
  client.on('notice', ({ message }) => notices.push(message ?? ''));
  await client.connect();
  try {
    await client.query(`
      load 'auto_explain';
      set auto_explain.log_min_duration = 0;
      set auto_explain.log_nested_statements = on;
      set auto_explain.log_level = notice;
      set session authorization prahari_app`);
    for (let execution = 1; execution <= EXECUTIONS; execution++) {
      await client.query('begin read only');
      await client.query(
        `select set_config('role', $1, true), set_config('app.company_id', $2, true), set_config('app.user_id', $3, true)`,
        [caller.code === 'BENCH' ? 'prahari_coordinator' : 'prahari_partner', caller.companyId, caller.userId],
      );
      notices.length = 0;
      await client.query({ name: 'hot', text: statement.text, values: [...statement.values] });
      await client.query('commit');
    }
    return notices.filter((notice) => notice.includes('plan:')).join('\n');
  } finally {
    await client.end();
  }
}

/** Throws unless the plan reads by the index that the statement was written for, and reads no table from end to end. */
export function demandIndex(name: string, plan: string, index: RegExp): void {
  const whole = /Seq Scan on (incident\w*|obligation|event)\b/.exec(plan);
  if (index.test(plan) && whole === null) return;
  throw new Error(
    `${name} ${whole ? `reads the whole table ${whole[1] ?? ''}` : `does not use ${String(index)}`}:\n${plan}`,
  );
}
