// SPDX-License-Identifier: Apache-2.0
import { newKey } from '~/api/new-key';
import type { ContactPurpose } from '~/graphql/enums';
import type { ContactInput } from '~/graphql/graphql';
import type { ShownContact } from './companies.documents';

/** A contact as its fields hold it: "" for what is not known. */
export interface TypedContact {
  /** Of this page alone: tells rows apart when one is removed. */
  readonly row: string;
  /** "" for a new one. */
  readonly id: string;
  readonly purpose: ContactPurpose;
  readonly name: string;
  readonly designation: string;
  readonly organisationName: string;
  readonly officeAddress: string;
  readonly email: string;
  readonly mobile: string;
  readonly officePhone: string;
  readonly officeFax: string;
}

const USUAL: readonly ContactPurpose[] = ['ROUND_THE_CLOCK', 'CISO', 'CERT_IN_POINT_OF_CONTACT', 'ALTERNATE_CISO'];

/** What a company usually names next. */
export const nextPurpose = (contacts: readonly TypedContact[]): ContactPurpose =>
  USUAL.find((purpose) => !contacts.some((contact) => contact.purpose === purpose)) ?? 'OTHER';

export const newContact = (purpose: ContactPurpose): TypedContact => ({
  ...{ row: newKey(), id: '', purpose, name: '', designation: '', organisationName: '', officeAddress: '' },
  ...{ email: '', mobile: '', officePhone: '', officeFax: '' },
});

export const typed = ({ id, purpose, name, ...rest }: ShownContact): TypedContact => ({
  ...{ row: newKey(), id, purpose, name },
  designation: rest.designation ?? '',
  organisationName: rest.organisationName ?? '',
  officeAddress: rest.officeAddress ?? '',
  email: rest.email ?? '',
  mobile: rest.mobile ?? '',
  officePhone: rest.officePhone ?? '',
  officeFax: rest.officeFax ?? '',
});

const orNull = (text: string) => (text.trim() === '' ? null : text);

export const toInput = ({ row: _row, id, purpose, name, ...rest }: TypedContact): ContactInput => ({
  ...{ id: orNull(id), purpose, name },
  designation: orNull(rest.designation),
  organisationName: orNull(rest.organisationName),
  officeAddress: orNull(rest.officeAddress),
  email: orNull(rest.email),
  mobile: orNull(rest.mobile),
  officePhone: orNull(rest.officePhone),
  officeFax: orNull(rest.officeFax),
});
