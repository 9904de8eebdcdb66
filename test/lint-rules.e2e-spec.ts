// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';

interface Finding {
  readonly line: number;
  readonly ruleId: string;
}

/** Lints a text as if it stood in `file`, which must exist: the rules ask for types. */
function lint(file: string, text: string): Finding[] {
  const eslint = ['node_modules/eslint/bin/eslint.js', '--format', 'json', '--stdin', '--stdin-filename', file];
  // Jest's own options would make eslint load modules as tests do.
  const { stdout } = spawnSync(process.execPath, eslint, { input: text, env: { ...process.env, NODE_OPTIONS: '' } });
  const [result] = JSON.parse(stdout.toString()) as { messages: Finding[] }[];
  return result!.messages.map(({ line, ruleId }) => ({ line, ruleId }));
}

const RULES = ['no-console', 'no-restricted-imports', '@typescript-eslint/no-explicit-any'];
const isOurs = ({ ruleId }: Finding): boolean => ruleId.startsWith('prahari/') || RULES.includes(ruleId);

/** Each line with the rule that must refuse it; a line without one must pass. */
const PLANTED: readonly (readonly [code: string, rule?: string])[] = [
  ['// SPDX-License-Identifier: Apache-2.0'],
  ["import template from 'sql-template-tag';", 'no-restricted-imports'],
  ["import { Raw } from 'typeorm';", 'no-restricted-imports'],
  ["import { allOf, sql, type Sql, type Tx } from '@prahari/database';"],
  ['export const byId = (id: string): Sql => sql`select * from incident where id = ${id}`;'],
  ['export const all = (tx: Tx): Promise<object[]> => tx.query(allOf([byId("1"), sql`true`]));'],
  ['export const asked = (tx: Tx, input: string): Promise<object[]> => tx.query(byId(input));'],
  ['export const untyped = (db: any) => {', '@typescript-eslint/no-explicit-any'],
  ['  db.query(sql`select 1`);'],
  ['  db.query("select 1");', 'prahari/sql-by-template'],
  ['  db.query(`select ${db.input}`);', 'prahari/sql-by-template'],
  ['  db.query({ text: db.input });', 'prahari/sql-by-template'],
  ['  db.query(db.input);', 'prahari/sql-by-template'],
  ['  db.createQueryBuilder();', 'prahari/no-raw-sql'],
  ['  db.raw(db.input);', 'prahari/no-raw-sql'],
  ['  sql(db.input);', 'prahari/no-raw-sql'],
  ['  Raw(db.input);', 'prahari/no-raw-sql'],
  ['  return db.input as Sql;', 'prahari/no-raw-sql'],
  ['};'],
  ['export const today = (): Date => new Date();', 'prahari/injected-clock'],
  ['export const milliseconds = (): number => Date.now();', 'prahari/injected-clock'],
  ['export const parsed = (text: string): Date => new Date(text);'],
  ['console.log(template);', 'no-console'],
  ['export default byId;', 'prahari/named-exports'],
];

describe('the lint rules', () => {
  it('refuse every way to build SQL from a string in a feature, and let the template pass', () => {
    const text = PLANTED.map(([code]) => code).join('\n');
    const wanted = PLANTED.flatMap(([, ruleId], index) => (ruleId === undefined ? [] : [{ line: index + 1, ruleId }]));
    expect(lint('libs/kernel/src/id.ts', text).filter(isOurs)).toEqual(wanted);
  }, 120_000);

  it('want the licence on top of every file', () => {
    expect(lint('scripts/check-licences.mjs', 'export {};')).toEqual([{ line: 1, ruleId: 'prahari/spdx-line' }]);
  }, 120_000);
});
