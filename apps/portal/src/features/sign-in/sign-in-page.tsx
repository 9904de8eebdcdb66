// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { safeNext } from '~/session/sign-in';
import { isAnotherPerson } from '~/session/viewer';
import { EmergencyLink } from '~/ui/emergency-link';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { CredentialsForm } from './credentials-form';

const route = getRouteApi('/_outside/sign-in');

export function SignInPage() {
  const { t } = useLingui();
  const { next } = route.useSearch();
  const router = useRouter();
  return (
    <>
      <PageTitle title={t`Sign in`} />
      <Panel>
        <CredentialsForm
          onSignedIn={(viewerId) => {
            // What another person read before stays in the memory of the page: a new one has none.
            if (isAnotherPerson(viewerId)) location.assign(safeNext(next));
            else router.history.push(safeNext(next));
          }}
        />
        <Text size="sm" mt="md" c="dimmed">
          <Trans>Forgotten the password? Your company’s administrator gives you a link to choose a new one.</Trans>
        </Text>
        <EmergencyLink />
      </Panel>
    </>
  );
}
