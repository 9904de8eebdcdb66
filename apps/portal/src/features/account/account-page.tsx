// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { AccountQuery } from './account.documents';
import { ChangePassword } from './change-password';
import { OwnDetails } from './own-details';
import { OwnSessions } from './own-sessions';

/** What a person keeps of himself. */
export function AccountPage() {
  const { t } = useLingui();
  const load = useLoad(AccountQuery, {});
  return (
    <>
      <PageTitle title={t`My account`} />
      <Stack gap="md" maw="48rem">
        <LoadState load={load}>{({ account: { user } }) => <OwnDetails user={user} />}</LoadState>
        <ChangePassword onChanged={load.reload} />
        <LoadState load={load}>
          {({ account: { sessions } }) => <OwnSessions sessions={sessions} onEnded={load.reload} />}
        </LoadState>
      </Stack>
    </>
  );
}
