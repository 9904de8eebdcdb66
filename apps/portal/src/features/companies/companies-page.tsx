// SPDX-License-Identifier: Apache-2.0
import type { SubmitEvent } from 'react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useRows } from '~/api/use-rows';
import { IfMay } from '~/session/if-may';
import { Entry, EntryList } from '~/ui/entry-list';
import { FailureMessage } from '~/ui/failure-message';
import { useLabels } from '~/ui/labels';
import { WaitingLines } from '~/ui/load-state';
import { LocalizedText } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { CompaniesQuery } from './companies.documents';

const route = getRouteApi('/_inside/companies/');

/** Who takes part: all for the coordinator; for a company itself and the coordinator. */
export function CompaniesPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Companies`}>
        <IfMay permission="company:create">
          <Button component={Link} to="/companies/new">
            <Trans>Create a company</Trans>
          </Button>
        </IfMay>
      </PageTitle>
      <Stack gap="md">
        <IfMay permission="company:create">
          <Search />
        </IfMay>
        <Companies />
      </Stack>
    </>
  );
}

function Search() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { q } = route.useSearch();
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('words');
    const words = typeof given === 'string' ? given.trim() : '';
    void navigate({ to: '/companies', search: words === '' ? {} : { q: words }, replace: true });
  };
  return (
    <form onSubmit={find} role="search" aria-label={t`Companies`}>
      <Group gap="xs" align="flex-end">
        <TextInput key={q} name="words" label={t`Code or name`} defaultValue={q ?? ''} maxLength={200} />
        <Button type="submit" variant="default">
          <Trans>Search</Trans>
        </Button>
        {q !== undefined && (
          <Button component={Link} to="/companies" variant="subtle">
            <Trans>Show all</Trans>
          </Button>
        )}
      </Group>
    </form>
  );
}

function Companies() {
  const { t } = useLingui();
  const labels = useLabels();
  const { q } = route.useSearch();
  const { rows, loading, failure, hasMore, totalCount, more, reload } = useRows(
    CompaniesQuery,
    { search: q ?? null },
    ({ companies }) => companies,
  );
  if (failure && rows.length === 0) return <FailureMessage failure={failure} onRetry={reload} />;
  if (rows.length === 0 && (loading || hasMore)) return <WaitingLines lines={6} />;
  if (rows.length === 0) {
    return (
      <Panel>
        <Trans>No company has these words in its code or name.</Trans>
      </Panel>
    );
  }
  return (
    <Panel
      title={totalCount == null ? t`Companies` : <Plural value={totalCount} one="# company" other="# companies" />}
      flush
    >
      <EntryList label={t`Companies`}>
        {rows.map(({ id, code, name, kind, isCoordinator }) => (
          <Entry
            key={id}
            title={
              <Link to="/companies/$code" params={{ code }}>
                <LocalizedText text={name} unmarked />
              </Link>
            }
            facts={[
              <code key="code">{code}</code>,
              labels.companyKind[kind],
              isCoordinator && <Trans key="coordinator">coordinator</Trans>,
            ]}
          />
        ))}
      </EntryList>
      {hasMore && (
        <Button variant="subtle" m="sm" loading={loading} onClick={more}>
          <Trans>Show more companies</Trans>
        </Button>
      )}
    </Panel>
  );
}
