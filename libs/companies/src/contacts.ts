// SPDX-License-Identifier: Apache-2.0
import type { ContactPurpose } from './company.object.js';

export interface NewContact {
  readonly id?: string | null;
  readonly purpose: ContactPurpose;
  readonly name: string;
  readonly designation?: string | null;
  readonly organisationName?: string | null;
  readonly officeAddress?: string | null;
  readonly email?: string | null;
  readonly mobile?: string | null;
  readonly officePhone?: string | null;
  readonly officeFax?: string | null;
}

/** As columns of the table: all but the keys and the position. */
export interface ContactFacts {
  readonly purpose: string;
  readonly name: string;
  readonly designation: string | null;
  readonly organisation_name: string | null;
  readonly office_address: string | null;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly office_phone: string | null;
  readonly office_fax: string | null;
}

export type ContactRow = ContactFacts & { readonly id: string };

export const factsOf = (contact: NewContact): ContactFacts => ({
  purpose: contact.purpose,
  name: contact.name,
  designation: contact.designation ?? null,
  organisation_name: contact.organisationName ?? null,
  office_address: contact.officeAddress ?? null,
  email: contact.email ?? null,
  mobile: contact.mobile ?? null,
  office_phone: contact.officePhone ?? null,
  office_fax: contact.officeFax ?? null,
});

export interface Placed {
  /** Null for a contact that is new. */
  readonly id: string | null;
  readonly position: number;
  readonly facts: ContactFacts;
}

/**
 * Which stored contact each given one is: the one with the given id, else an equal one that nobody else claims, else a
 * new one. `unknown` holds the indexes of ids that the company has not, or that are given twice.
 */
export function matchContacts(
  given: readonly NewContact[],
  stored: readonly ContactRow[],
): { readonly placed: readonly Placed[]; readonly unknown: readonly number[] } {
  const free = new Map(stored.map((row) => [row.id, row]));
  const unknown = given.flatMap(({ id }, index) => (id == null || free.delete(id) ? [] : [index]));
  const placed = given.map((contact, position) => {
    const facts = factsOf(contact);
    if (contact.id != null) return { id: contact.id, position, facts };
    const equal = [...free.values()].find((row) => isEqual(row, facts));
    if (equal !== undefined) free.delete(equal.id);
    return { id: equal?.id ?? null, position, facts };
  });
  return { placed, unknown };
}

const isEqual = (row: ContactRow, facts: ContactFacts): boolean =>
  Object.entries(facts).every(([column, value]) => row[column as keyof ContactFacts] === value);
