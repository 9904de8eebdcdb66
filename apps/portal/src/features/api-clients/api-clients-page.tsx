// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { EntryList } from '~/ui/entry-list';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { ApiClientsQuery } from './api-clients.documents';
import { ClientEntry } from './client-entry';
import { NewClient } from './new-client';

/** Programs of the company that use the API. */
export function ApiClientsPage() {
  const { t } = useLingui();
  const [making, setMaking] = useState(false);
  const load = useLoad(ApiClientsQuery, {});
  return (
    <>
      <PageTitle title={t`API clients`}>
        {!making && (
          <Button onClick={() => setMaking(true)}>
            <Trans>Make an API client</Trans>
          </Button>
        )}
      </PageTitle>
      <Stack gap="md">
        <Text size="sm" c="dimmed" maw="48rem">
          <Trans>
            An API client is a program of your company, a ticket system for example. It does no more than its scopes
            say, and what it did stands in the record of changes under its name.
          </Trans>
        </Text>
        {making && <NewClient onMade={load.reload} onClose={() => setMaking(false)} />}
        <LoadState
          load={load}
          empty={{
            when: ({ apiClients }) => apiClients.length === 0,
            show: (
              <Panel>
                <Trans>There is no API client yet. Make one when a program is to report or to read.</Trans>
              </Panel>
            ),
          }}
        >
          {({ apiClients }) => (
            <Panel flush>
              <EntryList label={t`API clients`}>
                {apiClients.map((client) => (
                  <ClientEntry key={client.id} client={client} />
                ))}
              </EntryList>
            </Panel>
          )}
        </LoadState>
      </Stack>
    </>
  );
}
