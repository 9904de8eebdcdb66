// SPDX-License-Identifier: Apache-2.0
import { cleanText, lengthOf, type ValueProblem } from '@prahari/kernel';
import { atField, checkedField, type Presence, type Rule } from './checked.js';

export interface TextBounds {
  /** Code points, at least; 1 unless told: what is given must not be blank. 0 lets a blank text be "". */
  readonly min?: number;
  /** Code points, at most; 200 unless told. */
  readonly max?: number;
  /** May hold line breaks and tabs. */
  readonly multiline?: boolean;
}

export interface TextOptions extends TextBounds, Presence {
  /** What must also hold of the cleaned text, such as `oneOf(…)`. */
  readonly also?: Rule<string>;
}

/**
 * A text field, or with `list` a field of texts: trimmed, NFC, without control characters (see cleanText of
 * @prahari/kernel), within bounds in code points. `@Text({ min: 3 }) title: string`
 */
export const Text = ({ also, ...options }: TextOptions = {}): PropertyDecorator => {
  const bounded = boundedText(options);
  return checkedField<string>(
    () => String,
    options,
    atField((text, input) => bounded(text, input) ?? also?.(text, input) ?? null),
    cleaned(options),
  );
};

/** A password or token: kept as it was typed, since every character of it counts. */
export const Secret = ({ max = 1024, ...presence }: Presence & { readonly max?: number } = {}): PropertyDecorator =>
  checkedField<string>(
    () => String,
    presence,
    atField((text) => (text === '' ? blank : text.length > max ? tooLong(max) : null)),
  );

/** The cleaned text; what can't be cleaned stays as it is, for the rule to find. */
export const cleaned =
  ({ multiline }: TextBounds) =>
  (text: string): string => {
    const result = cleanText(text, multiline ? 'block' : 'line');
    return 'text' in result ? result.text : text;
  };

export const boundedText =
  ({ min = 1, max = 200, multiline }: TextBounds): Rule<string> =>
  (text) => {
    const result = cleanText(text, multiline ? 'block' : 'line');
    if ('problem' in result) return result.problem;
    const length = lengthOf(text);
    if (length > max) return tooLong(max);
    if (length >= min) return null;
    return length === 0 ? blank : { code: 'TOO_SHORT', message: `Write at least ${min} characters.` };
  };

/** Holds for the texts of a list. `what` names them in the message: "incident type". */
export const oneOf = (known: Iterable<string>, what: string): Rule<string> => {
  const values = new Set(known);
  return (text) => (values.has(text) ? null : unknownCode(what));
};

const unknownCode = (what: string): ValueProblem => ({
  code: 'UNKNOWN_CODE',
  message: `There is no such ${what}. Choose one of the list.`,
});

const blank: ValueProblem = { code: 'REQUIRED', message: 'Write something here; it is empty.' };
const tooLong = (max: number): ValueProblem => ({
  code: 'TOO_LONG',
  message: `Shorten this to ${max.toLocaleString('en-GB')} characters.`,
});
