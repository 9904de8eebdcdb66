// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphqlAnswer, TestApp } from '../support/app.js';
import { Files } from '../support/builders/files.js';
import { ACCESS_CASES, type AccessCase } from './access-cases.js';
import { AccessWorld } from './access-world.js';

const [, ...table] = readFileSync(new URL('access-matrix.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const COLUMNS = ['CA', 'IH', 'AU', 'AP', 'AD', 'PA', 'CI', 'RE', 'VI', 'API', 'anon', 'out'] as const;
const ROWS = table.map(([operation, on, ...cells]) => ({ operation: operation!, on: on!, cells }));

const LETTER: Readonly<Record<string, string>> = { FORBIDDEN: 'F', NOT_FOUND: 'N', UNAUTHENTICATED: 'U' };

describe('the access matrix', () => {
  let app: TestApp;
  let world: AccessWorld;

  beforeAll(async () => {
    app = await TestApp.start();
    world = await AccessWorld.make(app);
  }, 120_000);
  afterAll(() => app.stop());

  const caseOf = (operation: string): AccessCase => ACCESS_CASES.find((one) => one.operation === operation)!;
  const send = (one: AccessCase, on: string, column: string, id?: string): Promise<GraphqlAnswer> => {
    const written = JSON.stringify(one.variables(world, on));
    const variables = JSON.parse(id === undefined ? written : withId(written, id)) as Record<string, string>;
    const token = world.callers[column];
    return one.document === undefined
      ? route(one.operation, variables, token)
      : app.graphql(one.document, variables, token);
  };
  /** Of a route outside GraphQL, told as an answer of GraphQL. */
  const route = async (name: string, { id = '', incidentId }: Record<string, string>, token?: string) => {
    const files = new Files(app);
    const sent = incidentId === undefined ? {} : { incidentId };
    const { status, headers, body } =
      name === 'POST /files' ? await files.send(token, sent) : await files.read(token, id);
    if (status < 300) return { status, headers, data: {}, code: undefined };
    const { code, message } = body as { code: string; message: string };
    return { status, headers, errors: [{ message, extensions: { code } }], code };
  };
  const outcome = (one: AccessCase, on: string, { data, code }: GraphqlAnswer): string => {
    // signIn and acceptInvitation refuse with their own words: what counts is that they were reached.
    if (['signIn', 'acceptInvitation'].includes(one.operation)) return code === 'FORBIDDEN' ? 'F' : 'yes';
    if (code !== undefined) return LETTER[code] ?? 'yes';
    return one.lists && !JSON.stringify(data).includes(one.lists(world.target(on))) ? 'no' : 'yes';
  };

  it('has a row and a case for every operation of the schema and every route of files', () => {
    const { schema } = app.app.get(GraphQLSchemaHost);
    const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    operations.push('POST /files', 'GET /files');
    expect([...new Set(ROWS.map(({ operation }) => operation))].sort()).toEqual(operations.sort());
    expect(ACCESS_CASES.map(({ operation }) => operation).sort()).toEqual(operations.sort());
  });

  it.each(ROWS)('holds for $operation on $on', async ({ operation, on, cells }) => {
    const one = caseOf(operation);
    const seen: string[] = [];
    for (const column of COLUMNS) seen.push(outcome(one, on, await send(one, on, column)));
    expect(Object.fromEntries(COLUMNS.map((column, index) => [column, seen[index]]))).toEqual(
      Object.fromEntries(COLUMNS.map((column, index) => [column, cells[index]])),
    );
  });

  it('S7 S20 answers what is not visible exactly as what does not exist', async () => {
    for (const { operation, on, cells } of ROWS) {
      for (const [index, column] of COLUMNS.entries()) {
        if (cells[index] !== 'N') continue;
        const [hidden, absent] = [
          await send(caseOf(operation), on, column),
          await send(caseOf(operation), on, column, randomUUID()),
        ];
        expect({ operation, column, status: hidden.status, errors: hidden.errors }).toEqual({
          operation,
          column,
          status: absent.status,
          errors: absent.errors,
        });
      }
    }
  });

  /** The variables with the object's id, whatever it is called, replaced. */
  const withId = (variables: string, id: string): string =>
    variables.replace(
      /"(id|incidentId|userId|advisoryId|recommendationId|responseId|obligationId|companyId)":"[^"]*"/,
      `"$1":"${id}"`,
    );
});
