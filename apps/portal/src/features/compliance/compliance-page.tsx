// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { CsvButton } from '~/ui/csv-button';
import { FailureMessage } from '~/ui/failure-message';
import { LoadState, WaitingLines } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { AnswerDialog } from './answer-dialog';
import { ComplianceFilters } from './compliance-filters';
import { type ComplianceSearch, isFiltered } from './compliance-search';
import { useTableOf } from './csv-rows';
import { matrixOf } from './matrix';
import { MatrixTable } from './matrix-table';
import { type Answers, useAnswers } from './use-answers';
import { type Choices, useChoices } from './use-choices';

const route = getRouteApi('/_inside/compliance/');

/** How far each company is with each recommendation; a company sees its own column. */
export function CompliancePage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const load = useChoices(search);
  return (
    <>
      <PageTitle title={t`Compliance`}>
        <Button variant="default" renderRoot={(props) => <Link to="/compliance/print" search={search} {...props} />}>
          <Trans>Print</Trans>
        </Button>
      </PageTitle>
      <LoadState load={load}>{(choices) => <Content choices={choices} search={search} />}</LoadState>
    </>
  );
}

interface ContentProps {
  readonly choices: Choices;
  readonly search: ComplianceSearch;
}

function Content({ choices, search }: ContentProps) {
  const navigate = route.useNavigate();
  const answers = useAnswers(search, choices);
  return (
    <Stack gap="sm">
      <ComplianceFilters choices={choices} chosen={search} onChange={(next) => void navigate({ search: next })} />
      <Result answers={answers} search={search} />
    </Stack>
  );
}

function Result({ answers, search }: { readonly answers: Answers; readonly search: ComplianceSearch }) {
  const { list, shown, showMore, tell } = answers;
  const [opened, setOpened] = useState<string>();
  const tableOf = useTableOf();
  const matrix = matrixOf(shown);
  const answer = shown.find(({ id }) => id === opened);
  if (list.rows.length === 0 && list.failure) return <FailureMessage failure={list.failure} onRetry={list.reload} />;
  if (list.rows.length === 0 && (list.loading || list.hasMore)) return <WaitingLines lines={8} />;
  if (shown.length === 0 && !list.loading) return <Nothing filtered={isFiltered(search)} />;
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          <Plural value={matrix.rows.length} one="# recommendation" other="# recommendations" />,{' '}
          <Plural value={shown.length} one="# answer" other="# answers" />
          {list.loading && (
            <>
              {' '}
              · <Trans>Loading more</Trans>
            </>
          )}
        </Text>
        <CsvButton fileName="compliance.csv" rows={() => tableOf(matrix)} />
      </Group>
      <MatrixTable matrix={matrix} onOpen={setOpened} />
      {list.failure && <FailureMessage failure={list.failure} onRetry={list.more} />}
      {showMore && (
        <div>
          <Button variant="default" onClick={showMore}>
            <Trans>Show more recommendations</Trans>
          </Button>
        </div>
      )}
      {answer && (
        <AnswerDialog
          key={answer.id}
          answer={answer}
          all={shown}
          onOpen={setOpened}
          onTold={tell}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function Nothing({ filtered }: { readonly filtered: boolean }) {
  return (
    <Panel>
      {filtered ? (
        <Trans>No answer matches these filters. Take one away, or show all.</Trans>
      ) : (
        <Trans>Nothing is asked of anybody yet. Recommendations of published advisories appear here.</Trans>
      )}
    </Panel>
  );
}
