// SPDX-License-Identifier: Apache-2.0

const DEVANAGARI_ZERO = 0x0966;

/** Digits of either script as 0 to 9. */
export const latinDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? DEVANAGARI_ZERO) - DEVANAGARI_ZERO));

/** A number as people type it: "12,500", "१२,५००", "3.5". Null for none; undefined where it is no number. */
export function numberOf(typed: string): number | null | undefined {
  const text = latinDigits(typed).replace(/[\s,]/g, '');
  if (text === '') return null;
  return /^\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}
