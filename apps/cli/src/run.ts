// SPDX-License-Identifier: Apache-2.0
import { type Environment, Refusal, readSettings, StartFailure } from '@prahari/kernel';
import { asksForHelp, type Command, readArguments, UsageError } from './command.js';
import { helpFor, helpForAll, PROGRAM } from './help.js';

export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

const DONE = 0;
const FAILED = 1;
const MISUSED = 2;

/** Runs one command line and gives the exit status: 0 done, 1 refused or failed, 2 not understood. */
export async function run(
  commands: readonly Command[],
  args: readonly string[],
  env: Environment,
  { print, complain }: Terminal,
): Promise<number> {
  const [name, ...rest] = args;
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    if (name === undefined || name === 'help' || asksForHelp([name])) {
      print(helpForAll(commands));
      return name === undefined ? MISUSED : DONE;
    }
    complain(`There is no command "${name}": ${PROGRAM} --help lists them.`);
    return MISUSED;
  }
  if (asksForHelp(rest)) {
    print(helpFor(command));
    return DONE;
  }
  try {
    const { given, words } = readArguments(command, rest);
    await command.run({ settings: readSettings(env), print }, given, words);
    return DONE;
  } catch (error) {
    complain(lineFor(error, command));
    return error instanceof UsageError ? MISUSED : FAILED;
  }
}

function lineFor(error: unknown, { name }: Command): string {
  if (error instanceof UsageError) return `${name}: ${error.message}. See ${PROGRAM} ${name} --help.`;
  if (error instanceof StartFailure || error instanceof Refusal) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `${name} failed: ${message.replace(/\s+/g, ' ').trim()}`;
}
