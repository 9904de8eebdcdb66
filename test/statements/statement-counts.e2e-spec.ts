// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AccessLog } from '@prahari/database';
import { Openings } from '@prahari/advisories';
import { buildSchema } from 'graphql';
import { sortOut } from '../bench/product-statements.js';
import { WireTap } from '../bench/wire-tap.js';
import { TestApp } from '../support/app.js';
import { type CountedDocument, countedDocuments } from './documents.js';
import { FEW, makeRows, MANY, type Rows } from './rows.js';

const LIST = 1;
const DETAIL = 3;
/** Compiling starts after the second execution (apps/api/src/graphql/graphql.module.ts) and is done before the fourth. */
const EXECUTIONS_TO_COMPILE = 4;

/** Own sessions are seen by prahari_identity alone, the rest of the account by the caller's role. */
const contextsOf = ({ operation }: CountedDocument): number => (operation === 'account' ? 2 : 1);

const isPage = ({ document }: CountedDocument): boolean => document.startsWith('query ($first');

describe('what an operation sends to the database, the look-up of the session apart', () => {
  let app: TestApp;
  let tap: WireTap;
  let rows: Rows;
  let documents: readonly CountedDocument[];

  beforeAll(async () => {
    app = await TestApp.start({
      through: async (url) => {
        tap = await WireTap.open(url);
        return tap.url;
      },
    });
    rows = await makeRows(app);
    documents = countedDocuments(
      buildSchema(await readFile(path.resolve(import.meta.dirname, '../../schema.graphql'), 'utf8')),
    );
  }, 120_000);
  afterAll(async () => {
    await app.stop();
    tap.close();
  });

  /** What is noted after an answer is none of the operation's. */
  const settle = async (): Promise<void> => {
    await app.app.get(AccessLog, { strict: false }).flush();
    await app.app.get(Openings, { strict: false }).flush();
    tap.take();
  };

  async function sentBy(
    { document, name }: CountedDocument,
    token: string,
    variables: object,
  ): Promise<{ context: number; work: number; rows: number }> {
    await settle();
    const { data, errors } = await app.graphql(document, variables, token);
    const { statements, flights } = tap.take();
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    const { context, work } = sortOut(statements, flights);
    const [answer] = Object.values(data as Record<string, { nodes?: unknown[] }>);
    return { context: context.length, work: work.length, rows: answer?.nodes?.length ?? 1 };
  }

  const callers = (): readonly (readonly [string, string])[] => [
    ['CISO', rows.companies.EAST.people.CISO.token],
    ['INCIDENT_HANDLER', rows.companies.WEST.people.INCIDENT_HANDLER.token],
    ['COORDINATOR_ADMIN', rows.companies.WEST.people.COORDINATOR_ADMIN.token],
  ];

  beforeAll(async () => {
    // The first reading of an advisory by a company is noted beside the answer.
    for (const { advisory } of [rows.few, rows.many]) {
      for (const [, token] of callers())
        await app.graphql('query ($id: ID) { advisory(id: $id) { id } }', { id: advisory }, token);
    }
  });

  it('answers the same once its document is compiled, which leaves values as the database gave them', async () => {
    const totals = documents.filter(isPage).map(({ operation }) => `{ ${operation} { totalCount } }`);
    for (const document of new Set([...documents.map(({ document: text }) => text), ...totals])) {
      const operation = /\{ (\w+)/.exec(document)?.[1] as 'incident';
      const variables = { first: FEW, id: rows.few[operation] };
      for (const [who, token] of callers().slice(1)) {
        const answers: string[] = [];
        for (let execution = 1; execution <= EXECUTIONS_TO_COMPILE; execution++) {
          answers.push(JSON.stringify(await app.graphql(document, variables, token)));
        }
        expect({ document, who, last: answers.at(-1) }).toEqual({ document, who, last: answers[0] });
      }
    }
  }, 120_000);

  it('is one statement for a list and three for a detail at most, after one that sets the context, however many rows there are', async () => {
    const wrong: string[] = [];
    const grown = new Set<string>();
    for (const document of documents) {
      for (const [who, token] of callers()) {
        if (!(await isAllowed(document, token))) continue;
        const { few, many } = rows;
        const id = document.operation as 'incident';
        const small = await sentBy(document, token, { first: FEW, id: few[id] });
        const big = await sentBy(document, token, { first: MANY, id: many[id] });
        const most = document.isList ? LIST : DETAIL;
        const told = `${document.name} (${who}): ${small.work} statements for few rows, ${big.work} for many, of ${most}`;
        if (small.work !== big.work || big.work > most || big.context > contextsOf(document))
          wrong.push(`${told}, ${big.context} contexts`);
        // Some see few rows of a list however many are asked for; for each list somebody must see more of them.
        if (!isPage(document) || (small.rows === FEW && big.rows === MANY)) grown.add(document.operation);
      }
    }
    expect(wrong).toEqual([]);
    expect([...grown].sort()).toEqual([...new Set(documents.map(({ operation }) => operation))].sort());
  }, 180_000);

  it('is one statement more for the total of a list', async () => {
    const [, token] = callers()[0]!;
    for (const { operation } of documents.filter(
      (document) => document.name === document.operation && isPage(document),
    )) {
      const document = `query ($first: Int) { ${operation}(first: $first) { totalCount nodes { id } } }`;
      const { context, work } = await sentBy({ name: operation, operation, isList: true, document }, token, {
        first: FEW,
      });
      expect([operation, context, work]).toEqual([operation, 1, LIST + 1]);
    }
  });

  const isAllowed = async ({ document }: CountedDocument, token: string): Promise<boolean> => {
    const { code } = await app.graphql(document, { first: 1, id: '00000000-0000-4000-8000-000000000000' }, token);
    return code !== 'FORBIDDEN';
  };
});
