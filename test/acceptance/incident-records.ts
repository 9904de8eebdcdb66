// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MADE_UP_INCIDENTS } from './made-up-incidents.js';
import type { VerisRecord } from './veris.js';

/** Beside the project, never in it: the licence (CC BY-SA 4.0) and the real names in it keep it out. */
const FOLDER = path.resolve(import.meta.dirname, '../../../shared/data/incidents');

export const hasRealIncidents = existsSync(FOLDER);

/** The real records, in the order of their ids; where they are absent, a small made-up set. */
export async function readIncidents(): Promise<readonly VerisRecord[]> {
  if (!hasRealIncidents) return MADE_UP_INCIDENTS;
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (name) => JSON.parse(await readFile(path.join(FOLDER, name), 'utf8')) as VerisRecord),
  );
}
