// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { ShownOnce } from '~/ui/shown-once';
import { exampleQueries } from './example-queries';

/** The API for those who connect other systems. */
export function DevelopersPage() {
  const { t, i18n } = useLingui();
  return (
    <>
      <PageTitle title={t`For developers`} />
      <Stack gap="md" maw="60rem">
        <Panel title={t`The API`}>
          <Text mb="xs">
            <Trans>
              Everything that this portal shows and does is done through one GraphQL API at <code>/graphql</code>. A
              program uses it with the secret of an API client; in the browser your own session is used.
            </Trans>
          </Text>
          <ul>
            <li>
              <a href="/graphiql">
                <Trans>Open the editor (GraphiQL), signed in as you are</Trans>
              </a>
            </li>
            <li>
              <a href="/schema.graphql" download>
                <Trans>Save the schema as a file</Trans>
              </a>
            </li>
          </ul>
          <Text size="sm" c="dimmed">
            <Trans>
              Changes that make something take an idempotencyKey: sent again with the same key, nothing is made twice.
              Errors carry a code and, for each field, a path and a sentence.
            </Trans>
          </Text>
        </Panel>
        {exampleQueries.map(({ title, query }) => (
          <Panel key={query} title={i18n._(title)}>
            <ShownOnce text={query} copy={<Trans>Copy the query</Trans>} />
            <Button component="a" href={`/graphiql#${encodeURIComponent(query)}`} variant="subtle" size="sm" mt="xs">
              <Trans>Open it in the editor</Trans>
            </Button>
          </Panel>
        ))}
      </Stack>
    </>
  );
}
