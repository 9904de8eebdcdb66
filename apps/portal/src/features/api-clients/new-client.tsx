// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { serverNow } from '~/api/server-clock';
import { ApiForm } from '~/ui/api-form';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { ShownOnce } from '~/ui/shown-once';
import { useApiForm } from '~/ui/use-api-form';
import { MakeApiClient } from './api-clients.documents';
import { ScopesField } from './scopes-field';

interface NewClientProps {
  readonly onMade: () => void;
  readonly onClose: () => void;
}

interface Made {
  readonly name: string;
  readonly secret: string;
}

const DAY_MS = 86_400_000;

/** Null: until it is revoked. */
const endOf = (days: string): string | null =>
  days === '' ? null : new Date(serverNow().getTime() + Number(days) * DAY_MS).toISOString();

export function NewClient({ onMade, onClose }: NewClientProps) {
  const { t } = useLingui();
  const [made, setMade] = useState<Made>();
  return (
    <Panel title={made ? t`Keep the secret now` : t`Make an API client`}>
      {made ? (
        <Secret made={made} onClose={onClose} />
      ) : (
        <ClientForm
          onClose={onClose}
          onMadeBefore={onMade}
          onMade={(client) => {
            setMade(client);
            onMade();
          }}
        />
      )}
    </Panel>
  );
}

interface ClientFormProps {
  readonly onMade: (made: Made) => void;
  /** The answer with the secret was lost: it is in the list, to be revoked. */
  readonly onMadeBefore: () => void;
  readonly onClose: () => void;
}

function ClientForm({ onMade, onMadeBefore, onClose }: ClientFormProps) {
  const { t } = useLingui();
  const none: readonly string[] = [];
  const form = useApiForm({
    document: MakeApiClient,
    initial: { name: '', days: '365', scopes: none },
    draft: 'api-clients/new',
    variables: ({ name, days, scopes }, idempotencyKey) => ({
      input: { name, scopes: [...scopes], expiresAt: endOf(days), idempotencyKey },
    }),
    onSaved: ({ createApiClient: { secret, apiClient } }) => onMade({ name: apiClient.name, secret }),
    onFailure: ({ code }) => {
      if (code === 'CONFLICT') onMadeBefore();
      return false;
    },
  });
  return (
    <ApiForm form={form}>
      <TextInput
        {...form.field('name', t`Name`)}
        description={t`What the program is, and where it runs.`}
        autoComplete="off"
      />
      <ScopesField
        {...form.field('scopes', t`Scopes: what the program may do`)}
        defaultValue={form.mantine.getValues().scopes}
        onChange={(scopes) => form.mantine.setFieldValue('scopes', scopes)}
      />
      <NativeSelect
        {...form.field('days', t`It ends`)}
        data={[
          { value: '30', label: t`after 30 days` },
          { value: '90', label: t`after 90 days` },
          { value: '365', label: t`after one year` },
          { value: '', label: t`when it is revoked` },
        ]}
      />
      <SaveBar form={form} label={<Trans>Make the client</Trans>}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </SaveBar>
    </ApiForm>
  );
}

/** In the shell of a program that has no browser: reads who it is. */
const curlLine = (secret: string): string =>
  [
    `curl -s ${location.origin}/graphql`,
    `  -H 'authorization: Bearer ${secret}'`,
    `  -H 'content-type: application/json'`,
    `  -d '{"query":"{ viewer { displayName permissions } }"}'`,
  ].join(' \\\n');

function Secret({ made: { name, secret }, onClose }: { readonly made: Made; readonly onClose: () => void }) {
  return (
    <div role="status">
      <Text>
        <Trans>
          This is the secret of “{name}”. It is shown this once and kept nowhere in clear: put it where the program
          reads it. Who has it can do what the scopes say.
        </Trans>
      </Text>
      <ShownOnce text={secret} copy={<Trans>Copy the secret</Trans>} />
      <Text mt="md">
        <Trans>To try it, in a terminal:</Trans>
      </Text>
      <ShownOnce text={curlLine(secret)} copy={<Trans>Copy the command</Trans>} />
      <Button mt="md" onClick={onClose}>
        <Trans>I have kept the secret</Trans>
      </Button>
    </div>
  );
}
