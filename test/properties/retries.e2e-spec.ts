// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { type Asked, type GraphqlAnswer, TestApp } from '../support/app.js';
import { advisoryInput } from '../support/builders/advisories.js';
import { Companies, type TestCompanies } from '../support/builders/companies.js';
import { COMPLETE, Incidents } from '../support/builders/incidents.js';
import { SEED } from './seed.js';

const DAY_MS = 86_400_000;
const BODIES = ['one', 'another'] as const;

/** A mutation that takes an idempotency key, and how two bodies of it differ. */
interface Keyed {
  readonly document: string;
  readonly input: (body: (typeof BODIES)[number], incidentId: string) => object;
  readonly idOf: (data: Asked) => string;
}

const KEYED = {
  createIncident: {
    document: 'mutation ($input: CreateIncidentInput!) { createIncident(input: $input) { incident { id } } }',
    input: (body) => ({ title: `Report ${body}` }),
    idOf: (data) => data.createIncident.incident.id as string,
  },
  addIncidentComment: {
    document: 'mutation ($input: AddIncidentCommentInput!) { addIncidentComment(input: $input) { comment { id } } }',
    input: (body, incidentId) => ({ incidentId, body, visibility: 'SHARED' }),
    idOf: (data) => data.addIncidentComment.comment.id as string,
  },
  submitIncidentReport: {
    document: 'mutation ($input: SubmitIncidentReportInput!) { submitIncidentReport(input: $input) { report { id } } }',
    // What was expected differs, not what is made: a version that has passed would be STALE_VERSION, were it no replay.
    input: (body, incidentId) => ({
      incidentId,
      stage: 'SUPPLEMENTARY',
      ...(body === 'another' && { expectedVersion: null }),
    }),
    idOf: (data) => data.submitIncidentReport.report.id as string,
  },
  createAdvisory: {
    document: 'mutation ($input: CreateAdvisoryInput!) { createAdvisory(input: $input) { advisory { id } } }',
    input: (body) => advisoryInput({ title: { en: `Advisory ${body}` } }),
    idOf: (data) => data.createAdvisory.advisory.id as string,
  },
} as const satisfies Readonly<Record<string, Keyed>>;
type Operation = keyof typeof KEYED;
const OPERATIONS = Object.keys(KEYED) as Operation[];

const call = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  of: fc.constantFrom('EAST' as const, 'CENTRAL' as const),
  key: fc.constantFrom('k1', 'k2', 'क-३'),
  body: fc.constantFrom(...BODIES),
  /** Days that pass before it. */
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 31, max: 400 }) }),
});

describe(`retries with an idempotency key (seed ${SEED})`, () => {
  let app: TestApp;
  let companies: TestCompanies;
  /** Secrets of API clients, which outlive every session. */
  let secrets: Readonly<Record<'EAST' | 'CENTRAL' | 'WEST', string>>;
  const incidentIds: Record<string, string> = {};

  beforeAll(async () => {
    app = await TestApp.start();
    const builder = new Companies(app.database, app.clock);
    companies = await builder.make(['EAST', 'CENTRAL']);
    const scopes = ['incident:read', 'incident:write', 'incident:submit', 'comment:write'];
    secrets = {
      EAST: await builder.client(companies.EAST.people.CISO, scopes),
      CENTRAL: await builder.client(companies.CENTRAL.people.CISO, scopes),
      WEST: await builder.client(companies.WEST.people.COORDINATOR_ADMIN, ['advisory:read', 'advisory:write']),
    };
    for (const code of ['EAST', 'CENTRAL'] as const) {
      incidentIds[code] = (await new Incidents(app).submitted(companies[code].people.CISO.token, COMPLETE)).id;
    }
  }, 60_000);
  afterAll(() => app.stop());

  const send = (
    operation: Operation,
    of: 'EAST' | 'CENTRAL',
    idempotencyKey: string,
    body: (typeof BODIES)[number],
  ): Promise<GraphqlAnswer> => {
    const { document, input } = KEYED[operation];
    const secret = operation === 'createAdvisory' ? secrets.WEST : secrets[of];
    return app.graphql(document, { input: { ...input(body, incidentIds[of]!), idempotencyKey } }, secret);
  };

  it.each(OPERATIONS)(
    'make one object of 50 parallel %s',
    async (operation) => {
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(operation, 'EAST', 'parallel', 'one')));
      expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      expect(new Set(answers.map(({ data }) => KEYED[operation].idOf(data))).size).toBe(1);
    },
    60_000,
  );

  it('make one client of 50 parallel createApiClient, whose secret is shown once', async () => {
    const input = { name: 'Once', scopes: ['incident:read'], idempotencyKey: 'parallel' };
    const document = 'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { secret } }';
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => app.graphql(document, { input }, companies.EAST.people.CISO.token)),
    );
    const codes = answers.map(({ code }) => code ?? 'made').sort();
    expect(codes).toEqual([...Array.from({ length: 49 }, () => 'CONFLICT'), 'made']);
  }, 60_000);

  it('give the first result, months later too; a key belongs to one company, operation and body', async () => {
    const first = new Map<string, { readonly body: string; readonly id: string }>();
    await fc.assert(
      fc.asyncProperty(fc.array(call, { minLength: 5, maxLength: 30 }), async (calls) => {
        for (const { operation, of, key, body, days } of calls) {
          app.clock.advance(days * DAY_MS);
          const whole = `${operation} ${operation === 'createAdvisory' ? 'WEST' : of} ${key}`;
          const answer = await send(operation, of, key, body);
          const known = first.get(whole);
          if (known && known.body !== body) {
            expect([whole, answer.code]).toEqual([whole, 'CONFLICT']);
            continue;
          }
          expect([whole, answer.errors]).toEqual([whole, undefined]);
          const id = KEYED[operation].idOf(answer.data);
          expect([...first.values()].filter((other) => other.id === id)).toHaveLength(known ? 1 : 0);
          if (known) expect(id).toBe(known.id);
          first.set(whole, { body, id });
        }
      }),
      { seed: SEED, numRuns: 10, endOnFailure: true },
    );
    expect(first.size).toBeGreaterThan(15);
  }, 120_000);
});
