// SPDX-License-Identifier: Apache-2.0
import type { Rule } from '@prahari/graphql';
import { normaliseIndicator } from '@prahari/indicators';
import { scoreVector } from './cvss.js';

/** The form of a CVE number; `normaliseIndicator` gives the stored one. */
export const cveForm: Rule<string> = (text) => {
  const read = normaliseIndicator('CVE', text);
  return 'problem' in read ? read.problem : null;
};

export const cvssForm: Rule<string> = (vector) => {
  const scored = scoreVector(vector);
  return 'problem' in scored ? { code: 'INVALID_VECTOR', message: scored.problem } : null;
};

/** Only what a browser may follow safely, and what CSAF can name: no `javascript:`. */
export const webAddress: Rule<string> = (text) => {
  const url = /^https?:\/\//i.test(text) && URL.canParse(text);
  return url ? null : { code: 'INVALID_ADDRESS', message: 'Give a web address that begins with https:// or http://.' };
};
