// SPDX-License-Identifier: Apache-2.0
import type { ValueProblem } from '@prahari/kernel';

/** In characters. NIST SP 800-63B: at least 8; length counts more than kinds of characters. */
export const PASSWORD_MIN = 12;
const PASSWORD_MAX = 200;
/** Shorter names stand in half of all words, and so do shorter beginnings of addresses and codes ("test", "EAST"). */
const SHORTEST_NAME = 4;
const SHORTEST_PART = 6;

/** Whose password it is to be. */
export interface Owner {
  readonly email: string;
  readonly companyCode: string;
  readonly companyNames: readonly (string | null)[];
}

/**
 * What is wrong with a new password; null where it will do. `mostUsed` holds the most used ones in lower case, `owner`
 * is null where nobody knows yet whose it is.
 */
export function passwordProblem(
  password: string,
  owner: Owner | null,
  mostUsed: ReadonlySet<string>,
): ValueProblem | null {
  const text = password.normalize('NFC').toLowerCase();
  const length = [...text].length;
  if (length < PASSWORD_MIN)
    return { code: 'TOO_SHORT', message: `Choose a password of at least ${PASSWORD_MIN} characters.` };
  if (length > PASSWORD_MAX)
    return { code: 'TOO_LONG', message: `Choose a password of at most ${PASSWORD_MAX} characters.` };
  if (/\p{Cc}/u.test(text)) {
    return { code: 'CONTROL_CHARACTER', message: 'Choose a password without control characters: use what keys give.' };
  }
  if (mostUsed.has(text) || text.trim() === '') {
    return {
      code: 'TOO_COMMON',
      message: 'This is one of the most used passwords. Choose one that nobody else would.',
    };
  }
  if (owner !== null && partsOf(owner).some((part) => text.includes(part))) {
    return { code: 'TOO_OBVIOUS', message: "Choose a password without your address or your company's name." };
  }
  return null;
}

function partsOf({ email, companyCode, companyNames }: Owner): readonly string[] {
  const [local = ''] = email.split('@');
  // "West Discom, Indore" is called "West Discom".
  const names = companyNames.flatMap((name) => (name === null ? [] : [name, name.split(',', 1)[0] ?? name]));
  const longEnough = (parts: readonly string[], shortest: number) =>
    parts.map((part) => part.normalize('NFC').toLowerCase().trim()).filter((part) => part.length >= shortest);
  return [
    ...longEnough([email, local, companyCode], SHORTEST_PART),
    ...longEnough([...names, ...names.map((name) => name.replaceAll(' ', ''))], SHORTEST_NAME),
  ];
}
