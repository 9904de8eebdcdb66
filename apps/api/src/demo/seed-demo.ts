// SPDX-License-Identifier: Apache-2.0
import { type ActingParty, type Database, type DatabaseContext, recordEvent, sql } from '@prahari/database';
import type { DemoSeeding } from '../lifecycle/start-server.js';
import { DemoClock } from './demo-clock.js';
import { addressOf } from './people.js';
import { advisoryThread } from './play-advisory.js';
import { incidentThread } from './play-incident.js';
import { playAll } from './scene.js';
import { BEGINNING, COORDINATOR_CODE, DEMO_ADDRESSES, seedPeople } from './seed-people.js';
import { ADVISORIES, INCIDENTS } from './stories.js';
import { openUseCases } from './use-cases.js';

const MINUTE_MS = 60_000;
const COMPLETED = 'demo.completed';

/**
 * Fills an empty database with the demo, through the use cases. What an interrupted start began is completed; a database
 * with companies of its own is left alone. Gives the addresses that sign in with `password`; none where it is no demo.
 */
export async function seedDemo({ app, parts, password }: DemoSeeding): Promise<readonly string[]> {
  const { database } = parts;
  const found = await lookFor(database);
  if (found.state === 'other') return [];
  if (found.state === 'complete') return DEMO_ADDRESSES;
  const clock = new DemoClock(found.state === 'begun' ? found.seededAt : wholeMinute(parts.clock.now()));
  const useCases = await openUseCases(app, clock);
  try {
    const cast = await clock.at(BEGINNING, () => seedPeople(useCases, password));
    const resuming = found.state === 'begun';
    const threads = [
      ...INCIDENTS.map((story) => incidentThread(story, useCases, cast, resuming)),
      ...ADVISORIES.map((story) => advisoryThread(story, useCases, cast, resuming)),
    ];
    await playAll(threads, clock);
    await complete(database, clock, cast.companyIds.get(COORDINATOR_CODE) ?? '');
  } finally {
    await useCases.close();
  }
  return DEMO_ADDRESSES;
}

const wholeMinute = (time: Date): Date => new Date(Math.floor(time.getTime() / MINUTE_MS) * MINUTE_MS);

type Found = { readonly state: 'empty' | 'complete' | 'other' } | { readonly state: 'begun'; readonly seededAt: Date };

interface Traces {
  readonly id: string;
  readonly created_at: string;
  readonly complete: boolean;
}

async function lookFor(database: Database): Promise<Found> {
  const [traces] = await database.read<Traces>(
    asCoordinator(null),
    sql`
    select c.id, c.created_at, exists (
             select from event e where e.object_id = c.id and e.kind = ${COMPLETED}) as complete
      from company c where c.is_coordinator`,
  );
  if (traces === undefined) return { state: 'empty' };
  if (traces.complete) return { state: 'complete' };
  const email = addressOf('COORDINATOR_ADMIN', COORDINATOR_CODE);
  const ours = await database.read(asCoordinator(traces.id), sql`select id from user_account where email = ${email}`);
  if (ours.length === 0) return { state: 'other' };
  return { state: 'begun', seededAt: new Date(Date.parse(traces.created_at) + BEGINNING * MINUTE_MS) };
}

const asCoordinator = (companyId: string | null): DatabaseContext => ({
  databaseRole: 'prahari_coordinator',
  companyId,
  userId: null,
});

async function complete(database: Database, clock: DemoClock, companyId: string): Promise<void> {
  const seeding: ActingParty = { ...asCoordinator(companyId), kind: 'JOB', id: 'demo', name: 'Demo' };
  await database.transact(seeding, (tx) =>
    recordEvent(tx, clock, {
      kind: COMPLETED,
      objectType: 'company',
      objectId: companyId,
      companyId,
      audience: 'COORDINATOR',
      summary: 'The demo was completed.',
    }),
  );
}
