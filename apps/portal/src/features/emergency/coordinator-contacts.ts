// SPDX-License-Identifier: Apache-2.0
import { ask } from '~/api/client';
import { graphql } from '~/api/graphql';
import { keepSetting, readSetting } from '~/session/device';
import type { EmergencyContactsQuery } from '~/graphql/graphql';

const EmergencyContacts = graphql(`
  query EmergencyContacts {
    companies(first: 100) {
      nodes {
        id
        isCoordinator
        name {
          en
          hi
          original
        }
        contacts {
          id
          purpose
          name
          designation
          mobile
          officePhone
          email
        }
      }
    }
  }
`);

type AskedCompany = EmergencyContactsQuery['companies']['nodes'][number];

export interface Coordinator {
  readonly name: AskedCompany['name'];
  /** Round the clock first. */
  readonly contacts: AskedCompany['contacts'];
}

const SETTING = 'emergency';
const AT_NIGHT: readonly string[] = ['ROUND_THE_CLOCK', 'CISO', 'ALTERNATE_CISO'];

/** As it was told last on this device; undefined where nobody signed in here, and on shared computers. */
export function keptCoordinator(): Coordinator | undefined {
  try {
    return (JSON.parse(readSetting(SETTING) ?? 'null') as Coordinator | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Asks for the coordinator’s numbers and keeps them for a night without a connection. Undefined where none came. */
export async function askCoordinator(): Promise<Coordinator | undefined> {
  const { data } = await ask(EmergencyContacts, {});
  const company = data?.companies.nodes.find(({ isCoordinator }) => isCoordinator);
  if (company === undefined) return undefined;
  const contacts = company.contacts
    .filter(({ purpose }) => AT_NIGHT.includes(purpose))
    .sort((one, other) => AT_NIGHT.indexOf(one.purpose) - AT_NIGHT.indexOf(other.purpose));
  const coordinator = { name: company.name, contacts };
  keepSetting(SETTING, JSON.stringify(coordinator));
  return coordinator;
}
