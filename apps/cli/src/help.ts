// SPDX-License-Identifier: Apache-2.0
import type { Command } from './command.js';

export const PROGRAM = 'npm run cli --';

export function helpForAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    `${PROGRAM} COMMAND [OPTION …]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    `"${PROGRAM} COMMAND --help" tells more of each. Settings come from the environment, as for the server: .env.example`,
    'lists them. With the embedded database, a command uses that of the running server, or starts it for as long as it takes.',
  ].join('\n');
}

export const helpFor = ({ name, synopsis, summary, details }: Command): string =>
  [`${PROGRAM} ${name} ${synopsis}`.trimEnd(), '', summary, ...(details.length > 0 ? ['', ...details] : [])].join('\n');
