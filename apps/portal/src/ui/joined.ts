// SPDX-License-Identifier: Apache-2.0
const FROM_THE_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** Parts of one line, without the missing ones. What is written from right to left is isolated, or it pulls the next part's digits over. */
export const joined = (parts: readonly (string | null | undefined)[], between = ' · '): string =>
  parts
    .filter((part): part is string => part != null && part !== '')
    .map((part) => (FROM_THE_RIGHT.test(part) ? `\u2068${part}\u2069` : part))
    .join(between);
