// SPDX-License-Identifier: Apache-2.0
// Builds apps/api and apps/cli, and apps/portal, each when its sources are newer than its build, and only then.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');
const lock = path.join(dist, '.building');

/** What is built: the files that show it, their sources, what among these is none, and the programs that do it. */
const BUILDS = {
  server: {
    made: ['api', 'cli'].map((app) => path.join(dist, 'apps', app, 'src', 'main.js')),
    stamp: path.join(dist, '.built'),
    sources: ['apps/api', 'apps/cli', 'libs', 'package.json', 'tsconfig.json', 'nest-cli.json'],
    noSource: /\.(e2e-)?spec\.ts$|(^|\/)(node_modules|dist)(\/|$)/,
    // One program compiles both applications: apps/api's tsconfig.app.json names the CLI's sources too.
    programs: [['node_modules/@nestjs/cli/bin/nest.js', 'build', 'api']],
  },
  portal: {
    made: [path.join(root, 'apps/portal/dist/index.html')],
    stamp: path.join(root, 'apps/portal/dist/.built'),
    sources: ['apps/portal', 'libs/access/src', 'schema.graphql', 'package.json', 'lingui.config.ts'],
    noSource: /\.spec\.tsx?$|^apps\/portal\/(dist|test|src\/graphql)\/|\.gen\.ts$/,
    programs: [
      ['scripts/generate-portal.mjs'],
      [
        'node_modules/vite/bin/vite.js',
        'build',
        'apps/portal',
        '--config=apps/portal/vite.config.ts',
        '--logLevel=warn',
      ],
    ],
  },
};

async function filesBelow(relative) {
  const entries = await readdir(path.join(root, relative), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
}

async function readSources({ sources, noSource }) {
  const nested = sources.map((source) => (path.extname(source) === '' ? filesBelow(source) : [source]));
  const files = (await Promise.all(nested)).flat().filter((file) => !noSource.test(file));
  const times = await Promise.all(files.map(async (file) => (await stat(path.join(root, file))).mtimeMs));
  // The names tell of a source that was removed, or moved here with an old date.
  return { names: createHash('sha256').update(files.sort().join('\n')).digest('hex'), newest: Math.max(...times) };
}

async function isBuilt(build) {
  if (build.made.some((file) => !existsSync(file))) return false;
  try {
    const [{ names, newest }, built, { mtimeMs }] = await Promise.all([
      readSources(build),
      readFile(build.stamp, 'utf8'),
      stat(build.stamp),
    ]);
    return built.trim() === names && newest <= mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Of two starts at once one builds and the other waits: its program must not run from half a build. */
async function takeLock() {
  await mkdir(dist, { recursive: true });
  for (;;) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    const age = Date.now() - ((await stat(lock).catch(() => undefined))?.mtimeMs ?? Date.now());
    // Half a second for the moment between making the file and writing the number into it.
    if (holder > 0 ? !isAlive(holder) : age > 500) await rm(lock, { force: true });
    await sleep(100);
  }
}

function run([program, ...args]) {
  const file = path.join(root, program);
  if (!existsSync(file)) throw new Error('The tools to build with are missing: run npm ci, without --omit=dev.');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      reject(new Error(`${output.trim()}\nPrahari could not be built: correct what stands above and start again.`));
    });
  });
}

async function make(name) {
  const build = BUILDS[name];
  console.log(`Building Prahari (${name}), as its sources are newer than the build ...`);
  const begin = new Date();
  const { names } = await readSources(build);
  for (const program of build.programs) await run(program);
  await writeFile(build.stamp, `${names}\n`);
  // What is edited while it builds is newer than the build.
  await utimes(build.stamp, begin, begin);
}

/** Names of builds as arguments; both without any. */
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BUILDS);
const stale = async () => {
  const built = await Promise.all(wanted.map((name) => isBuilt(BUILDS[name])));
  return wanted.filter((_, index) => !built[index]);
};

try {
  if ((await stale()).length > 0) {
    await takeLock();
    try {
      for (const name of await stale()) await make(name);
    } finally {
      await rm(lock, { force: true });
    }
  }
} catch (error) {
  console.error(
    error.code === 'EACCES' || error.code === 'EROFS'
      ? `Can not write the build: make ${dist} and ${path.join(root, 'apps/portal')} writable.`
      : error.message,
  );
  process.exitCode = 1;
}
