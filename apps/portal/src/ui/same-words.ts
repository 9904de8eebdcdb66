// SPDX-License-Identifier: Apache-2.0
type Words = string | null | undefined;

/** Whether the API would keep both as the same text: it trims and composes (NFC) what it takes, and empty is none. */
export const sameWords = (one: Words, other: Words): boolean => kept(one) === kept(other);

const kept = (words: Words): string => (words ?? '').normalize('NFC').trim();
