// SPDX-License-Identifier: Apache-2.0
import type { Rule, WholeRule } from '@prahari/graphql';
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

/** Absent or null is every company; an empty list would be nobody. */
export const someCompany: WholeRule<readonly string[]> = ({ length }) =>
  length > 0
    ? []
    : [{ at: '', code: 'REQUIRED', message: 'Name at least one company, or leave this out for every company.' }];

export const eachNamed: WholeRule<readonly { readonly cve?: string | null; readonly title?: string | null }[]> = (
  vulnerabilities,
) =>
  vulnerabilities.flatMap(({ cve, title }, index) =>
    cve == null && title == null
      ? [{ at: `.${index}`, code: 'REQUIRED', message: 'Give the CVE number, or a title.' }]
      : [],
  );

/** In an update a recommendation is named once; in a new advisory, which has no id itself, all of them are new. */
export const eachIdOnce: WholeRule<readonly { readonly id?: string | null }[]> = (recommendations, input) => {
  const ids = recommendations.map(({ id }) => id?.toLowerCase());
  return ids.flatMap((id, index) => {
    const at = `.${index}.id`;
    if (id === undefined) return [];
    if (!('id' in input)) {
      return [{ at, code: 'NOT_NEW', message: 'Leave the id out: a new advisory has new recommendations.' }];
    }
    return ids.indexOf(id) < index ? [{ at, code: 'REPEATED', message: 'Name each recommendation once.' }] : [];
  });
};
