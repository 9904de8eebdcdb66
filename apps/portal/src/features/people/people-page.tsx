// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { getRouteApi } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useRows } from '~/api/use-rows';
import { IfMay } from '~/session/if-may';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { EntryList } from '~/ui/entry-list';
import { FailureMessage } from '~/ui/failure-message';
import { WaitingLines } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { InvitePerson } from './invite-person';
import { PeopleQuery, type ListedPerson } from './people.documents';
import { PersonEntry } from './person-entry';

const route = getRouteApi('/_inside/people');

/** Who has an account: of the own company; for the coordinator, other companies’ administrators, too. */
export function PeoplePage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { company } = route.useSearch();
  const list = useRows(PeopleQuery, { companyId: company ?? null }, ({ users }) => users);
  const [inviting, setInviting] = useState(false);
  return (
    <>
      <PageTitle title={t`People`}>
        <IfMay permission="user:manage">
          {!inviting && company === undefined && (
            <Button onClick={() => setInviting(true)}>
              <Trans>Invite a person</Trans>
            </Button>
          )}
        </IfMay>
      </PageTitle>
      <Stack gap="md">
        {inviting && <InvitePerson onInvited={list.reload} onClose={() => setInviting(false)} />}
        {isOfCoordinator(viewer) && (
          <Text size="sm" c="dimmed">
            <Trans>The coordinator sees its own people, and of other companies their administrators alone.</Trans>
          </Text>
        )}
        {list.failure && <FailureMessage failure={list.failure} onRetry={list.reload} />}
        {(list.failure === undefined || list.rows.length > 0) && <People {...list} changed={list.reload} />}
      </Stack>
    </>
  );
}

interface PeopleProps {
  readonly rows: readonly ListedPerson[];
  readonly loading: boolean;
  readonly hasMore: boolean;
  readonly totalCount: number | null | undefined;
  readonly more: () => void;
  readonly changed: () => void;
}

function People({ rows, loading, hasMore, totalCount, more, changed }: PeopleProps) {
  const { t } = useLingui();
  if (rows.length === 0) {
    return loading ? (
      <WaitingLines lines={6} />
    ) : (
      <Panel>
        <Trans>Nobody yet: invite the first person.</Trans>
      </Panel>
    );
  }
  return (
    <Panel
      title={
        totalCount == null ? <Trans>Accounts</Trans> : <Plural value={totalCount} one="# account" other="# accounts" />
      }
      flush
    >
      <EntryList label={t`People`}>
        {rows.map((person) => (
          <PersonEntry key={person.id} person={person} onChanged={changed} />
        ))}
      </EntryList>
      {hasMore && (
        <Button variant="subtle" m="sm" loading={loading} onClick={more}>
          <Trans>Show more people</Trans>
        </Button>
      )}
    </Panel>
  );
}
