// SPDX-License-Identifier: Apache-2.0
import { CONTACT_KEYS, type Key, KEYS } from './report-values';

/** "input.impact.consumersAffected" and "incident.severity" in the words of the form; "indicators.1.value" stays. */
export function pathOf(path: string): string {
  const [, name = ''] = /^(?:input|incident)\.(.+)$/.exec(path) ?? [];
  const contact = /^contact(?:\.(\w)(\w+))?$/.exec(name);
  if (contact) return `contact${(contact[1] ?? 'N').toUpperCase()}${contact[2] ?? 'ame'}`;
  return name.replace(/^impact\./, '');
}

/** The field of the form that a problem of the API belongs to. */
export function keyOf(path: string): Key | undefined {
  const [first] = pathOf(path).split('.');
  return KEYS.find((key) => key === first);
}

/** The contact is one input: what is wrong in one of its fields holds back all four. */
export const sharesInput = (one: Key, other: Key): boolean =>
  (CONTACT_KEYS as readonly Key[]).includes(one) && (CONTACT_KEYS as readonly Key[]).includes(other);
