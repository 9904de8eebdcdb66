// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useNow } from '~/api/server-clock';
import { useSave } from '~/api/use-save';
import { ConfirmDialog } from '~/ui/confirm-dialog';
import { Entry } from '~/ui/entry-list';
import { FailureWords } from '~/ui/failure-message';
import { StatusMark } from '~/ui/status-mark';
import { RelativeTime } from '~/ui/time';
import { type ListedClient, RevokeClient } from './api-clients.documents';
import { scopeName } from './scope-words';

export function ClientEntry({ client }: { readonly client: ListedClient }) {
  const { t, i18n } = useLingui();
  const { name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt } = client;
  const isLive = useIsLive(client);
  const [asking, setAsking] = useState(false);
  const { save, saving, failure } = useSave(RevokeClient);
  const revoke = async () => {
    if (await save({ id: client.id })) setAsking(false);
  };
  return (
    <Entry
      title={name}
      facts={[
        <State key="state" client={client} />,
        <Trans key="made">
          made <RelativeTime at={createdAt} />
        </Trans>,
        lastUsedAt == null ? (
          <Trans key="used">never used</Trans>
        ) : (
          <Trans key="used">
            last used <RelativeTime at={lastUsedAt} />
          </Trans>
        ),
        isLive &&
          (expiresAt == null ? <Trans key="ends">until it is revoked</Trans> : <Ends key="ends" at={expiresAt} />),
        revokedAt && (
          <Trans key="revoked">
            revoked <RelativeTime at={revokedAt} />
          </Trans>
        ),
      ]}
      actions={
        isLive && (
          <Button variant="default" size="sm" aria-label={t`Revoke ${name}`} onClick={() => setAsking(true)}>
            <Trans>Revoke</Trans>
          </Button>
        )
      }
    >
      <Text size="sm">{scopes.map((scope) => scopeName(i18n, scope)).join(' · ')}</Text>
      <ConfirmDialog
        opened={asking}
        title={t`Revoke this API client?`}
        action={<Trans>Revoke it</Trans>}
        grave
        busy={saving}
        onConfirm={() => void revoke()}
        onClose={() => setAsking(false)}
      >
        <Text>
          <Trans>
            The program “{name}” is refused from now on. This can not be taken back; another client can be made.
          </Trans>
        </Text>
        {failure && <FailureWords failure={failure} />}
      </ConfirmDialog>
    </Entry>
  );
}

function useIsLive({ expiresAt, revokedAt }: ListedClient): boolean {
  const now = useNow();
  return revokedAt == null && (expiresAt == null || new Date(expiresAt) > now);
}

function State({ client }: { readonly client: ListedClient }) {
  if (useIsLive(client)) {
    return (
      <StatusMark tone="done">
        <Trans>in force</Trans>
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="excused">{client.revokedAt == null ? <Trans>expired</Trans> : <Trans>revoked</Trans>}</StatusMark>
  );
}

function Ends({ at }: { readonly at: string }) {
  return (
    <Trans>
      ends <RelativeTime at={at} />
    </Trans>
  );
}
