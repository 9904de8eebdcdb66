// SPDX-License-Identifier: Apache-2.0
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Settings } from '@prahari/kernel';

/** What a command works with; `print` writes one line for people. */
export interface Context {
  readonly settings: Settings;
  readonly print: (line: string) => void;
}

type Options = NonNullable<ParseArgsConfig['options']>;
export type Given = Readonly<Record<string, string | boolean | undefined>>;

export interface Command {
  readonly name: string;
  /** Follows the name in the help: "FILE", "--code CODE …". */
  readonly synopsis: string;
  /** One line. */
  readonly summary: string;
  /** What the help of this command adds: each option, what it needs, an example. */
  readonly details: readonly string[];
  readonly options: Options;
  readonly required: readonly string[];
  /** Names of the words that follow the options. */
  readonly words: readonly string[];
  readonly run: (context: Context, given: Given, words: readonly string[]) => Promise<void>;
}

/** The command line itself is wrong: exit status 2. */
export class UsageError extends Error {}

/** Reads the words after a command's name. Throws a UsageError, in one line, where they don't fit. */
export function readArguments(command: Command, args: readonly string[]): { given: Given; words: readonly string[] } {
  const { values, positionals } = parse(command, args);
  const given = values as Given;
  const missing = command.required.find((name) => given[name] === undefined || given[name] === '');
  if (missing !== undefined) throw new UsageError(`--${missing} is missing`);
  if (positionals.length < command.words.length) {
    throw new UsageError(`${command.words[positionals.length] ?? ''} is missing`);
  }
  if (positionals.length > command.words.length) {
    throw new UsageError(`there is no place for "${positionals[command.words.length] ?? ''}"`);
  }
  return { given, words: positionals };
}

function parse({ options }: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    // Node adds sentences about options that look like words: the first one tells enough.
    const [first = ''] = (cause as Error).message.split(/\. |\n/);
    throw new UsageError(first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, ''), { cause });
  }
}

/** Whether help was asked for, as an option anywhere among the words. */
export const asksForHelp = (args: readonly string[]): boolean => args.includes('--help') || args.includes('-h');
