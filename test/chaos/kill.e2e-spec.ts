// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { foundUtilities, type Utility } from '../acceptance/utilities.js';
import { listed } from '../acceptance/reporting.js';
import { BuiltServer } from '../support/built-server.js';
import { Submissions } from './submissions.js';

/** CHAOS_ROUNDS=20 is the long form. */
const ROUNDS = Number(process.env['CHAOS_ROUNDS'] ?? 3);
const WRITERS = 4;
/** Reports of each writer between two kills. */
const AT_LEAST = 3;
const KILLS = ['the server', 'PostgreSQL', 'both'] as const;

jest.setTimeout(60_000 + ROUNDS * 20_000);

describe(`kill -9 during submissions, ${ROUNDS} times`, () => {
  let server: BuiltServer;
  let companies: readonly Utility[];
  const writers: Submissions[] = [];
  /** Seconds from the last start, or the kill of PostgreSQL alone, until everybody was answered again. */
  const recoveries: number[] = [];
  let running: Promise<unknown>;

  beforeAll(async () => {
    server = await BuiltServer.start();
    companies = await foundUtilities(server);
    // A role each, so that sessions and clients are among those who go on.
    const tokens = companies
      .slice(0, WRITERS)
      .map(({ tokens: held }, index) => held[index % 2 === 0 ? 'CISO' : 'CLIENT']);
    writers.push(...tokens.map((token) => new Submissions(() => server.api, token)));
    running = Promise.all(writers.map((writer) => writer.run()));
    // Handled below, when it is waited for.
    running.catch(() => undefined);
    for (let round = 0; round < ROUNDS; round++) {
      await sleep(momentOf(round));
      await kill(KILLS[round % KILLS.length]!);
      recoveries.push(await progress());
    }
    writers.forEach((writer) => writer.stop());
    await running;
  });
  afterAll(async () => {
    writers.forEach((writer) => writer.stop());
    await server.stop();
  });

  /** Some hundredths of a second, another number in each round, so that every step of a submission is met. */
  const momentOf = (round: number): number => 200 + ((round * 137) % 400);

  async function kill(what: (typeof KILLS)[number]): Promise<void> {
    const postmaster = Number.parseInt(
      await readFile(path.join(server.folder, 'cluster', 'postmaster.pid'), 'utf8'),
      10,
    );
    if (what !== 'the server') process.kill(postmaster, 'SIGKILL');
    if (what === 'PostgreSQL') return;
    await server.kill();
    await server.startAgain();
  }

  /** Waits until everybody's submissions are answered again; gives the seconds. */
  async function progress(): Promise<number> {
    const begin = performance.now();
    const goals = writers.map(({ acknowledged }) => acknowledged.length + AT_LEAST);
    while (writers.some(({ acknowledged }, index) => acknowledged.length < goals[index]!)) {
      await Promise.race([sleep(20), running]);
    }
    return (performance.now() - begin) / 1_000;
  }

  it('loses nothing that was acknowledged, doubles nothing, and leaves no gap in the numbers', async () => {
    const found = await Promise.all(
      companies
        .slice(0, WRITERS)
        .map(({ tokens }) =>
          listed(server.api, tokens.VIEWER, 'incidents', 'id reference ownReference status reports { number }'),
        ),
    );
    let lost = 0;
    let doubled = 0;
    for (const [index, { acknowledged }] of writers.entries()) {
      const rows = found[index]!;
      const keys = rows.map(({ ownReference }) => ownReference as string);
      doubled += keys.length - new Set(keys).size + rows.filter(({ reports }) => reports.length !== 1).length;
      lost += acknowledged.filter(
        ({ key, id, reference }) =>
          !rows.some((row) => row.ownReference === key && row.id === id && row.reference === reference),
      ).length;
      const numbers = rows.map(({ reference }) => Number(reference.slice(-4))).sort((a, b) => a - b);
      expect(numbers).toEqual(numbers.map((_, number) => number + 1));
      expect(rows).toHaveLength(acknowledged.length);
    }
    const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
    const retries = writers.reduce((sum, writer) => sum + writer.retries, 0);
    // The figure that a release note quotes.
    console.info(
      `${ROUNDS} kills: ${acknowledged} acknowledged, ${retries} repeated calls, ${lost} lost, ${doubled} doubled; longest way back ${Math.max(...recoveries).toFixed(1)} s`,
    );
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    expect(acknowledged).toBeGreaterThanOrEqual(ROUNDS * WRITERS * AT_LEAST);
  });

  it('ends no session: everybody who was signed in still is', async () => {
    for (const { tokens } of companies) {
      for (const token of Object.values(tokens))
        expect((await server.api.graphql('{ viewer { id } }', {}, token)).code).toBeUndefined();
    }
  });
});
