// SPDX-License-Identifier: Apache-2.0
import { ADVISORY_STEPS, type AdvisoryStatus, type AdvisoryStep } from '@prahari/advisories';
import fc from 'fast-check';
import { type GraphqlAnswer, TestApp } from '../support/app.js';
import { Advisories } from '../support/builders/advisories.js';
import { Companies, type Member, type TestCompanies } from '../support/builders/companies.js';
import { SEED } from './seed.js';

const MUTATIONS: Readonly<Partial<Record<AdvisoryStep, string>>> = {
  submit: 'submitAdvisoryForReview',
  approve: 'approveAdvisory',
  return: 'returnAdvisory',
  publish: 'publishAdvisory',
  withdraw: 'withdrawAdvisory',
};
/** `edit` is `revise` where the advisory is published. */
const STEPS = ['edit', 'submit', 'approve', 'return', 'publish', 'withdraw'] as const;
const ACTORS = ['author', 'approver', 'both', 'handler'] as const;
type Who = (typeof ACTORS)[number];

/** The state as this test follows it. */
interface State {
  readonly status: AdvisoryStatus;
  readonly working: AdvisoryStatus | null;
  readonly version: number;
  readonly editors: readonly Who[];
}

/** What does not lead on is taken one time in four, so that an advisory comes far; a withdrawal, which ends it, one in twenty. */
const choice = fc.record({
  wild: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
  step: fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(...STEPS.slice(0, -1)) },
    { weight: 1, arbitrary: fc.constant('withdraw' as const) },
  ),
  by: fc.constantFrom(...ACTORS),
  way: fc.nat(),
});
type Choice = typeof choice extends fc.Arbitrary<infer Value> ? Value : never;

describe(`the life of an advisory under random steps of random people (seed ${SEED})`, () => {
  let app: TestApp;
  let companies: TestCompanies;
  let advisories: Advisories;
  let people: Readonly<Record<Who, Member>>;
  const taken = new Set<string>();

  beforeAll(async () => {
    app = await TestApp.start();
    const builder = new Companies(app.database, app.clock);
    companies = await builder.make(['EAST']);
    advisories = new Advisories(app, companies);
    const { COORDINATOR_ADMIN, ADVISORY_AUTHOR, ADVISORY_APPROVER, INCIDENT_HANDLER } = companies.WEST.people;
    const both = await builder.member(COORDINATOR_ADMIN, ['ADVISORY_AUTHOR', 'ADVISORY_APPROVER'], 'both@west.example');
    people = { author: ADVISORY_AUTHOR, approver: ADVISORY_APPROVER, both, handler: INCIDENT_HANDLER };
  }, 60_000);
  afterAll(() => app.stop());

  const take = (step: AdvisoryStep, { token }: Member, id: string, expectedVersion: number): Promise<GraphqlAnswer> => {
    const mutation = MUTATIONS[step];
    if (mutation) {
      const input = { id, expectedVersion, comment: 'A comment.' };
      return app.graphql(
        `mutation ($input: AdvisoryStepInput!) { ${mutation}(input: $input) { advisory { id } } }`,
        { input },
        token,
      );
    }
    const input = {
      id,
      expectedVersion,
      revisionSummary: 'Something.',
      title: { en: `Title at version ${expectedVersion}` },
    };
    return app.graphql(
      'mutation ($input: UpdateAdvisoryInput!) { updateAdvisory(input: $input) { advisory { id } } }',
      { input },
      token,
    );
  };

  it('never leaves the table and never lacks four eyes; readers see nothing before the publication', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 10, maxLength: 40 }), async (choices) => {
        const { id } = await advisories.draft({ audienceCompanyIds: [companies.EAST.id] });
        let state: State = { status: 'DRAFT', working: null, version: 1, editors: [] };
        for (const chosen of choices) {
          const [step, by] = stepOf(state, chosen);
          const next = after(state, step, by, people[by]);
          const answer = await take(step, people[by], id as string, state.version);
          expect([state, step, by, answer.code === undefined]).toEqual([state, step, by, next !== null]);
          if (next)
            taken.add(step === 'edit' && state.status === 'PUBLISHED' && state.working === null ? 'revise' : step);
          else expect(['FORBIDDEN', 'INVALID_TRANSITION']).toContain(answer.code);
          state = next ?? state;
          const shown = await advisories.as(people.handler, id as string, 'status version workingRevision { status }');
          expect(shown).toEqual({
            status: state.status,
            version: state.version,
            workingRevision: state.working && { status: state.working },
          });
          const toPartner = await advisories.as(companies.EAST.people.VIEWER, id as string, 'status');
          expect(toPartner?.status).toBe(isOut(state) ? state.status : undefined);
        }
      }),
      { seed: SEED, numRuns: 12 },
    );
  }, 180_000);

  it('was led along every way of the table by that', () => {
    expect([...taken].sort()).toEqual(Object.keys(ADVISORY_STEPS).sort());
  });
});

const isOut = ({ status }: State): boolean => status === 'PUBLISHED' || status === 'WITHDRAWN';

function stepOf({ status, working }: State, { wild, step, by, way }: Choice): readonly [(typeof STEPS)[number], Who] {
  if (wild) return [step, by];
  const writer = (['author', 'both'] as const)[way % 2]!;
  const ways: Readonly<Record<AdvisoryStatus, readonly [(typeof STEPS)[number], Who]>> = {
    DRAFT: [way % 3 === 0 ? 'edit' : 'submit', writer],
    IN_REVIEW: ['approve', way % 3 === 0 ? 'both' : 'approver'],
    APPROVED: ['publish', writer],
    PUBLISHED: ['edit', writer],
    WITHDRAWN: [step, by],
  };
  return ways[working ?? status];
}

/** The state after a step, or null where it must be refused. */
function after(state: State, asked: (typeof STEPS)[number], by: Who, { actor }: Member): State | null {
  const { status, working, version, editors } = state;
  const step = asked === 'edit' && status === 'PUBLISHED' && working === null ? 'revise' : asked;
  const { from, to, permission } = ADVISORY_STEPS[step];
  const moved = step === 'withdraw' ? status : (working ?? status);
  if (!actor.permissions.has(permission) || !(from as readonly AdvisoryStatus[]).includes(moved)) return null;
  if (step === 'approve' && (by === 'author' || editors.includes(by))) return null;
  const counted = {
    version: version + 1,
    editors: step === 'approve' ? [] : asked === 'edit' ? [...editors, by] : editors,
  };
  if (step === 'publish' || step === 'withdraw') return { ...counted, status: to, working: null };
  return isOut(state) ? { ...counted, status, working: to } : { ...counted, status: to, working: null };
}
