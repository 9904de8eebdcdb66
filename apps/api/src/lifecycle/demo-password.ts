// SPDX-License-Identifier: Apache-2.0
import { randomInt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readOrMakeSecret } from '@prahari/database';
import { type Settings, StartFailure } from '@prahari/kernel';

// No 0, O, 1, l and I: people copy it from a terminal by hand.
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/**
 * The password of the demo accounts: the setting's, or a random one. It is kept in the data folder (mode 0600) when it is
 * used for the first time, as the accounts keep it. Throws a StartFailure for a setting that came later and is another.
 */
export async function demoPasswordOf({
  demoPassword,
  dataDir,
}: Pick<Settings, 'demoPassword' | 'dataDir'>): Promise<string> {
  const given = demoPassword?.trim();
  const file = path.join(dataDir, 'demo-password');
  // With a database of one's own nothing else makes this folder.
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const kept = await readOrMakeSecret(file, () => given ?? makePassword());
  if (given === undefined || given === kept) return kept;
  throw new StartFailure(
    `PRAHARI_DEMO_PASSWORD is not the password that the demo accounts have: remove it (${file} holds theirs), or remove that file if the database is a new one.`,
  );
}

/** 16 of 56 letters, about 93 bits: "Kp7x-m2Qa-…". */
const makePassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-');
