// SPDX-License-Identifier: Apache-2.0
import { type Actor, COORDINATOR_ROLES, PARTNER_ROLES, permissionsOf, type Role, sideOf } from '@prahari/access';
import { mayRead as mayReadAdvisory } from '@prahari/advisories';
import { mayRead as mayReadIncident, mayReadComment } from '@prahari/incidents';
import { sql } from '@prahari/database';
import fc from 'fast-check';
import { TestApp } from '../support/app.js';
import { Advisories } from '../support/builders/advisories.js';
import { Companies, type TestCompanies } from '../support/builders/companies.js';
import { Incidents } from '../support/builders/incidents.js';
import { SEED } from './seed.js';
import {
  advisoryPlan,
  CODES,
  type Code,
  incidentPlan,
  type KnownAdvisory,
  type KnownIncident,
  Worlds,
} from './worlds.js';

const WORLDS = 15;
const READS = ['incident:read', 'advisory:read'] as const;

/** Somebody of a company with some roles of one kind; those of the coordinator's kind are WEST's alone. */
const person = fc.tuple(fc.constantFrom(...CODES), fc.boolean()).chain(([of, coordinates]) =>
  fc.record({
    of: fc.constant(of),
    roles: fc.subarray<Role>(of === 'WEST' && coordinates ? [...COORDINATOR_ROLES] : [...PARTNER_ROLES], {
      minLength: 1,
    }),
  }),
);

describe(`for random actors and objects (seed ${SEED})`, () => {
  let app: TestApp;
  let companies: TestCompanies;
  let worlds: Worlds;
  const incidents: KnownIncident[] = [];
  const advisories: KnownAdvisory[] = [];

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL', 'TRANSCO']);
    worlds = new Worlds(companies, new Incidents(app), new Advisories(app, companies), () => app.clock.now());
  }, 60_000);
  afterAll(() => app.stop());

  const actorOf = ({ of, roles }: { of: Code; roles: readonly Role[] }): Actor => {
    const side = sideOf(roles[0]!);
    const { actor } = companies[of].people[side === 'PARTNER' ? 'CISO' : 'AUDITOR'];
    const databaseRole = side === 'PARTNER' ? 'prahari_partner' : 'prahari_coordinator';
    return { ...actor, roles, side, databaseRole, permissions: permissionsOf(roles) };
  };
  const ids = async (actor: Actor, statement: ReturnType<typeof sql>): Promise<string[]> =>
    (await app.database.read<{ id: string }>({ ...actor }, statement)).map(({ id }) => id).sort();
  const idsOf = (objects: readonly { readonly id: string }[]): string[] => objects.map(({ id }) => id).sort();

  it('row-level security and the pure mayRead agree: incidents, all that belongs to them, and comments', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(incidentPlan, { maxLength: 5 }),
        fc.array(person, { minLength: 3, maxLength: 3 }),
        async (plans, people) => {
          for (const plan of plans) incidents.push(await worlds.incident(plan));
          for (const actor of people.map(actorOf)) {
            // Row-level security knows companies and sides; the permission is asked for before anything is read.
            const reader = { ...actor, permissions: new Set([...actor.permissions, ...READS]) };
            const readable = idsOf(incidents.filter((incident) => mayReadIncident(reader, incident)));
            expect(await ids(actor, sql`select id from incident`)).toEqual(readable);
            for (const part of PARTS_OF_ALL) expect(await ids(actor, part)).toEqual(readable);
            const submitted = idsOf(
              incidents.filter((incident) => mayReadIncident(reader, incident) && incident.submittedAt),
            );
            expect(await ids(actor, sql`select incident_id as id from incident_report`)).toEqual(submitted);
            const comments = incidents.flatMap((incident) =>
              incident.comments
                .filter((visibility) => mayReadComment(reader, incident, visibility))
                .map(() => incident),
            );
            expect(await ids(actor, sql`select incident_id as id from incident_comment`)).toEqual(idsOf(comments));
          }
        },
      ),
      { seed: SEED, numRuns: WORLDS },
    );
    expect(incidents.length).toBeGreaterThan(WORLDS);
  }, 120_000);

  it('row-level security and the pure mayRead agree: advisories, and of their content the revisions that were addressed to the reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(advisoryPlan, { maxLength: 3 }),
        fc.array(person, { minLength: 3, maxLength: 3 }),
        async (plans, people) => {
          for (const plan of plans) advisories.push(await worlds.advisory(plan));
          for (const actor of people.map(actorOf)) {
            const readable = advisories.filter((advisory) => mayReadAdvisory(actor, advisory));
            expect(await ids(actor, sql`select id from advisory`)).toEqual(idsOf(readable));
            if (actor.side === 'COORDINATOR') continue;
            const revisions = readable.flatMap(({ id, published, earlierAddressees = [] }) => [
              { id: `${id} ${String(published)}` },
              ...(earlierAddressees.includes(actor.companyId) ? [{ id: `${id} 1` }] : []),
            ]);
            for (const part of PARTS_OF_REVISION) expect(await ids(actor, part)).toEqual(idsOf(revisions));
          }
        },
      ),
      { seed: SEED, numRuns: WORLDS },
    );
    expect(advisories.length).toBeGreaterThan(WORLDS);
  }, 120_000);

  it('the API answers as mayRead says: FORBIDDEN without the permission, NOT_FOUND for what is not to be seen', async () => {
    const member = fc.constantFrom(...Object.values(companies).flatMap(({ people }) => Object.values(people)));
    const objects = [
      ...incidents.map((known) => ({ kind: 'incident' as const, known })),
      ...advisories.map((known) => ({ kind: 'advisory' as const, known })),
    ];
    await fc.assert(
      fc.asyncProperty(member, fc.constantFrom(...objects), async ({ actor, token }, object) => {
        const { code } = await app.graphql(
          `query ($id: ID) { ${object.kind}(id: $id) { id } }`,
          { id: object.known.id },
          token,
        );
        const allowed =
          object.kind === 'incident' ? mayReadIncident(actor, object.known) : mayReadAdvisory(actor, object.known);
        const permitted = actor.permissions.has(`${object.kind}:read`);
        expect([actor.name, code]).toEqual([actor.name, !permitted ? 'FORBIDDEN' : allowed ? undefined : 'NOT_FOUND']);
      }),
      { seed: SEED, numRuns: 200 },
    );
  }, 120_000);
});

/** Each incident of this test has one row of each, but for its clocks. */
const PARTS_OF_ALL = [
  sql`select incident_id as id from incident_type`,
  sql`select incident_id as id from incident_technique`,
  sql`select incident_id as id from affected_asset`,
  sql`select incident_id as id from incident_indicator`,
  sql`select distinct incident_id as id from obligation`,
];

/** Each revision of this test has one row of each. */
const PARTS_OF_REVISION = [
  sql`select advisory_id || ' ' || revision as id from advisory_product`,
  sql`select advisory_id || ' ' || revision as id from recommendation`,
];
