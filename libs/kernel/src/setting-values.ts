// SPDX-License-Identifier: Apache-2.0
import { isIP } from 'node:net';

// Each function reads the value of a setting, or throws an Error whose message ends the sentence "PORT …". None repeats
// the value of a URL or password, as these messages reach logs.

export function text(given: string): string {
  if (given.trim() === '') throw new Error('is empty: give it a value or remove it');
  return given.trim();
}

export const wholeNumber =
  (least: number, most: number) =>
  (given: string): number => {
    const value = Number(given);
    if (/^\d{1,9}$/.test(given.trim()) && value >= least && value <= most) return value;
    throw new Error(`must be a whole number from ${least} to ${most}, not ${quoted(given)}`);
  };

export const oneOf =
  <T extends string>(values: readonly T[]) =>
  (given: string): T => {
    const value = values.find((known) => known === given.trim());
    if (value === undefined) throw new Error(`must be one of ${values.join(', ')}, not ${quoted(given)}`);
    return value;
  };

const SWITCH: Readonly<Record<string, boolean>> = { on: true, true: true, 1: true, off: false, false: false, 0: false };

export function switched(given: string): boolean {
  const value = SWITCH[given.trim().toLowerCase()];
  if (value === undefined) throw new Error(`must be on or off, not ${quoted(given)}`);
  return value;
}

export function hostname(given: string): string {
  const value = text(given);
  if (isIP(value) !== 0 || /^(?!-)[a-z0-9.-]{1,253}$/i.test(value)) return value;
  throw new Error(`must be the name or IP address of this machine, not ${quoted(given)}`);
}

/** Addresses and networks in CIDR, with commas between them; empty for none. */
export function networks(given: string): readonly string[] {
  const values = given.split(',').flatMap((part) => part.trim() || []);
  const wrong = values.find((value) => !isNetwork(value));
  if (wrong === undefined) return values;
  throw new Error(`must be addresses or networks as 10.0.0.0/8, with commas, not ${quoted(wrong)}`);
}

function isNetwork(value: string): boolean {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(value) ?? [];
  const version = isIP(address);
  // A network of everybody would believe everybody.
  const fits = bits === undefined || (Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128));
  return version !== 0 && !address.includes('%') && fits;
}

export function postgresUrl(given: string): string {
  const url = parseUrl(text(given));
  const complete = url?.hostname !== '' && url?.username !== '' && /^\/[^/]+$/.test(url?.pathname ?? '');
  if (url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && complete) return given.trim();
  throw new Error('must be of the form postgres://login:password@host:port/database');
}

export function httpAddress(given: string): string {
  const url = parseUrl(text(given));
  const bare = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url !== undefined && /^https?:$/.test(url.protocol) && bare) return url.origin;
  throw new Error(`must be an address as https://prahari.example, without a path, not ${quoted(given)}`);
}

const LEAST_PASSWORD = 12;
const MOST_PASSWORD = 200;
const WEAK = /p[a@4][s5$]{2}w[o0]rd|prahari|change.?me|qwerty|letmein|welcome|admin|secret|123456/i;
const LEAST_DIFFERENT = 6;

export function password(given: string): string {
  const { length } = [...given];
  if (length < LEAST_PASSWORD || length > MOST_PASSWORD) {
    throw new Error(
      `must have ${LEAST_PASSWORD} to ${MOST_PASSWORD} characters, or be absent: then a random one is made`,
    );
  }
  if (WEAK.test(given) || /^\d+$/.test(given) || new Set(given).size < LEAST_DIFFERENT) {
    throw new Error('is too easy to guess: choose another one, or remove it, then a random one is made');
  }
  return given;
}

function parseUrl(given: string): URL | undefined {
  return URL.canParse(given) ? new URL(given) : undefined;
}

function quoted(given: string): string {
  return JSON.stringify(given.length > 60 ? `${given.slice(0, 60)}…` : given);
}
