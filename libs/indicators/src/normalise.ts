// SPDX-License-Identifier: Apache-2.0
import { cleanText, lengthOf } from '@prahari/kernel';
import type { ValueProblem } from '@prahari/kernel';
import { readDomain, readHostName, readIpv4, readIpv6 } from './host.js';
import type { Read } from './host.js';
import { INDICATOR_TYPES } from './indicator-type.js';
import type { IndicatorType } from './indicator-type.js';
import { refangDots, refangHost, refangUrl } from './refang.js';

export type NormalisedIndicator = { readonly value: string } | { readonly problem: ValueProblem };

const MAX_LENGTH = 2_048;
const MAX_FILE_NAME = 255;

const READERS: Record<IndicatorType, (value: string) => Read> = {
  IPV4: readIpv4,
  IPV6: readIpv6,
  DOMAIN: readDomain,
  URL: readUrl,
  EMAIL: readEmail,
  FILE_SHA256: (value) => readHash(value, 'SHA-256', 64),
  FILE_SHA1: (value) => readHash(value, 'SHA-1', 40),
  FILE_MD5: (value) => readHash(value, 'MD5', 32),
  FILE_NAME: readFileName,
  CVE: readCve,
  OTHER: (value) => ({ value }),
};

/** The one form in which a value of this type is stored and compared; normalising it again changes nothing. */
export function normaliseIndicator(type: IndicatorType, value: string): NormalisedIndicator {
  // Before anything else, so that no parser ever sees more.
  if (value.length > 4 * MAX_LENGTH) return tooLong();
  const cleaned = cleanText(value, 'line');
  if ('problem' in cleaned) return cleaned;
  if (cleaned.text === '') return refuse('EMPTY', 'Give the value of the indicator, or remove the indicator.');
  if (lengthOf(cleaned.text) > MAX_LENGTH) return tooLong();
  const read = READERS[type](cleaned.text);
  if ('refused' in read) return refuse('INVALID_INDICATOR', read.refused);
  // A URL in another script grows when its letters are percent-encoded.
  return lengthOf(read.value) > MAX_LENGTH ? tooLong() : read;
}

/** Every form in which a stored indicator of any type can hold this value: what a search by value looks for. */
export function normaliseAny(value: string): readonly string[] {
  const forms = INDICATOR_TYPES.map((type) => normaliseIndicator(type, value));
  return [...new Set(forms.flatMap((form) => ('value' in form ? [form.value] : [])))];
}

const refuse = (code: string, message: string): NormalisedIndicator => ({ problem: { code, message } });
const tooLong = (): NormalisedIndicator =>
  refuse('TOO_LONG', `Shorten this value to at most ${String(MAX_LENGTH)} characters.`);

/** http, https and ftp as browsers write them (WHATWG): `http://127.1` and `http://127.0.0.1/` are one. */
function readUrl(value: string): Read {
  const parts = refangUrl(value);
  if (parts === null)
    return { refused: 'Begin the URL with http://, https:// or ftp://; for another scheme use OTHER.' };
  const refused = 'Correct the URL: a host and, where needed, port and path, without spaces, as http://evil.example/a.';
  if (/\s/u.test(value)) return { refused: 'Give one URL without spaces; write a space in it as %20.' };
  const at = parts.authority.lastIndexOf('@') + 1;
  const [, host = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(.*)$/s.exec(parts.authority.slice(at)) ?? [];
  const name = host.startsWith('[') ? host : readHostName(host);
  if (name === null) return { refused };
  const url = `${parts.scheme}://${parts.authority.slice(0, at)}${name}${port}${parts.rest}`;
  return URL.canParse(url) ? { value: new URL(url).href } : { refused };
}

/** The local part as given (RFC 5321: case is the receiver's affair), the domain as `DOMAIN`. */
function readEmail(value: string): Read {
  const address = refangHost(value);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = readDomain(address.slice(at + 1));
  // Dot-atom of RFC 5322 with the letters of RFC 6531.
  if (
    !/^[^\s.@"(),:;<>[\]\\]+(?:\.[^\s.@"(),:;<>[\]\\]+)*$/u.test(local) ||
    lengthOf(local) > 64 ||
    'refused' in domain
  ) {
    return { refused: 'Write the mail address alone, as name@evil.example; for anything unusual use OTHER.' };
  }
  return { value: `${local}@${domain.value}` };
}

function readHash(value: string, name: string, digits: number): Read {
  if (value.length === digits && /^[\da-f]+$/i.test(value)) return { value: value.toLowerCase() };
  return {
    refused: `Give the ${name} value as ${String(digits)} hexadecimal digits; this has ${String(lengthOf(value))} characters.`,
  };
}

/** As given (case matters on some systems), a path too; `invoice[.]exe` without its brackets. */
function readFileName(value: string): Read {
  const name = refangDots(value);
  if (lengthOf(name) <= MAX_FILE_NAME) return { value: name };
  return { refused: `Shorten the name to at most ${String(MAX_FILE_NAME)} characters, or use OTHER for a long path.` };
}

/** The form of the CVE record schema 5: four to nineteen digits. The list begins with 1999. */
function readCve(value: string): Read {
  // Word processors turn the hyphens into others.
  const id = value.replace(/[\u2010-\u2015\u2212]/g, '-').toUpperCase();
  const [, year] = /^CVE-(\d{4})-\d{4,19}$/.exec(id) ?? [];
  if (year !== undefined && Number(year) >= 1999) return { value: id };
  return { refused: 'Write the CVE number as CVE-2026-12345: the year from 1999 on, then at least four digits.' };
}
