// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import type { Language } from '~/graphql/enums';
import { ApiForm } from '~/ui/api-form';
import { Entry, EntryList } from '~/ui/entry-list';
import { LoadState } from '~/ui/load-state';
import { FieldGrid } from '~/ui/field-grid';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { ShownOnce } from '~/ui/shown-once';
import { RelativeTime } from '~/ui/time';
import { useApiForm } from '~/ui/use-api-form';
import classes from './administrators.module.css';
import { CompanyPeople, InviteAdministrator } from './companies.documents';

const route = getRouteApi('/_inside/companies/$code');

interface AdministratorsProps {
  readonly companyId: string;
  readonly companyName: string;
}

/** For the coordinator’s administrator, who sees of other companies their administrators alone. */
export function Administrators({ companyId, companyName }: AdministratorsProps) {
  const { t } = useLingui();
  const { made } = route.useSearch();
  const [inviting, setInviting] = useState(made === true);
  const load = useLoad(CompanyPeople, { companyId });
  return (
    <Panel
      title={t`Administrators`}
      flush
      actions={
        !inviting && (
          <Button size="sm" variant="default" onClick={() => setInviting(true)}>
            <Trans>Invite an administrator</Trans>
          </Button>
        )
      }
    >
      {made && (
        <Text p="md" role="status">
          <Trans>
            {companyName} was created. Next: invite its first administrator, who invites the company’s other people.
          </Trans>
        </Text>
      )}
      {inviting && <InviteForm companyId={companyId} onInvited={load.reload} onClose={() => setInviting(false)} />}
      <LoadState
        load={load}
        empty={{ when: ({ users }) => users.nodes.length === 0, show: inviting ? null : <Nobody /> }}
      >
        {({ users }) => (
          <EntryList label={t`Administrators`}>
            {users.nodes.map(({ id, displayName, email, phone, active, lastSignInAt }) => (
              <Entry
                key={id}
                title={displayName}
                facts={[
                  email,
                  phone,
                  !active && <Trans key="off">deactivated</Trans>,
                  lastSignInAt == null ? (
                    <Trans key="never">has not signed in yet</Trans>
                  ) : (
                    <Trans key="seen">
                      last signed in <RelativeTime at={lastSignInAt} />
                    </Trans>
                  ),
                ]}
                actions={
                  <Link to="/people" search={{ company: companyId }}>
                    <Trans>Manage</Trans>
                  </Link>
                }
              />
            ))}
          </EntryList>
        )}
      </LoadState>
    </Panel>
  );
}

const Nobody = () => (
  <Text p="md">
    <Trans>This company has no administrator yet: nobody of it can sign in.</Trans>
  </Text>
);

interface InviteFormProps {
  readonly companyId: string;
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

const beginning: { language: Language; displayName: string; email: string; designation: string; phone: string } = {
  language: 'EN',
  displayName: '',
  email: '',
  designation: '',
  phone: '',
};

function InviteForm({ companyId, onInvited, onClose }: InviteFormProps) {
  const [link, setLink] = useState<{ readonly name: string; readonly text: string }>();
  const form = useApiForm({
    document: InviteAdministrator,
    initial: beginning,
    draft: `company/${companyId}/administrator`,
    variables: ({ designation, phone, ...rest }) => ({
      input: {
        ...rest,
        companyId,
        roles: ['COMPANY_ADMIN' as const],
        designation: designation || null,
        phone: phone || null,
      },
    }),
    onSaved: ({ inviteUser }) => {
      setLink({ name: inviteUser.user.displayName, text: inviteUser.link ?? '' });
      onInvited();
    },
  });
  if (link === undefined) {
    return (
      <div className={classes['padded']}>
        <ApiForm form={form}>
          <AdministratorFields form={form} />
          <SaveBar form={form} label={<Trans>Make the invitation</Trans>}>
            <Button variant="default" onClick={onClose}>
              <Trans>Later</Trans>
            </Button>
          </SaveBar>
        </ApiForm>
      </div>
    );
  }
  return (
    <div className={classes['padded']} role="status">
      <Text>
        <Trans>
          Give this link to {link.name}, by a way that you trust. It works once, for 72 hours, and is shown here this
          once. Whoever opens it chooses the password.
        </Trans>
      </Text>
      <ShownOnce text={link.text} copy={<Trans>Copy the link</Trans>} />
      <Button mt="md" onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
    </div>
  );
}

function AdministratorFields({ form }: { readonly form: { readonly field: ReturnType<typeof useApiForm>['field'] } }) {
  const { t } = useLingui();
  return (
    <FieldGrid>
      <TextInput {...form.field('displayName', t`Name`)} autoComplete="off" />
      <TextInput {...form.field('email', t`E-mail address`)} type="email" inputMode="email" autoComplete="off" />
      <TextInput {...form.field('designation', t`Designation`)} autoComplete="off" />
      <TextInput {...form.field('phone', t`Telephone`)} type="tel" autoComplete="off" />
      <NativeSelect
        {...form.field('language', t`Language`)}
        data={[
          { value: 'EN', label: 'English' },
          { value: 'HI', label: 'हिन्दी' },
        ]}
      />
    </FieldGrid>
  );
}
