// SPDX-License-Identifier: Apache-2.0
import { latinDigits } from './typed-number';

export type PersonalDataKind = 'AADHAAR' | 'MOBILE' | 'CONSUMER_NUMBER';

export interface PersonalData {
  readonly kind: PersonalDataKind;
  /** As it stands in the text. */
  readonly found: string;
}

// Verhoeff's tables: the dihedral group of ten elements, and the powers of its permutation.
const PRODUCT = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
] as const;
const PERMUTATION = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 5, 7, 6, 2, 8, 3, 0, 9, 4],
  [5, 8, 0, 3, 7, 9, 6, 1, 4, 2],
  [8, 9, 1, 6, 0, 4, 3, 5, 2, 7],
  [9, 4, 5, 3, 1, 2, 6, 8, 7, 0],
  [4, 2, 8, 6, 5, 7, 3, 9, 0, 1],
  [2, 7, 9, 3, 8, 0, 6, 4, 1, 5],
  [7, 0, 4, 6, 9, 1, 3, 2, 5, 8],
] as const;

/** Whether the last digit is Verhoeff's check digit of those before it. */
export function passesVerhoeff(digits: string): boolean {
  const check = [...digits].reverse().reduce((sum, digit, place) => {
    const moved = PERMUTATION[place % 8]?.[Number(digit)] ?? 0;
    return PRODUCT[sum]?.[moved] ?? 0;
  }, 0);
  return check === 0;
}

// What stands before is matched and not looked behind at: Safari learned that with 16.4 alone.
const BEFORE = '(?:^|[^\\p{L}\\d.:/_-])';
const NOT_BEFORE = '(?![\\d_]|[.:/-]\\d|[\\p{L}])';

/** Four groups of four would be a bank card: only three of them are an Aadhaar number. */
const AADHAAR = new RegExp(
  `${BEFORE}(?<number>[2-9]\\d{3}(?<gap>[ -]?)\\d{4}\\k<gap>\\d{4})(?![ -]\\d{4})${NOT_BEFORE}`,
  'gu',
);
const MOBILE = new RegExp(`${BEFORE}(?<number>(?:\\+?91[ -]?|0)?[6-9]\\d{4}[ -]?\\d{5})${NOT_BEFORE}`, 'gu');
/** IVRS of the discoms of Madhya Pradesh: N and ten digits; elsewhere a number after the word for it. */
const IVRS = /(?:^|[^\p{L}\d])(?<number>N\d{10})(?!\d)/giu;
const NAMED_CONSUMER =
  /(?:ivrs|k\.? ?no\.?|consumer|service connection|उपभोक्ता|कनेक्शन)(?:\s*(?:no\.?|number|id|क्रमांक|नंबर|संख्या|सं\.?))?\s*[:.#-]?\s*(?<number>[A-Z]{0,2}\d{8,13})(?!\d)/giu;

/** One in ten other numbers of twelve digits passes the check as well: whoever writes decides, nothing is dropped. */
export function findPersonalData(text: string): readonly PersonalData[] {
  // Digits of both scripts have one UTF-16 unit each, so that places stay the same.
  const latin = latinDigits(text);
  const taken: (readonly [number, number])[] = [];
  const found: PersonalData[] = [];
  const note = (kind: PersonalDataKind, start: number, length: number) => {
    const end = start + length;
    if (taken.some(([from, to]) => start < to && end > from)) return;
    taken.push([start, end]);
    const shown = text.slice(start, end);
    if (!found.some((one) => one.found === shown)) found.push({ kind, found: shown });
  };
  for (const { number, start } of numbersIn(latin, AADHAAR)) {
    if (passesVerhoeff(number.replace(/\D/g, ''))) note('AADHAAR', start, number.length);
  }
  for (const pattern of [IVRS, NAMED_CONSUMER]) {
    for (const { number, start } of numbersIn(latin, pattern)) note('CONSUMER_NUMBER', start, number.length);
  }
  for (const { number, start } of numbersIn(latin, MOBILE)) note('MOBILE', start, number.length);
  return found;
}

/** Every pattern ends with its number. */
const numbersIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => {
    const number = match.groups?.['number'] ?? '';
    return { number, start: match.index + match[0].length - number.length };
  });
