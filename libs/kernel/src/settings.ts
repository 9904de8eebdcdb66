// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os';
import path from 'node:path';
import {
  hostname,
  httpAddress,
  networks,
  oneOf,
  password,
  postgresUrl,
  switched,
  text,
  wholeNumber,
} from './setting-values.js';
import { StartFailure } from './start-failure.js';

/** A setting that is unknown or has a bad value; its message is one line that names it. */
export class SettingsError extends StartFailure {}

interface Setting<T> {
  /** Read where the environment does not name the setting. */
  readonly fallback?: string;
  /** For people: what holds without it, where that is no fixed text. */
  readonly otherwise?: string;
  /** Throws an Error whose message ends the sentence "PORT …". */
  readonly parse: (given: string) => T;
  readonly description: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every setting there is. The spec holds .env.example and docs/operations.md against this table. */
export const settingsTable = {
  PORT: { fallback: '3000', parse: wholeNumber(0, 65_535), description: 'The port of the HTTP server.' },
  HOST: {
    fallback: '127.0.0.1',
    parse: hostname,
    description: 'The address that it listens on; 0.0.0.0 for all, behind a proxy that speaks HTTPS.',
  },
  DATABASE_URL: {
    otherwise: 'the PostgreSQL that comes along',
    parse: postgresUrl,
    description: "The application's login (`prahari_app`) at your own PostgreSQL 18 or later.",
  },
  PRAHARI_OWNER_DATABASE_URL: {
    otherwise: 'nothing migrates at the start',
    parse: postgresUrl,
    description: "The migrations' login, for `DATABASE_URL`; without it run `npm run cli -- migrate` after an update.",
  },
  PRAHARI_DATA_DIR: {
    fallback: './data',
    parse: text,
    description: 'The folder of the PostgreSQL that comes along, of files that people send, and of the demo password.',
  },
  PRAHARI_PUBLIC_URL: {
    otherwise: '`http://HOST:PORT`',
    parse: httpAddress,
    description: 'The address that people type, for links and cookies; https makes cookies Secure.',
  },
  PRAHARI_PORTAL_DIR: {
    fallback: './apps/portal/dist',
    parse: text,
    description: 'The folder of the built portal; without one the API alone is served.',
  },
  PRAHARI_TRUSTED_PROXIES: {
    otherwise: 'nobody is believed',
    parse: networks,
    description: "Addresses or networks (`10.0.0.0/8`), with commas, of proxies that tell the caller's address truly.",
  },
  PRAHARI_DEMO: {
    otherwise: 'on; off with `DATABASE_URL`',
    parse: switched,
    description: 'Whether an empty database is filled with five companies, their people and their incidents.',
  },
  PRAHARI_DEMO_PASSWORD: {
    otherwise: 'a random one, kept in the data folder',
    parse: password,
    description: 'The password of all demo accounts, at least 12 characters.',
  },
  PRAHARI_SESSION_IDLE_MINUTES: {
    fallback: '30',
    parse: wholeNumber(1, 1_440),
    description: 'A session ends after so many minutes without a request.',
  },
  PRAHARI_SESSION_HOURS: {
    fallback: '12',
    parse: wholeNumber(1, 168),
    description: 'A session ends after so many hours in any case.',
  },
  PRAHARI_POOL_SIZE: {
    otherwise: 'twice the cores, 4 to 16',
    parse: wholeNumber(1, 200),
    description: 'Connections of one process to the database for reading, and as many again for changes.',
  },
  PRAHARI_LOG_LEVEL: { fallback: 'info', parse: oneOf(LOG_LEVELS), description: `One of ${LOG_LEVELS.join(', ')}.` },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

type Name = keyof typeof settingsTable;
type Value<N extends Name> = ReturnType<(typeof settingsTable)[N]['parse']>;

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absent: the embedded server. */
  readonly databaseUrl: string | undefined;
  readonly ownerDatabaseUrl: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Absolute. */
  readonly portalDir: string;
  /** Whose X-Forwarded-For counts: addresses and networks in CIDR. */
  readonly trustedProxies: readonly string[];
  readonly demo: boolean;
  /** Absent: a random one is made and kept. */
  readonly demoPassword: string | undefined;
  readonly sessionIdleMinutes: number;
  readonly sessionHours: number;
  readonly poolSize: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export type Environment = Readonly<Record<string, string | undefined>>;

// Two pools of 25 leave some of the embedded server's 60 connections (postmaster.ts) to migrations and commands.
const MOST_EMBEDDED = 25;

/** Reads and checks all settings at once; throws a SettingsError for the first that is unknown or bad. */
export function readSettings(env: Environment): Settings {
  refuseUnknown(env);
  const port = required(env, 'PORT');
  const host = required(env, 'HOST');
  const databaseUrl = optional(env, 'DATABASE_URL');
  const ownerDatabaseUrl = optional(env, 'PRAHARI_OWNER_DATABASE_URL');
  if (ownerDatabaseUrl !== undefined && databaseUrl === undefined) {
    throw new SettingsError('PRAHARI_OWNER_DATABASE_URL is set without DATABASE_URL: set both, or neither.');
  }
  const poolSize = optional(env, 'PRAHARI_POOL_SIZE') ?? Math.min(16, Math.max(4, 2 * availableParallelism()));
  if (databaseUrl === undefined && poolSize > MOST_EMBEDDED) {
    throw new SettingsError(`PRAHARI_POOL_SIZE may be ${MOST_EMBEDDED} at most with the PostgreSQL that comes along.`);
  }
  return {
    port,
    host,
    databaseUrl,
    ownerDatabaseUrl,
    dataDir: path.resolve(required(env, 'PRAHARI_DATA_DIR')),
    publicUrl: optional(env, 'PRAHARI_PUBLIC_URL') ?? ownAddress({ host, port }),
    portalDir: path.resolve(required(env, 'PRAHARI_PORTAL_DIR')),
    trustedProxies: optional(env, 'PRAHARI_TRUSTED_PROXIES') ?? [],
    demo: optional(env, 'PRAHARI_DEMO') ?? databaseUrl === undefined,
    demoPassword: optional(env, 'PRAHARI_DEMO_PASSWORD'),
    sessionIdleMinutes: required(env, 'PRAHARI_SESSION_IDLE_MINUTES'),
    sessionHours: required(env, 'PRAHARI_SESSION_HOURS'),
    poolSize,
    logLevel: required(env, 'PRAHARI_LOG_LEVEL'),
  };
}

/** Where the server listens, as people type it when there is nothing in front of it. */
export const ownAddress = ({ host, port }: Pick<Settings, 'host' | 'port'>): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

function refuseUnknown(env: Environment): void {
  const unknown = Object.keys(env).find((name) => name.startsWith('PRAHARI_') && !Object.hasOwn(settingsTable, name));
  if (unknown === undefined) return;
  throw new SettingsError(
    `${unknown} is not a setting of Prahari: remove it or correct its name (.env.example lists all).`,
  );
}

function optional<N extends Name>(env: Environment, name: N): Value<N> | undefined {
  const given = env[name];
  return given === undefined ? undefined : parse(name, given);
}

function required<N extends NameWithFallback>(env: Environment, name: N): Value<N> {
  return parse(name, env[name] ?? settingsTable[name].fallback);
}

type NameWithFallback = { [N in Name]: (typeof settingsTable)[N] extends { fallback: string } ? N : never }[Name];

function parse<N extends Name>(name: N, given: string): Value<N> {
  try {
    return settingsTable[name].parse(given) as Value<N>;
  } catch (cause) {
    throw new SettingsError(`${name} ${(cause as Error).message}.`, { cause });
  }
}
