// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { NotFoundPage } from '~/shell/error-pages';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { localized } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { Administrators } from './administrators';
import { CompanyQuery, type ShownCompany } from './companies.documents';
import { ContactList } from './contact-list';
import { ContactsForm } from './contacts-form';
import { Logo } from './logo';
import { ProfileList } from './profile-list';

const route = getRouteApi('/_inside/companies/$code');

export function CompanyPage() {
  const { code } = route.useParams();
  const load = useLoad(CompanyQuery, { code });
  return (
    <LoadState load={load}>
      {({ companies }) => {
        const company = companies.nodes.find((one) => one.code === code);
        return company === undefined ? <NotFoundPage /> : <Company company={company} />;
      }}
    </LoadState>
  );
}

function Company({ company }: { readonly company: ShownCompany }) {
  const { t, i18n } = useLingui();
  const labels = useLabels();
  const viewer = useViewer();
  const { id, code, kind, isCoordinator, name, reportingProfiles } = company;
  const coordinates = isOfCoordinator(viewer);
  const mayChange = viewer.may('company:update') && (coordinates || id === viewer.company.id);
  return (
    <>
      <PageTitle
        title={localized(name, i18n.locale).text}
        above={
          <Link to="/companies">
            <Trans>Companies</Trans>
          </Link>
        }
      />
      <Stack gap="md">
        <Text c="dimmed">
          <code>{code}</code> · {labels.companyKind[kind]}
          {isCoordinator && (
            <>
              {' · '}
              <Trans>coordinator</Trans>
            </>
          )}
        </Text>
        {coordinates && viewer.may('user:manage') && id !== viewer.company.id && (
          <Administrators companyId={id} companyName={localized(name, i18n.locale).text} />
        )}
        <Contacts company={company} mayChange={mayChange} />
        <Logo company={company} mayChange={mayChange} />
        <Panel title={t`Reporting profiles`} flush>
          {mayChange && (
            <Text size="sm" c="dimmed" px="md" pt="sm">
              <Trans>
                Code, names, kind and reporting profiles were chosen when the company was created and stay as they are.
              </Trans>
            </Text>
          )}
          <ProfileList ids={reportingProfiles} />
        </Panel>
      </Stack>
    </>
  );
}

interface ContactsProps {
  readonly company: ShownCompany;
  readonly mayChange: boolean;
}

function Contacts({ company, mayChange }: ContactsProps) {
  const { t } = useLingui();
  const [editing, setEditing] = useState(false);
  return (
    <Panel
      title={t`Contacts`}
      flush={!editing}
      actions={
        mayChange &&
        !editing && (
          <Button size="sm" variant="default" onClick={() => setEditing(true)}>
            <Trans>Change the contacts</Trans>
          </Button>
        )
      }
    >
      {editing ? (
        <ContactsForm company={company} onDone={() => setEditing(false)} />
      ) : (
        <ContactList contacts={company.contacts} />
      )}
    </Panel>
  );
}
