// SPDX-License-Identifier: Apache-2.0
import { ownAddress, type Settings } from '@prahari/kernel';

export interface DemoSignIns {
  /** As ciso@east.example. */
  readonly emails: readonly string[];
  readonly password: string;
}

interface StartText {
  readonly settings: Settings;
  /** Where the server really listens. */
  readonly address: string;
  readonly demo: DemoSignIns | undefined;
  /** Names of migrations that wait for somebody to run them. */
  readonly missingMigrations: readonly string[];
  readonly hasPortal: boolean;
}

const LEFT = 18;
const WIDTH = 100;

/** What a person sees in the terminal once the server answers. */
export function startText({ settings, address, demo, missingMigrations, hasPortal }: StartText): string {
  const lines = [`Prahari runs at ${address}`, ''];
  if (missingMigrations.length > 0) {
    lines.push(
      row('Waits for', `npm run cli -- migrate (${missingMigrations.length} steps; until then it serves nobody)`),
    );
  }
  if (settings.publicUrl !== ownAddress(settings)) lines.push(row('People type', settings.publicUrl));
  if (!hasPortal) lines.push(row('Portal', `not built: there is none in ${settings.portalDir} (npm run build:portal)`));
  if (demo !== undefined) lines.push(...demoTable(demo), '');
  lines.push(row('Data', placeOfData(settings)), row('Stop', 'Ctrl-C'), '');
  return lines.join('\n');
}

function demoTable({ emails, password }: DemoSignIns): readonly string[] {
  const domains = [...new Set(emails.map(domainOf))];
  const rows = domains.flatMap((domain) => {
    const names = emails.filter((email) => domainOf(email) === domain).map((email) => email.slice(0, -domain.length));
    return wrapped(names).map((line, index) => row(index === 0 ? domain : '', line));
  });
  const [example = ''] = emails;
  return [row('Demo password', password), row('Demo accounts', `name@company.example, as ${example}:`), ...rows];
}

const domainOf = (email: string): string => email.slice(email.indexOf('@'));

const row = (left: string, right: string): string => `  ${left.padEnd(LEFT)}${right}`;

function wrapped(words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > WIDTH - LEFT) lines.push(word);
    else lines[lines.length - 1] = `${last}  ${word}`;
  }
  return lines;
}

function placeOfData({ databaseUrl, dataDir }: Settings): string {
  if (databaseUrl === undefined) return `${dataDir} (PostgreSQL inside)`;
  const { host, pathname } = new URL(databaseUrl);
  return `PostgreSQL at ${host}, database ${decodeURIComponent(pathname.slice(1))}`;
}
