// SPDX-License-Identifier: Apache-2.0
import { ofAccounts } from './accounts';
import { ofAdvisories } from './advisories';
import { ofFields } from './fields';
import { ofIncidents } from './incidents';
import { CODES, PARTS } from './parts';
import { ofRequests } from './requests';

/** Every sentence of the API, with `{1}`, `{2}` … where its values stand, and its Hindi. */
export const SENTENCES: Readonly<Record<string, string>> = {
  ...ofFields,
  ...ofAccounts,
  ...ofIncidents,
  ...ofAdvisories,
  ...ofRequests,
};

interface Pattern {
  readonly of: RegExp;
  readonly hindi: string;
}

/** A value reaches over no end of a sentence: several may follow each other. After a full stop it may be absent. */
const VALUE = '(?:(?!\\. [A-Z]).)';
const patternsOf = (table: Readonly<Record<string, string>>): readonly Pattern[] =>
  Object.entries(table)
    .filter(([english]) => /\{\d\}/.test(english))
    .map(([english, hindi]) => {
      const source = english
        .replace(/\{\d\}|[.*+?^$()|[\]\\{}]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`))
        .replace(/\{\d\}/g, (_, at: number, all: string) => `(${VALUE}${all[at - 1] === '.' ? '*' : '+?'})`);
      return { of: new RegExp(`^${source}$`, 'su'), hindi };
    });

const ofSentences = patternsOf(SENTENCES);
const ofParts = patternsOf(PARTS);

/** A sentence of the API in Hindi, or several that follow each other; undefined where one of them is not known. */
export function inHindi(english: string): string | undefined {
  const whole = one(english, SENTENCES, ofSentences);
  if (whole !== undefined) return whole;
  for (const { index } of [...english.matchAll(/[.?!] (?=["A-Z])/g)].reverse()) {
    const first = one(english.slice(0, index + 1), SENTENCES, ofSentences);
    const rest = first === undefined ? undefined : inHindi(english.slice(index + 2));
    if (rest !== undefined) return `${first ?? ''} ${rest}`;
  }
  return undefined;
}

function one(
  english: string,
  table: Readonly<Record<string, string>>,
  patterns: readonly Pattern[],
): string | undefined {
  if (Object.hasOwn(table, english)) return table[english];
  for (const { of, hindi } of patterns) {
    const values = of.exec(english)?.slice(1);
    if (values) return hindi.replace(/\{(\d)\}/g, (_, place: string) => valueInHindi(values[Number(place) - 1] ?? ''));
  }
  return undefined;
}

/** Words become Hindi, codes of states and roles what the portal calls them; numbers, names and times stay. */
function valueInHindi(value: string): string {
  const text = value.trim();
  const words = one(text, PARTS, ofParts);
  if (words !== undefined) return value.replace(text, () => words);
  return value
    .split(', ')
    .map((code) => (Object.hasOwn(CODES, code) ? CODES[code] : code))
    .join(', ');
}
