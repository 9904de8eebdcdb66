// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Entry, EntryList } from '~/ui/entry-list';
import { useLabels } from '~/ui/labels';
import type { ShownContact } from './companies.documents';

export function ContactList({ contacts }: { readonly contacts: readonly ShownContact[] }) {
  const { t } = useLingui();
  const labels = useLabels();
  if (contacts.length === 0) {
    return (
      <Text p="md">
        <Trans>No contacts yet. At least one should be reached round the clock, and one is named to CERT-In.</Trans>
      </Text>
    );
  }
  return (
    <EntryList label={t`Contacts`}>
      {contacts.map((contact) => (
        <Entry
          key={contact.id}
          title={`${labels.contactPurpose[contact.purpose]}: ${contact.name}`}
          facts={[
            contact.designation,
            contact.organisationName,
            contact.mobile && <PhoneLink key="mobile" number={contact.mobile} />,
            contact.officePhone && <PhoneLink key="phone" number={contact.officePhone} />,
            contact.officeFax && <Trans key="fax">fax {contact.officeFax}</Trans>,
            contact.email && (
              <a key="email" href={`mailto:${contact.email}`}>
                {contact.email}
              </a>
            ),
            contact.officeAddress,
          ]}
        />
      ))}
    </EntryList>
  );
}

const PhoneLink = ({ number }: { readonly number: string }) => (
  <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>{number}</a>
);
