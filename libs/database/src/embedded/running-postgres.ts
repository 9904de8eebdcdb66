// SPDX-License-Identifier: Apache-2.0
import { placesIn, readOrMakeSecret } from './data-folder.js';
import { isPostgresOn, pidOfPostmaster, readPidFile } from './orphan.js';
import { APP, DATABASE, OWNER } from './provision.js';

interface RunningUrls {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** The addresses of the embedded server that another process, such as `npm start`, runs on this folder, if one does. */
export async function urlsOfRunning(home: string): Promise<RunningUrls | undefined> {
  const { cluster, ownerPassword, appPassword } = placesIn(home);
  const pid = await pidOfPostmaster(cluster);
  if (pid === undefined || !isPostgresOn(pid, cluster)) return undefined;
  // Line 4 of postmaster.pid is the port (PostgreSQL, miscadmin.h).
  const port = (await readPidFile(cluster)).split('\n')[3];
  const urlFor = async (login: string, file: string): Promise<string> =>
    `postgres://${login}:${encodeURIComponent(await readOrMakeSecret(file))}@127.0.0.1:${port ?? ''}/${DATABASE}`;
  return { ownerUrl: await urlFor(OWNER, ownerPassword), appUrl: await urlFor(APP, appPassword) };
}
