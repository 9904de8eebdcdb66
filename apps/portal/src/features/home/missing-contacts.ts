// SPDX-License-Identifier: Apache-2.0
import type { ContactPurpose } from '~/graphql/enums';

/** Whom authorities and the coordinator must be able to reach. */
const NEEDED: readonly ContactPurpose[] = ['CISO', 'CERT_IN_POINT_OF_CONTACT', 'ROUND_THE_CLOCK'];

export const missingContacts = (contacts: readonly { readonly purpose: ContactPurpose }[]): readonly ContactPurpose[] =>
  NEEDED.filter((needed) => !contacts.some(({ purpose }) => purpose === needed));
