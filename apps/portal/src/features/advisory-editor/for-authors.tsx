// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { Panel } from '~/ui/panel';

/** Says who writes advisories, to whom it is not for. */
export function ForAuthors({ children }: { readonly children: ReactNode }) {
  const { may } = useViewer();
  if (may('advisory:write')) return children;
  return (
    <Panel>
      <Text fw={600}>
        <Trans>Advisories are written by people with the role “Advisory author”.</Trans>
      </Text>
      <Text size="sm">
        <Trans>If you need it for your work, ask the coordinator’s administrator for the role.</Trans>{' '}
        <Link to="/advisories">
          <Trans>All advisories</Trans>
        </Link>
      </Text>
    </Panel>
  );
}
