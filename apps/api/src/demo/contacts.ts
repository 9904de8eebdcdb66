// SPDX-License-Identifier: Apache-2.0
import type { NewContact } from '@prahari/companies';
import { STAFF } from './people.js';

/** Whom an authority can call; the numbers are made up, and no exchange of India gives them out. */
export function contactsOf(code: string, companyName: string): NewContact[] {
  const chief = STAFF[code]?.CISO;
  if (chief === undefined) return [];
  const domain = `${code.toLowerCase()}.example`;
  const office = { organisationName: companyName, officeAddress: `Head office, ${companyName}`, officeFax: null };
  return [
    {
      ...office,
      purpose: 'CERT_IN_POINT_OF_CONTACT',
      name: chief.name,
      designation: chief.designation,
      email: `ciso@${domain}`,
      mobile: '+91 00000 00001',
      officePhone: '+91 000 000 0001',
    },
    {
      ...office,
      purpose: 'ROUND_THE_CLOCK',
      name: 'Control room',
      designation: 'Duty officer',
      email: `control-room@${domain}`,
      mobile: null,
      officePhone: '+91 000 000 0002',
    },
  ];
}
