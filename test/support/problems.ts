// SPDX-License-Identifier: Apache-2.0
import type { GraphqlAnswer } from './app.js';

/** The paths and codes of a BAD_USER_INPUT: "input.title TOO_SHORT". */
export const problemsOf = ({ errors }: GraphqlAnswer): string[] =>
  (errors?.[0]?.extensions.problems ?? []).map(({ path, code }) => `${path} ${code}`);
