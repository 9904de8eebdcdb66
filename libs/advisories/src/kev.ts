// SPDX-License-Identifier: Apache-2.0
import { type ActingParty, type Database, sql } from '@prahari/database';

/** One entry of the catalogue of known exploited vulnerabilities. */
export interface KevEntry {
  readonly cve: string;
  /** The day it was added, as 2025-08-25. */
  readonly addedOn: string;
}

const IMPORT: ActingParty = {
  databaseRole: 'prahari_jobs',
  companyId: null,
  userId: null,
  kind: 'JOB',
  id: 'kev-import',
  name: 'Import of known exploited vulnerabilities',
};

/**
 * Reads the catalogue that CISA publishes as JSON (`vulnerabilities[].cveID`, `.dateAdded`). Throws an Error whose message
 * says what to do where the text is anything else, so that half a file never replaces a whole list.
 */
export function parseKev(text: string): KevEntry[] {
  let catalogue: unknown;
  try {
    catalogue = JSON.parse(text);
  } catch (cause) {
    throw new Error(
      'This is not JSON. Give the catalogue as CISA publishes it (known_exploited_vulnerabilities.json).',
      { cause },
    );
  }
  const vulnerabilities = (catalogue as { vulnerabilities?: unknown } | null)?.vulnerabilities;
  if (!Array.isArray(vulnerabilities) || vulnerabilities.length === 0) {
    throw new Error('This file has no list "vulnerabilities". Give the catalogue as CISA publishes it.');
  }
  const entries = vulnerabilities.map(entryOf);
  return [...new Map(entries.map((entry) => [entry.cve, entry])).values()];
}

function entryOf(given: unknown, index: number): KevEntry {
  const { cveID, dateAdded } = (given ?? {}) as { cveID?: unknown; dateAdded?: unknown };
  if (typeof cveID !== 'string' || !/^CVE-\d{4}-\d{4,19}$/.test(cveID)) {
    throw new Error(`Entry ${index + 1} of the catalogue has no CVE number in "cveID". Nothing was imported.`);
  }
  if (typeof dateAdded !== 'string' || !isDay(dateAdded)) {
    throw new Error(`Entry ${index + 1} of the catalogue (${cveID}) has no day in "dateAdded". Nothing was imported.`);
  }
  return { cve: cveID, addedOn: dateAdded };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** Puts this list in the place of the one before. Gives the number of entries. */
export async function importKev(database: Database, entries: readonly KevEntry[]): Promise<number> {
  const cves = entries.map(({ cve }) => cve);
  await database.transact(IMPORT, async (tx) => {
    await tx.query(sql`delete from known_exploited_vulnerability where cve <> all(${cves}::text[])`);
    await tx.query(sql`
      insert into known_exploited_vulnerability (cve, added_on)
      select * from unnest(${cves}::text[], ${entries.map(({ addedOn }) => addedOn)}::date[])
      on conflict (cve) do update set added_on = excluded.added_on`);
  });
  return entries.length;
}
