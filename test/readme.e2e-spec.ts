// SPDX-License-Identifier: Apache-2.0
import { execFile, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { jest } from '@jest/globals';
import { readSettings } from '@prahari/kernel';
import { seedDemo } from '../apps/api/src/demo/seed-demo.js';
import { type GraphqlAnswer, TestApp, TestClock } from './support/app.js';

jest.setTimeout(60_000);

const read = (document: string): string => readFileSync(path.resolve(import.meta.dirname, '..', document), 'utf8');
const README = read('README.md');
const PASSWORD = 'seven green lamps';

/** As everywhere but in tests: the shell's `date` goes on. */
class RunningClock extends TestClock {
  override now(): Date {
    return new Date();
  }
}

/** The commands that README says are run by this test, in order, for this server and password. */
function commands(url: string): string {
  const blocks = [...README.matchAll(/<!-- run by test\/readme\.e2e-spec\.ts -->\s+```bash\n([\s\S]*?)```/g)];
  return blocks
    .map(([, block]) => block!)
    .join('\n')
    .replace('http://127.0.0.1:3000/graphql', url)
    .replace('$(cat data/demo-password)', `'${PASSWORD}'`);
}

type Answer = Pick<GraphqlAnswer, 'data' | 'errors'>;

async function bash(script: string): Promise<{ answers: Answer[]; complaints: string; status: number | null }> {
  const shell = spawn('bash', ['-euo', 'pipefail', '-c', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => shell.once('close', resolve));
  const [output, complaints] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
  const answers = output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Answer);
  return { answers, complaints, status: await ended };
}

describe("README's commands", () => {
  let test: TestApp;

  beforeAll(async () => {
    const clock = new RunningClock();
    test = await TestApp.start({ clock });
    const parts = { settings: readSettings({}), database: test.database, clock };
    await seedDemo({ app: test.app, parts, password: PASSWORD });
  });

  afterAll(() => test.stop());

  it('sign in, ask, report, acknowledge and publish, exactly as they are printed', async () => {
    const { answers, complaints, status } = await bash(commands(test.url));
    expect({ complaints, status }).toEqual({ complaints: '', status: 0 });
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);

    const [first, reported, acknowledged, inReview, approved, published, answered, seen] = answers.map(
      ({ data }) => data,
    );
    expect(answers).toHaveLength(8);
    expect(first.viewer).toMatchObject({ displayName: 'Imran Qureshi', company: { code: 'EAST' } });
    expect(first.incidents.nodes.length).toBeGreaterThan(2);
    const { incident, report } = reported.submitIncidentReport;
    expect(incident).toMatchObject({ status: 'SUBMITTED', reference: expect.stringMatching(/^EAST-\d{4}-\d{4}$/) });
    expect(report).toEqual({ number: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(incident.obligations.length).toBeGreaterThan(0);
    expect(acknowledged.changeIncidentStatus.incident).toMatchObject({
      reference: incident.reference,
      status: 'ACKNOWLEDGED',
    });
    expect(inReview.submitAdvisoryForReview.advisory.status).toBe('IN_REVIEW');
    expect(approved.approveAdvisory.advisory.status).toBe('APPROVED');
    expect(published.publishAdvisory.advisory).toMatchObject({
      status: 'PUBLISHED',
      reference: expect.stringMatching(/^PRH-/),
    });
    expect(answered.respondToRecommendation.response).toMatchObject({ status: 'DONE', company: { code: 'EAST' } });
    expect(seen.advisory.receipts).toEqual([{ company: { code: 'EAST' }, acknowledgedBy: 'Anita Shrivastava' }]);
    expect(seen.advisory.recommendations[0].responses).toEqual([{ company: { code: 'EAST' }, status: 'DONE' }]);
  });

  it('follow what changes, as docs/integrations.md does', async () => {
    const input = { email: 'incident-handler@west.example', password: PASSWORD };
    const { data } = await test.graphql('mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input,
    });
    const [, sample] = /<!-- run by test\/readme\.e2e-spec\.ts -->\s+```js\n([\s\S]*?)```/.exec(
      read('docs/integrations.md'),
    )!;
    const script = `${sample!}
      const memory = { latest: undefined, versions: {} };
      for (let round = 0; round < 2; round++) {
        const taken = [];
        await follow(memory, (incident) => taken.push(incident.reference));
        console.log(JSON.stringify(taken));
      }`;
    const environment = { ...process.env, PRAHARI_URL: test.url, TOKEN: data.signIn.accessToken, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
      env: environment,
    });
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[]);
    expect(first!.length).toBeGreaterThan(8);
    expect(new Set(first).size).toBe(first!.length);
    expect(second).toEqual([]);
  });

  it('follow along in Python, as docs/integrations.md does', async () => {
    if (spawnSync('python3', ['--version']).status !== 0) {
      console.warn('Skipped: python3 is not installed, so the loop of docs/integrations.md was not run.');
      return;
    }
    const input = { email: 'ciso@east.example', password: PASSWORD };
    const { data } = await test.graphql('mutation($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input,
    });
    const [, sample] = /<!-- run by test\/readme\.e2e-spec\.ts -->\s+```python\n([\s\S]*?)```/.exec(
      read('docs/integrations.md'),
    )!;
    const loop = spawn('python3', ['-c', sample!], {
      env: { ...process.env, PRAHARI_URL: test.url, TOKEN: data.signIn.accessToken },
    });
    const told: string[] = [];
    for await (const line of createInterface(loop.stdout)) {
      told.push(line);
      if (line.startsWith('advisory.published PRH-')) break;
    }
    loop.kill();
    expect(told).toContainEqual(expect.stringMatching(/^incident\.submitted EAST-/));
    expect(told.at(-1)).toMatch(/^advisory\.published PRH-/);
  });

  it('name every account that signs in', () => {
    for (const part of ['coordinator-admin', 'incident-handler', 'advisory-author', 'advisory-approver', 'auditor']) {
      expect(README).toContain(`\`${part}\``);
    }
  });
});
