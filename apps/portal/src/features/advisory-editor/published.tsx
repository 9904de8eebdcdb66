// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { Group, Stack, Text } from '@mantine/core';
import { CopyButton } from '~/ui/copy-button';
import { Panel } from '~/ui/panel';
import type { Edited } from './content';

/** After the press: its number, and where to go on. */
export function Published({ advisory: { reference } }: { readonly advisory: Edited }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} role="status">
      <Panel edge="done" title={<Trans>Published as {reference}</Trans>}>
        <Stack gap="sm">
          <Text>
            <Trans>
              The companies find it on their home page. Prahari sends no e-mail yet: tell them if it is urgent.
            </Trans>
          </Text>
          <Group gap="md">
            <CopyButton text={`${location.origin}/advisories/${reference}`}>
              <Trans>Copy its address</Trans>
            </CopyButton>
            <Link to="/advisories/$reference" params={{ reference }}>
              <Trans>Read it, and see who acknowledged it</Trans>
            </Link>
            <Link to="/advisories">
              <Trans>All advisories</Trans>
            </Link>
          </Group>
        </Stack>
      </Panel>
    </div>
  );
}
