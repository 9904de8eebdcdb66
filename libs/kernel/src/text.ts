// SPDX-License-Identifier: Apache-2.0
import type { Problem } from './errors.js';

/** What is wrong with a value, before anybody knows at which path of the input it stood. */
export type ValueProblem<Code extends string = string> = Omit<Problem, 'path' | 'code'> & { readonly code: Code };

export type TextProblemCode = keyof typeof MESSAGES;

const MESSAGES = {
  UNPAIRED_SURROGATE: 'Enter this text again: it holds half of a character (an unpaired surrogate).',
  CONTROL_CHARACTER: 'Remove the control characters (such as NUL or escape) from this text.',
  LINE_BREAK: 'Write this on one line, without line breaks.',
  BIDI_OVERRIDE: 'Remove the invisible characters that change the direction of the text.',
  STACKED_MARKS: 'Remove the accents that are piled up on one letter; at most 100 can follow each other.',
} as const;

const CONTROL = /[^\P{Cc}\t\n]/u;
const CONTROL_OR_BREAK = /[\p{Cc}\u2028\u2029]/u;
// Embeddings, overrides and isolates make one line look like another ("Trojan Source", CVE-2021-42574).
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;
// NFC takes quadratic time on a run of marks (6 s for 100,000 of them, 0.2 s when cut at 100). Unicode's own
// limit is 30 (Stream-Safe Text Format, UAX 15 section 13), but longer runs are met in the wild.
const STACKED_MARKS = /(?<!\p{M})\p{M}{101}/u;
const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/u;
const WHITE_SPACE = /\p{White_Space}/u;
const ZERO_WIDTH = '\u00AD\u180E\u200B\u2060\uFEFF';
const JOINERS = '\u200C\u200D';

/**
 * A text as it is stored: trimmed, NFC, line breaks as LF; '' when nothing of it can be seen. Joiners inside
 * stay (Hindi needs them). A `block` may hold line breaks, tabs and direction marks; of a `line` a tab becomes a space,
 * as when cells are pasted from a table, and the others are refused.
 */
export function cleanText(
  value: string,
  form: 'line' | 'block',
): { text: string } | { problem: ValueProblem<TextProblemCode> } {
  const trimmed = form === 'line' ? trim(value).replaceAll('\t', ' ') : trim(value);
  const code = problemOf(trimmed, form);
  if (code !== null) return { problem: { code, message: MESSAGES[code] } };
  const text = form === 'line' ? trimmed : withLineFeeds(trimmed);
  return { text: VISIBLE.test(text) ? text.normalize('NFC') : '' };
}

/** Length in code points, as PostgreSQL's char_length and the bounds of the contract count it. */
export const lengthOf = (text: string): number => text.length - (text.match(/[\u{10000}-\u{10FFFF}]/gu)?.length ?? 0);

function problemOf(text: string, form: 'line' | 'block'): TextProblemCode | null {
  if (/\p{Cs}/u.test(text)) return 'UNPAIRED_SURROGATE';
  if (CONTROL.test(withLineFeeds(text))) return 'CONTROL_CHARACTER';
  if (form === 'line' && CONTROL_OR_BREAK.test(text)) return 'LINE_BREAK';
  if (form === 'line' && BIDI.test(text)) return 'BIDI_OVERRIDE';
  return STACKED_MARKS.test(text) ? 'STACKED_MARKS' : null;
}

const withLineFeeds = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/g, '\n');

/** By hand, because a pattern anchored at the end is quadratic in a long run of spaces. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (isEdge(text.charAt(start)) || JOINERS.includes(text.charAt(start)))) start += 1;
  // A joiner may end a Hindi word (a half letter, a visible virama): at the end it is text.
  while (end > start && isEdge(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isEdge = (character: string): boolean => WHITE_SPACE.test(character) || ZERO_WIDTH.includes(character);
