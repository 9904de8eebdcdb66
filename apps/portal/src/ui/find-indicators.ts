// SPDX-License-Identifier: Apache-2.0
import { extractIOC, refang } from 'ioc-extractor';
import type { IndicatorType } from '~/graphql/enums';

export interface FoundIndicator {
  readonly type: IndicatorType;
  readonly value: string;
}

/** Ours look alike in every log and say nothing about an attacker. */
const OF_NOBODY =
  /^(127\.|0\.0\.0\.0$|255\.255\.255\.255$|::1?$|fe80:)|^(localhost|.*\.localhost|schemas\.microsoft\.com|www\.w3\.org)$/i;
/** Suffixes that are in no public list: plants and offices have them. */
const IN_HOUSE = /\.(?:local|corp|lan|internal|intranet|home|example|test)$/;
const DEVANAGARI_DOMAIN = /[\p{Script=Devanagari}\p{N}-]+(?:\.[\p{Script=Devanagari}\p{N}-]+)*\.भारत(?![\p{L}\p{M}])/gu;
const EXECUTABLE =
  /[\p{L}\p{N}_()-][\p{L}\p{N} _().-]{0,80}?\.(?:exe|dll|scr|bat|cmd|ps1|vbs|js|hta|lnk|iso|docm|xlsm|jar|msi|apk|zip|rar|7z)\b/giu;
/** Longer than any mail or log that a person looks through by eye. */
export const MOST_CHARACTERS = 200_000;

/** Everything in a mail or log that looks like an indicator, refanged, each once. */
export function findIndicators(text: string): readonly FoundIndicator[] {
  const given = text.slice(0, MOST_CHARACTERS);
  const ioc = extractIOC(given, { strict: true, refang: true });
  // Without `strict` a scheme or an @ is enough, and any suffix is taken.
  const loose = extractIOC(given, { strict: false, refang: true });
  const urls = loose.urls.map(trimmedUrl);
  const emails = loose.emails.map((one) => one.toLowerCase());
  const files = fileNames(refang(given), urls);
  const domains = [
    ...ioc.domains,
    ...loose.domains.filter((one) => IN_HOUSE.test(one)),
    ...(refang(given).match(DEVANAGARI_DOMAIN) ?? []),
  ];
  const hidden = new Set([...urls.map(hostOf), ...emails.map((one) => one.split('@')[1])]);
  const groups: readonly (readonly [IndicatorType, readonly string[]])[] = [
    ['URL', urls],
    ['DOMAIN', domains.filter((one) => !hidden.has(one.toLowerCase()) && !files.includes(one))],
    ['IPV4', ioc.ipv4s.filter((one) => !hidden.has(one))],
    ['IPV6', ioc.ipv6s],
    ['EMAIL', emails],
    ['FILE_SHA256', ioc.sha256s],
    ['FILE_SHA1', ioc.sha1s],
    ['FILE_MD5', ioc.md5s],
    ['FILE_NAME', files],
    ['CVE', ioc.cves.map((one) => one.toUpperCase())],
  ];
  return groups.flatMap(([type, values]) =>
    [...new Set(values)].filter((value) => !OF_NOBODY.test(value)).map((value) => ({ type, value })),
  );
}

/** What ends a sentence or a bracket does not belong to the address before it. */
const trimmedUrl = (url: string): string => url.replace(/[.,;:!?'"’”)\]}>]+$/, '');

function hostOf(url: string): string {
  try {
    return new URL(url).hostname.toLowerCase();
  } catch {
    return '';
  }
}

function fileNames(text: string, urls: readonly string[]): readonly string[] {
  const outside = urls.reduce((rest, url) => rest.replaceAll(url, ' '), text);
  const names = [...outside.matchAll(EXECUTABLE)].map(([name]) => name.trim());
  // Words before it belong to the sentence unless the name stands in quotes; a path ends at its last separator.
  return [...new Set(names.map((name) => name.split(/\s+/).at(-1) ?? name))];
}
