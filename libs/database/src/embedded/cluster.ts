// SPDX-License-Identifier: Apache-2.0
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { StartFailure } from '@prahari/kernel';
import type { Binaries } from './binaries.js';
import type { OsUser } from './os-user.js';
import { explainOutput } from './start-failures.js';

export const SUPERUSER = 'postgres';
const UNFINISHED = '.unfinished-';

interface ClusterOptions {
  readonly binaries: Binaries;
  readonly home: string;
  readonly cluster: string;
  readonly osUser: OsUser | undefined;
  readonly password: string;
}

/** Makes PostgreSQL's own folder when there is none; refuses one that another major version made. */
export async function ensureCluster(options: ClusterOptions): Promise<void> {
  const made = await majorOfCluster(options.cluster);
  if (made === undefined) return initialise(options);
  const own = await majorOfBinaries(options);
  if (made === own) return;
  throw new StartFailure(
    made > own
      ? `The data folder ${options.home} was made by PostgreSQL ${made}, this Prahari brings ${own}: install the newer Prahari that made it, or set PRAHARI_DATA_DIR to another folder.`
      : `The data folder ${options.home} was made by PostgreSQL ${made}, this Prahari brings ${own}: move the data with pg_dump and pg_restore, or set PRAHARI_DATA_DIR to another folder.`,
  );
}

async function majorOfCluster(cluster: string): Promise<number | undefined> {
  try {
    return Number.parseInt(await readFile(path.join(cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function majorOfBinaries({ binaries, osUser }: ClusterOptions): Promise<number> {
  const { stdout } = await promisify(execFile)(binaries.postgres, ['--version'], { ...osUser, cwd: '/' });
  return Number(/\d+/.exec(stdout)?.[0]);
}

// Made beside and renamed, so that a start that is killed on the way leaves nothing that looks like a database.
async function initialise(options: ClusterOptions): Promise<void> {
  const { home, cluster, osUser, password } = options;
  await removeUnfinished(cluster);
  const draft = `${cluster}${UNFINISHED}${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  await mkdir(draft, { mode: 0o700 });
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if (osUser !== undefined) {
      await chown(draft, osUser.uid, osUser.gid);
      await chown(passwordFile, osUser.uid, osUser.gid);
    }
    await runInitdb(options, draft, passwordFile);
    await rename(draft, cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    throw new StartFailure(`${cluster} holds files but no database: move it out of ${home} and start again.`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function removeUnfinished(cluster: string): Promise<void> {
  const folder = path.dirname(cluster);
  const left = (await readdir(folder)).filter((name) => name.startsWith(`${path.basename(cluster)}${UNFINISHED}`));
  await Promise.all(left.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

function runInitdb(
  { binaries, osUser, home, cluster }: ClusterOptions,
  draft: string,
  passwordFile: string,
): Promise<void> {
  // Locale C with the builtin C.UTF-8 sorts the same on every system, whatever its libraries.
  const args = [
    ...[`--pgdata=${draft}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'],
    ...[
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      '--no-clean',
    ],
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(binaries.initdb, args, { ...osUser, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
    let output = '';
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else void explainOutput(output, { home, cluster }).then(reject, reject);
    });
  });
}
