// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type ActingParty, Database, databaseMigrations, migrate, once, sql, type Tx } from '@prahari/database';
import { Unavailable } from '@prahari/kernel';
import { createTestDatabase, type TestDatabase } from './support/database.js';

const party = (companyId: string, databaseRole: ActingParty['databaseRole'] = 'prahari_partner'): ActingParty => ({
  databaseRole,
  companyId,
  userId: null,
  kind: 'JOB',
  id: 'test',
  name: 'Test',
});

/** Writes one key row for the acting company, in the way of every use case. */
const writeKey = (database: Database, actor: ActingParty, key: string) =>
  database.transact(actor, (tx) =>
    once(tx, { operation: 'test', key, body: key }, () => Promise.resolve(randomUUID())),
  );

const keysSeen = (database: Database, actor: ActingParty) =>
  database.read<{ company_id: string; key: string }>(actor, sql`select company_id, key from idempotency_key`);

describe('the actor’s transaction', () => {
  let test: TestDatabase;
  let database: Database;
  let superuser: pg.Client;
  const east = party(randomUUID());
  const central = party(randomUUID());

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.ownerUrl, databaseMigrations);
    database = await Database.connect({ url: test.appUrl, poolSize: 2, entities: [] });
    superuser = new pg.Client({ connectionString: test.superuserUrl });
    await superuser.connect();
    await writeKey(database, east, 'east');
    await writeKey(database, central, 'central');
  });
  afterAll(async () => {
    await database.close();
    await superuser.end();
    await test.drop();
  });

  it('migrates a second time without doing anything', async () => {
    expect(await migrate(test.ownerUrl, databaseMigrations)).toEqual([]);
  });

  it('shows nothing to a connection that has not said for whom it works', async () => {
    const client = new pg.Client({ connectionString: test.appUrl });
    await client.connect();
    await expect(client.query('select * from idempotency_key')).rejects.toThrow('permission denied');
    await client.query("select set_config('role', 'prahari_partner', false)");
    expect((await client.query('select * from idempotency_key')).rows).toEqual([]);
    await client.end();
  });

  it('never mixes companies over two connections in 2,000 interleaved operations', async () => {
    const work = Array.from({ length: 2_000 }, async (_, index) => {
      const [actor, name] = index % 2 === 0 ? [{ ...east }, 'east'] : [{ ...central }, 'central'];
      if (index % 20 < 2) {
        const replay = await writeKey(database, actor, name);
        expect(replay.replayed).toBe(true);
      } else {
        expect(await keysSeen(database, actor)).toEqual([{ company_id: actor.companyId, key: name }]);
      }
    });
    await Promise.all(work);
  });

  it('hands on no role or company when an operation breaks in the middle', async () => {
    for (let round = 0; round < 20; round++) {
      const actor = { ...east };
      const broken = database.read(actor, sql`select 1 / 0`);
      const after = keysSeen(database, actor);
      await expect(broken).rejects.toThrow('division by zero');
      await expect(after).rejects.toThrow('division by zero');
      await expect(
        database.transact(east, async (tx) => {
          await tx.query(sql`insert into counter values (${east.companyId}::uuid, 'test', 2026::smallint, 1)`);
          throw new Error('broken on purpose');
        }),
      ).rejects.toThrow('broken on purpose');
      await expect(
        database.transact(east, async (tx) => {
          const { pid } = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`);
          await superuser.query('select pg_terminate_backend($1)', [pid]);
          return tx.query(sql`select 1`);
        }),
      ).rejects.toBeInstanceOf(Unavailable);
      expect(await keysSeen(database, { ...central })).toEqual([{ company_id: central.companyId, key: 'central' }]);
    }
    expect(await database.read({ ...east }, sql`select * from counter`)).toEqual([]);
  });

  it('gives all reads of one turn one round trip and one snapshot', async () => {
    const actor = { ...east };
    const now = () => database.read<{ now: string; pid: number }>(actor, sql`select now(), pg_backend_pid() as pid`);
    const [first, second] = await Promise.all([now(), now()]);
    expect(first).toEqual(second);
  });

  it('refuses a row for another company, whatever the code says', async () => {
    const forged = { ...east };
    await expect(
      database.transact(forged, (tx) =>
        tx.query(sql`insert into counter values (${central.companyId}::uuid, 'test', 2026::smallint, 1)`),
      ),
    ).rejects.toThrow('row-level security');
  });

  it('shows the access log to nobody, and events to prahari_identity without what they say', async () => {
    for (const databaseRole of [
      'prahari_partner',
      'prahari_coordinator',
      'prahari_identity',
      'prahari_jobs',
    ] as const) {
      await expect(database.read({ ...east, databaseRole }, sql`select 1 from access_log`)).rejects.toThrow('denied');
    }
    for (const statement of [
      sql`select kind, summary from event`,
      sql`select actor_name from event`,
      sql`select 1 from event_payload`,
    ]) {
      await expect(database.read({ ...east, databaseRole: 'prahari_identity' }, statement)).rejects.toThrow('denied');
    }
  });

  it('ends a change that takes too long as a whole, at work or waiting, and keeps nothing of it', async () => {
    const tooLong = { code: 'QUERY_TOO_COMPLEX', message: expect.stringContaining('nothing of it was kept') };
    for (const waits of [
      (tx: Tx) => tx.query(sql`select pg_sleep(5)`),
      () => new Promise((resolve) => setTimeout(resolve, 500)),
    ]) {
      const change = database.transact({ ...east }, async (tx) => {
        await tx.query(sql`insert into counter values (${east.companyId}::uuid, 'slow', 2026::smallint, 1)`);
        const [row] = await tx.query<{ limit: string }>(sql`select current_setting('transaction_timeout') as limit`);
        expect(row).toEqual({ limit: '10s' });
        // A timer that runs is not set anew.
        await tx.query(sql`set local transaction_timeout = 0`);
        await tx.query(sql`set local transaction_timeout = 200`);
        await waits(tx);
        return tx.query(sql`select 1`);
      });
      await expect(change).rejects.toMatchObject(tooLong);
      expect(await database.read({ ...east }, sql`select 1 from counter where series = 'slow'`)).toEqual([]);
    }
    const [read] = await database.read<{ limit: string }>(
      { ...east },
      sql`select current_setting('transaction_timeout') as limit`,
    );
    expect(read).toEqual({ limit: '10s' });
  });

  it('keeps events for ever', async () => {
    await superuser.query(
      `insert into event (company_id, audience, kind, object_type, object_id, summary, at, actor_kind, actor_id, actor_name, payload_sha256)
      values ($1, 'BOTH', 'test.made', 'test', $1, 'Made', now(), 'JOB', 'test', 'Test', repeat('0', 64))`,
      [east.companyId],
    );
    await expect(superuser.query(`update event set summary = 'Forged'`)).rejects.toThrow('append-only');
    await expect(superuser.query('delete from event')).rejects.toThrow('append-only');
    await expect(superuser.query('truncate event, event_payload')).rejects.toThrow('append-only');
  });
});
