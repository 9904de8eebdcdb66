// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { Entry, EntryList } from '~/ui/entry-list';
import { HandOver, InvitationForm, type Invited } from '~/ui/invitation-form';
import { LoadState } from '~/ui/load-state';
import { Panel } from '~/ui/panel';
import { RelativeTime } from '~/ui/time';
import classes from './administrators.module.css';
import { CompanyPeople } from './companies.documents';

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

function InviteForm({ companyId, onInvited, onClose }: InviteFormProps) {
  const [invited, setInvited] = useState<Invited>();
  return (
    <div className={classes['padded']}>
      {invited ? (
        <HandOver invited={invited} onClose={onClose} />
      ) : (
        <InvitationForm
          companyId={companyId}
          roles={['COMPANY_ADMIN']}
          draft={`company/${companyId}/administrator`}
          leave={<Trans>Invite later</Trans>}
          onClose={onClose}
          onInvited={(person) => {
            setInvited(person);
            onInvited();
          }}
        />
      )}
    </div>
  );
}
