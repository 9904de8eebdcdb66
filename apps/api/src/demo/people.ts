// SPDX-License-Identifier: Apache-2.0
import type { Role } from '@prahari/access';

interface Person {
  readonly name: string;
  readonly designation: string;
  /** EN where it is not given. */
  readonly language?: 'HI';
}

type OfPartner = 'COMPANY_ADMIN' | 'CISO' | 'INCIDENT_REPORTER' | 'VIEWER';
type OfCoordinator = Exclude<Role, OfPartner>;

/** The coordinator's people with coordinator roles. All people of the demo are made up. */
export const COORDINATION: Readonly<Record<OfCoordinator, Person>> = {
  COORDINATOR_ADMIN: { name: 'Meera Joshi', designation: 'Superintending Engineer (IT)' },
  INCIDENT_HANDLER: { name: 'Arjun Solanki', designation: 'Assistant Engineer, Security Operations Centre' },
  ADVISORY_AUTHOR: { name: 'Kavita Deshpande', designation: 'Executive Engineer (Cyber Security)' },
  ADVISORY_APPROVER: { name: 'Rajendra Malviya', designation: 'Chief General Manager (IT)' },
  AUDITOR: { name: 'Farida Khan', designation: 'Deputy Director (Internal Audit)' },
};

/** Each company's people with partner roles, by its code. */
export const STAFF: Readonly<Record<string, Readonly<Record<OfPartner, Person>>>> = {
  WEST: {
    COMPANY_ADMIN: { name: 'Nitin Chouhan', designation: 'Manager (IT Administration)' },
    CISO: { name: 'Sunita Rathore', designation: 'Chief Information Security Officer' },
    INCIDENT_REPORTER: { name: 'विकास पाटीदार', designation: 'सहायक अभियंता (सूचना प्रौद्योगिकी)', language: 'HI' },
    VIEWER: { name: 'Prakash Nagar', designation: 'Junior Engineer (Billing)' },
  },
  EAST: {
    COMPANY_ADMIN: { name: 'Deepak Dubey', designation: 'Manager (IT)' },
    CISO: { name: 'Anita Shrivastava', designation: 'Chief Information Security Officer' },
    INCIDENT_REPORTER: { name: 'Imran Qureshi', designation: 'Assistant Engineer (IT)' },
    VIEWER: { name: 'सरिता पटेल', designation: 'कनिष्ठ अभियंता (राजस्व)', language: 'HI' },
  },
  CENTRAL: {
    COMPANY_ADMIN: { name: 'Rekha Saxena', designation: 'Deputy General Manager (IT)' },
    CISO: { name: 'Manoj Raghuvanshi', designation: 'Chief Information Security Officer' },
    INCIDENT_REPORTER: { name: 'पूजा विश्वकर्मा', designation: 'सहायक अभियंता (साइबर सुरक्षा)', language: 'HI' },
    VIEWER: { name: 'Thomas Kujur', designation: 'Accounts Officer (Collections)' },
  },
  TRANSCO: {
    COMPANY_ADMIN: { name: 'Harish Tiwari', designation: 'Executive Engineer (Communication)' },
    CISO: { name: 'Lakshmi Iyer', designation: 'Chief Information Security Officer' },
    INCIDENT_REPORTER: { name: 'Rahul Baghel', designation: 'Assistant Engineer (SCADA)' },
    VIEWER: { name: 'Neha Jain', designation: 'Shift Engineer (Substation Operations)' },
  },
  GENCO: {
    COMPANY_ADMIN: { name: 'Ashok Pandey', designation: 'Manager (Information Systems)' },
    CISO: { name: 'Gurpreet Kaur Saluja', designation: 'Chief Information Security Officer' },
    INCIDENT_REPORTER: { name: 'अमित लोधी', designation: 'सहायक अभियंता (नियंत्रण एवं उपकरण)', language: 'HI' },
    VIEWER: { name: 'Sangeeta Uikey', designation: 'Shift Charge Engineer' },
  },
};

/** Where a role of a company signs in: incident-reporter@east.example. */
export const addressOf = (role: Role, code: string): string =>
  `${role.toLowerCase().replaceAll('_', '-')}@${code.toLowerCase()}.example`;
