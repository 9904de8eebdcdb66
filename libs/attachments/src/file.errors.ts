// SPDX-License-Identifier: Apache-2.0
import { BadUserInput, PayloadTooLarge } from '@prahari/kernel';

/** Bytes of a file, at most. */
export const LARGEST_FILE = 25 * 1024 * 1024;
export const MOST_FILES = 10;

export const tooLarge = (): PayloadTooLarge =>
  new PayloadTooLarge('file', 'This file is too large. A file may have 25 MiB; send a smaller one, or several parts.');

export const isEmpty = (): BadUserInput =>
  BadUserInput.at('file', 'EMPTY', 'This file is empty. Choose the file that you meant.');

/** The connection broke off, or the request ends before the file does. */
export const isIncomplete = (options: ErrorOptions): BadUserInput =>
  Object.assign(BadUserInput.at('file', 'INCOMPLETE', 'This file did not arrive in full. Send it again.'), options);

export const isMislabelledAs = (mediaType: string): BadUserInput =>
  BadUserInput.at(
    'file',
    'TYPE_MISMATCH',
    `By its content this file is ${mediaType}, and its name or type says something else. Give it its right ending.`,
  );

export const tooManyFiles = (path: string): BadUserInput =>
  BadUserInput.at(path, 'TOO_MANY', `There are ${MOST_FILES} files already, and no more can be added.`);
