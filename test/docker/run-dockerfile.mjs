// SPDX-License-Identifier: Apache-2.0
// Runs docker/Dockerfile's own commands in an empty folder, without an engine, and starts what comes out: first with the
// embedded PostgreSQL, then the way docker/compose.yaml does, with a server of its own (where psql is installed).
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildStages, cleanEnvironment, parseDockerfile, placeOf } from './dockerfile.mjs';

const context = fileURLToPath(new URL('../..', import.meta.url));
/** The number that the account `node` has in the image. */
const NODE = { uid: 1000, gid: 1000 };
const began = performance.now();
const report = (line) => console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(6)} s  ${line}`);
const isRoot = process.getuid?.() === 0;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** The image's account, if we are root and that account may run this Node; else ourselves. */
function accountFor(image) {
  if (!isRoot || image.user !== 'node') return {};
  return spawnSync(process.execPath, ['--version'], NODE).status === 0 ? NODE : {};
}

function start(image, command, env) {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    ...accountFor(image),
    cwd: placeOf(image, '.'),
    // The image listens on all addresses; a test keeps to itself.
    env: { ...cleanEnvironment(), HOME: image.root, ...image.env, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (child.output += chunk));
  child.ended = once(child, 'close');
  return child;
}

async function untilReady(child, port) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100)) {
    assert.equal(child.exitCode, null, `It ended before it was ready:\n${child.output}`);
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.status === 200) return;
  }
  assert.fail(`It was not ready within a minute:\n${child.output}`);
}

/** Starts the image's command, looks at it from outside and ends it as an engine does. */
async function tryServer(image, env) {
  const port = await freePort();
  const server = start(image, image.command, { ...env, PORT: String(port) });
  try {
    await untilReady(server, port);
    report('it is ready');
    const check = start(image, image.healthcheck, { PORT: String(port) });
    assert.deepEqual(await check.ended, [0, null], `The health check failed: ${check.output}`);
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    assert.deepEqual(await answer.json(), { data: { __typename: 'Query' } });
    const page = await fetch(`http://127.0.0.1:${port}/sign-in`, { headers: { accept: 'text/html' } });
    assert.match(await page.text(), /<div id="root">/);
    report('health check, GraphQL and the portal answer');
    const asked = performance.now();
    server.kill('SIGTERM');
    assert.deepEqual(await server.ended, [0, null], `SIGTERM did not end it with status 0:\n${server.output}`);
    report(`SIGTERM ended it after ${Math.round(performance.now() - asked)} ms with status 0`);
    assert.ok(performance.now() - asked < 10_000, 'It took longer than 10 s to end.');
  } finally {
    server.kill('SIGKILL');
    await server.ended;
  }
}

async function inspect(image) {
  const { packages } = JSON.parse(await readFile(placeOf(image, 'package-lock.json'), 'utf8'));
  const ofDevelopment = Object.keys(packages).filter((name) => packages[name].dev && existsSync(placeOf(image, name)));
  assert.deepEqual(ofDevelopment, [], 'Packages of development are in the image.');
  assert.deepEqual((await readdir(placeOf(image, '.'))).sort(), [
    'LICENSE',
    'NOTICE',
    'apps',
    'data',
    'dist',
    'node_modules',
    'package-lock.json',
    'package.json',
  ]);
  assert.equal(image.user, 'node');
  report('it holds the production packages and the build, and nothing else');
}

/** A value of compose.yaml after its key, with the passwords filled in. */
const valueIn = (compose, key, passwords, port) =>
  new RegExp(`${key}: (\\S.*)$`, 'm')
    .exec(compose)[1]
    .replace(/\$\{(\w+)\}/g, (_, name) => passwords[name])
    .replace('@database:5432', `@127.0.0.1:${port}`);

async function tryCompose(image, root) {
  if (spawnSync('psql', ['--version']).status !== 0) {
    report('psql is not installed: docker/compose.yaml was not tried');
    return;
  }
  const { EmbeddedPostgres } = await import(pathToFileURL(placeOf(image, 'dist/libs/database/src/index.js')).href);
  const postgres = await EmbeddedPostgres.start({ dataDir: path.join(root, 'compose-data') });
  try {
    const { port, password } = new URL(postgres.superuserUrl);
    const passwords = { OWNER_PASSWORD: 'owner0'.repeat(5), APP_PASSWORD: 'app1'.repeat(7) };
    const env = { ...cleanEnvironment(), ...passwords, POSTGRES_USER: 'postgres', PGHOST: '127.0.0.1', PGPORT: port };
    const asSuperuser = { env: { ...env, PGPASSWORD: password } };
    // As empty as the image's server is: the embedded one has made its own logins.
    const drop = ['drop database prahari', 'drop role prahari_owner', 'drop role prahari_app'].flatMap((s) => [
      '-c',
      s,
    ]);
    await promisify(execFile)('psql', ['-U', 'postgres', '-d', 'postgres', ...drop], asSuperuser);
    await promisify(execFile)('bash', [path.join(context, 'docker', 'init-database.sh')], asSuperuser);
    report('docker/init-database.sh made the logins and the database');

    const compose = await readFile(path.join(context, 'docker', 'compose.yaml'), 'utf8');
    const value = (key) => valueIn(compose, key, passwords, port);
    const login = { DATABASE_URL: value('DATABASE_URL') };
    const command = value('command').slice(1, -1).split(', ');
    const migrate = start(image, command, {
      ...login,
      PRAHARI_OWNER_DATABASE_URL: value('PRAHARI_OWNER_DATABASE_URL'),
    });
    assert.deepEqual(await migrate.ended, [0, null], `${command.join(' ')} failed:\n${migrate.output}`);
    report(`${command.join(' ')} migrated`);
    await tryServer(image, login);
  } finally {
    await postgres.stop();
  }
}

const root = await mkdtemp(path.join(tmpdir(), 'prahari-docker-'));
await chmod(root, 0o755);
try {
  const stages = parseDockerfile(await readFile(path.join(context, 'docker', 'Dockerfile'), 'utf8'));
  const image = await buildStages(stages, { context, root: path.join(root), report });
  await inspect(image);
  const data = placeOf(image, 'data');
  await mkdir(data, { recursive: true });
  if (isRoot) await chown(data, NODE.uid, NODE.gid);
  await tryServer(image, {});
  await tryCompose(image, root);
  report('passed');
} finally {
  await rm(root, { recursive: true, force: true });
}
