// SPDX-License-Identifier: Apache-2.0
import { ask } from '~/api/client';
import { graphql } from '~/api/graphql';
import { keepSetting, readSetting } from '~/session/device';
import type { EmergencyNumbersFragment } from '~/graphql/graphql';

graphql(`
  fragment EmergencyNumbers on Company {
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
`);

/** A company sees itself and the coordinator; the coordinator's people are in it themselves. */
const EmergencyContacts = graphql(`
  query EmergencyContacts {
    viewer {
      id
      company {
        ...EmergencyNumbers
      }
    }
    companies(first: 2) {
      nodes {
        ...EmergencyNumbers
      }
    }
  }
`);

export interface Coordinator {
  readonly name: EmergencyNumbersFragment['name'];
  /** Round the clock first. */
  readonly contacts: EmergencyNumbersFragment['contacts'];
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
  const seen = data && [data.viewer.company, ...data.companies.nodes];
  const company = seen?.find(({ isCoordinator }) => isCoordinator);
  if (company === undefined) return undefined;
  const contacts = company.contacts
    .filter(({ purpose }) => AT_NIGHT.includes(purpose))
    .sort((one, other) => AT_NIGHT.indexOf(one.purpose) - AT_NIGHT.indexOf(other.purpose));
  const coordinator = { name: company.name, contacts };
  keepSetting(SETTING, JSON.stringify(coordinator));
  return coordinator;
}
