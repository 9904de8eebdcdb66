// SPDX-License-Identifier: Apache-2.0
import { PASSWORD_MIN } from './password.policy.js';

const HOW_MANY = 10_000;
let loaded: Promise<ReadonlySet<string>> | undefined;

/** Of the 10,000 most used passwords (zxcvbn's list) those long enough to be refused for it; read when first needed. */
export const mostUsedPasswords = (): Promise<ReadonlySet<string>> =>
  (loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) =>
      new Set(dictionary.passwords.slice(0, HOW_MANY).filter((password) => password.length >= PASSWORD_MIN)),
  ));
