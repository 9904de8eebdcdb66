// SPDX-License-Identifier: Apache-2.0
import { INCIDENT_LIFECYCLE, INCIDENT_STATUSES, type IncidentStatus } from '@prahari/incidents';
import fc from 'fast-check';
import { type GraphqlAnswer, TestApp } from '../support/app.js';
import { Companies, type Member, type TestCompanies } from '../support/builders/companies.js';
import { COMPLETE, Incidents } from '../support/builders/incidents.js';
import { SEED } from './seed.js';

const REPORTS = ['INITIAL', 'SUPPLEMENTARY', 'FINAL'] as const;
const CLOSURES = ['RESOLVED', 'FALSE_ALARM'] as const;
const ACTORS = ['CISO', 'INCIDENT_REPORTER', 'VIEWER', 'INCIDENT_HANDLER', 'AUDITOR'] as const;

/** The state as this test follows it. */
interface State {
  readonly status: IncidentStatus;
  readonly version: number;
  readonly final: boolean;
}

const OPEN: readonly IncidentStatus[] = ['SUBMITTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'CONTAINED', 'RESOLVED'];
const REOPENED_FROM: readonly IncidentStatus[] = ['CONTAINED', 'RESOLVED', 'CLOSED'];

const by = fc.constantFrom(...ACTORS);
const wildStep = fc.oneof(
  fc.record({
    do: fc.constant('status' as const),
    by,
    to: fc.constantFrom(...INCIDENT_STATUSES),
    closure: fc.constantFrom(...CLOSURES),
  }),
  fc.record({ do: fc.constant('report' as const), by, stage: fc.constantFrom(...REPORTS) }),
  fc.record({ do: fc.constant('edit' as const), by }),
);
type Step = typeof wildStep extends fc.Arbitrary<infer Value> ? Value : never;

/** Where it is not wild, a step follows the table from wherever the incident is, so that it comes far. */
const choice = fc.record({ wild: fc.boolean(), step: wildStep, way: fc.nat() });
type Choice = typeof choice extends fc.Arbitrary<infer Value> ? Value : never;

describe(`the life of an incident under random steps of random people (seed ${SEED})`, () => {
  let app: TestApp;
  let companies: TestCompanies;
  let incidents: Incidents;
  const seen = new Set<string>();

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST']);
    incidents = new Incidents(app);
  }, 60_000);
  afterAll(() => app.stop());

  const memberOf = (role: Step['by']): Member =>
    companies[role === 'INCIDENT_HANDLER' || role === 'AUDITOR' ? 'WEST' : 'EAST'].people[role];

  const take = (token: string, taken: Step, id: string, version: number): Promise<GraphqlAnswer> => {
    if (taken.do === 'status') {
      const input = {
        incidentId: id,
        expectedVersion: version,
        status: taken.to,
        reason: 'A reason.',
        ...(taken.to === 'CLOSED' && { closureReason: taken.closure, closureNote: 'A note.' }),
      };
      return app.graphql(
        'mutation ($input: ChangeIncidentStatusInput!) { changeIncidentStatus(input: $input) { incident { id } } }',
        { input },
        token,
      );
    }
    if (taken.do === 'report') {
      const input = { incidentId: id, expectedVersion: version, stage: taken.stage };
      return app.graphql(
        'mutation ($input: SubmitIncidentReportInput!) { submitIncidentReport(input: $input) { incident { id } } }',
        { input },
        token,
      );
    }
    const input = { id, expectedVersion: version, title: `Title at version ${version}` };
    return app.graphql(
      'mutation ($input: UpdateIncidentInput!) { updateIncident(input: $input) { incident { id } } }',
      { input },
      token,
    );
  };

  it('never leaves the table: what it allows is done and counts one version, everything else is refused and changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 10, maxLength: 40 }), async (choices) => {
        const { people } = companies.EAST;
        const { id } = await incidents.draft(people.CISO.token, {
          ...COMPLETE,
          rootCause: 'A password',
          correctiveActions: 'Another one',
        });
        let state: State = { status: 'DRAFT', version: 1, final: false };
        for (const chosen of choices) {
          const taken = stepOf(state, chosen);
          const member = memberOf(taken.by);
          const next = after(state, taken, member);
          const answer = await take(member.token, taken, id, state.version);
          expect([state.status, taken, answer.errors ?? 'done']).toEqual([
            ...[state.status, taken],
            next ? 'done' : expect.anything(),
          ]);
          if (next) seen.add(`${state.status} ${next.status}`);
          else expect(['FORBIDDEN', 'NOT_FOUND', 'INVALID_TRANSITION']).toContain(answer.code);
          state = next ?? state;
          expect(await incidents.read(people.VIEWER.token, id, 'status version')).toEqual({
            status: state.status,
            version: state.version,
          });
        }
      }),
      { seed: SEED, numRuns: 15 },
    );
  }, 180_000);

  it('was led through most of the table by that', () => {
    const ways = INCIDENT_LIFECYCLE.filter(({ from, to }) => seen.has(`${from} ${to}`));
    expect(ways.length).toBeGreaterThan(INCIDENT_LIFECYCLE.length * 0.7);
  });
});

function stepOf({ status, final }: State, { wild, step, way }: Choice): Step {
  if (wild) return step;
  if (status === 'DRAFT') return { do: 'report', by: 'INCIDENT_REPORTER', stage: 'INITIAL' };
  if (way % 4 === 0 && OPEN.includes(status))
    return { do: 'report', by: 'CISO', stage: final ? 'SUPPLEMENTARY' : 'FINAL' };
  const ways = INCIDENT_LIFECYCLE.filter(({ from, to }) => from === status && to !== 'WITHDRAWN');
  const [next] = ways.length > 0 ? [ways[way % ways.length]!] : INCIDENT_LIFECYCLE;
  const whose = next!.by.includes('incident:handle') ? 'INCIDENT_HANDLER' : 'CISO';
  return { do: 'status', by: whose, to: next!.to, closure: way % 2 === 0 ? 'RESOLVED' : 'FALSE_ALARM' };
}

/** The state after a step, or null where it must be refused. */
function after(state: State, taken: Step, { actor }: Member): State | null {
  const moved = { ...state, version: state.version + 1 };
  const rests = state.final || !OPEN.includes(state.status);
  if (taken.do === 'edit') {
    return actor.permissions.has('incident:write') && (state.status === 'DRAFT' || !rests) ? moved : null;
  }
  if (taken.do === 'report') {
    if (!actor.permissions.has('incident:submit')) return null;
    if (taken.stage === 'INITIAL') return state.status === 'DRAFT' ? { ...moved, status: 'SUBMITTED' } : null;
    return rests ? null : { ...moved, final: taken.stage === 'FINAL' };
  }
  const way = INCIDENT_LIFECYCLE.find(
    ({ from, to, byReport }) => from === state.status && to === taken.to && !byReport,
  );
  if (!way?.by.some((permission) => actor.permissions.has(permission))) return null;
  if (taken.to === 'CLOSED' && taken.closure === 'RESOLVED' && !state.final) return null;
  const reopened = taken.to === 'INVESTIGATING' && REOPENED_FROM.includes(state.status);
  return { ...moved, status: taken.to, final: state.final && !reopened };
}
