// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Table.css';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Table, Text } from '@mantine/core';
import { type ListedCompany, useCompanies } from '~/api/use-companies';
import { joined } from '~/ui/joined';
import { LoadState } from '~/ui/load-state';
import { localized, LocalizedText } from '~/ui/localized-text';
import { Panel } from '~/ui/panel';
import { StatusMark } from '~/ui/status-mark';
import { type Edited, workedOn } from './content';
import classes from './advisory-editor.module.css';

/** Who will get it: the companies by name, and the people of theirs that are on record. */
export function Recipients({ advisory }: { readonly advisory: Edited }) {
  const companies = useCompanies();
  const { audience } = workedOn(advisory);
  return (
    <Panel title={<Trans>Who will get it</Trans>}>
      <LoadState load={companies}>
        {(all) => {
          const chosen = audience == null ? all : all.filter(({ id }) => audience.some((one) => one.id === id));
          return (
            <>
              <Text fw={600}>
                {audience == null ? (
                  <Plural value={chosen.length} one="Every company: one" other="Every company: all #" />
                ) : (
                  <Plural value={chosen.length} one="One company" other="# companies" />
                )}
              </Text>
              <Text size="sm" c="dimmed">
                <Trans>
                  In each company everybody who may read advisories sees it. Its contacts are whom you can call.
                </Trans>
              </Text>
              <CompanyTable companies={chosen} />
            </>
          );
        }}
      </LoadState>
    </Panel>
  );
}

function CompanyTable({ companies }: { readonly companies: readonly ListedCompany[] }) {
  const { t, i18n } = useLingui();
  const nameOf = ({ name }: ListedCompany) => localized(name, i18n.locale).text;
  const sorted = [...companies].sort((one, other) => nameOf(one).localeCompare(nameOf(other), i18n.locale));
  return (
    <div className={classes['recipients']} role="region" aria-label={t`Companies`} tabIndex={0}>
      <Table mt="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Company</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Contacts</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map(({ id, name, code, contacts }) => (
            <Table.Tr key={id}>
              <Table.Td>
                <LocalizedText text={name} unmarked /> <code>{code}</code>
              </Table.Td>
              <Table.Td>
                {contacts.length === 0 ? (
                  <StatusMark tone="soon">
                    <Trans>nobody named</Trans>
                  </StatusMark>
                ) : (
                  joined([...new Set(contacts.map((contact) => contact.name))], ', ')
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
