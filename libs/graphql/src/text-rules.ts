// SPDX-License-Identifier: Apache-2.0
import { isEmail } from 'class-validator';
import { isTechnique } from '@prahari/kernel';
import type { Rule } from './checked.js';

/** Options of `@Text` for what a person says about a step: a comment, a reason, a note. */
export const NOTE = { nullable: true, multiline: true, max: 4_000 } as const;

export const emailAddress: Rule<string> = (text) =>
  isEmail(text) ? null : { code: 'INVALID_VALUE', message: 'Give an e-mail address, as name@company.example.' };

export const technique: Rule<string> = (id) =>
  isTechnique(id)
    ? null
    : { code: 'UNKNOWN_CODE', message: 'There is no such technique. Give an ATT&CK id, as T0883 or T1566.001.' };
