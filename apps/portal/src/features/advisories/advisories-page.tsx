// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { graphql } from '~/api/graphql';
import { useRows } from '~/api/use-rows';
import { useFormats } from '~/i18n/format';
import type { AdvisoriesPageQuery } from '~/graphql/graphql';
import { IfMay } from '~/session/if-may';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { SeverityMark } from '~/ui/severity-mark';
import { StatusMark } from '~/ui/status-mark';
import { TlpLabel } from '~/ui/tlp-label';
import { type Column, VirtualList } from '~/ui/virtual-list';
import { AdvisoryFilters } from './advisory-filters';
import { filterOf, filtersIn } from './advisory-search';
import classes from './advisories.module.css';

const AdvisoriesPageDocument = graphql(`
  query AdvisoriesPage($after: String, $filter: AdvisoryFilter) {
    advisories(first: 50, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        reference
        status
        severity
        tlp
        publishedAt
        acknowledged
        title {
          en
          hi
        }
        recommendations {
          id
          myResponse {
            id
            status
            overdue
          }
        }
      }
    }
  }
`);

type Row = AdvisoriesPageQuery['advisories']['nodes'][number];
const route = getRouteApi('/_inside/advisories/');

export function AdvisoriesPage() {
  const { t } = useLingui();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = useMemo(() => filterOf(search), [search]);
  const list = useRows(AdvisoriesPageDocument, { filter }, (data) => data.advisories);
  const columns = useColumns();
  return (
    <>
      <PageTitle title={t`Advisories`}>
        <IfMay permission="advisory:write">
          <Button component={Link} to="/advisories/new">
            <Trans>Write an advisory</Trans>
          </Button>
        </IfMay>
      </PageTitle>
      <Stack gap="sm">
        <AdvisoryFilters chosen={search} onChange={(next) => void navigate({ search: next })} />
        <Text size="sm" c="dimmed" role="status">
          {list.totalCount != null && <Plural value={list.totalCount} one="# advisory" other="# advisories" />}
          {list.totalCount === null && <Trans>More than 10,000 advisories</Trans>}
        </Text>
        <VirtualList
          label={t`Advisories`}
          list={list}
          columns={columns}
          rowKey={({ id }) => id}
          // The facts take two lines below the title.
          phoneRow={104}
          empty={<NothingHere filtered={filtersIn(search) > 0} />}
        />
      </Stack>
    </>
  );
}

function NothingHere({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <Trans>No advisory matches these filters. Take one away, or show all advisories.</Trans>
  ) : (
    <Trans>There is no advisory for your company yet. New ones appear here and on the home page.</Trans>
  );
}

function useColumns(): readonly Column<Row>[] {
  const { t } = useLingui();
  const formats = useFormats();
  const ofCoordinator = isOfCoordinator(useViewer());
  return useMemo(
    () => [
      {
        key: 'reference',
        head: t`Reference`,
        width: '9rem',
        cell: ({ reference }) => <span className="mono reference">{reference}</span>,
      },
      {
        key: 'title',
        head: t`Title`,
        width: 'minmax(0, 1fr)',
        line: 1,
        cell: ({ reference, title }) => (
          <Link to="/advisories/$reference" params={{ reference }}>
            <LocalizedText text={title} />
          </Link>
        ),
      },
      {
        key: 'severity',
        head: t`Severity`,
        width: '7.25rem',
        cell: ({ severity }) => <SeverityMark severity={severity} />,
      },
      { key: 'tlp', head: t`TLP`, width: '8.25rem', cell: ({ tlp }) => <TlpLabel tlp={tlp} /> },
      {
        key: 'standing',
        head: ofCoordinator ? t`Status` : t`Your company`,
        width: '13rem',
        cell: (row) => <Standing row={row} />,
      },
      {
        key: 'published',
        head: t`Published`,
        width: '6.5rem',
        cell: ({ publishedAt }) =>
          publishedAt == null ? null : (
            <time dateTime={publishedAt} className={classes['nowrap']}>
              {formats.day(new Date(publishedAt))}
            </time>
          ),
      },
    ],
    [t, formats, ofCoordinator],
  );
}

/** What is asked of the reader's company; to the coordinator's people, where the advisory stands. */
function Standing({ row: { status, acknowledged, recommendations } }: { readonly row: Row }) {
  const labels = useLabels();
  const ofCoordinator = isOfCoordinator(useViewer());
  if (ofCoordinator || status !== 'PUBLISHED') {
    return <StatusMark tone={status === 'PUBLISHED' ? 'done' : 'plain'}>{labels.advisoryStatus[status]}</StatusMark>;
  }
  if (!acknowledged) {
    return (
      <StatusMark tone="soon">
        <Trans>Not acknowledged</Trans>
      </StatusMark>
    );
  }
  const answers = recommendations.map(({ myResponse }) => myResponse);
  const late = answers.filter((answer) => answer?.overdue).length;
  if (late > 0) {
    return (
      <StatusMark tone="late">
        <Plural value={late} one="# answer overdue" other="# answers overdue" />
      </StatusMark>
    );
  }
  const open = answers.filter((answer) => !['DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED'].includes(answer?.status ?? ''));
  return open.length > 0 ? (
    <StatusMark tone="under-way">
      <Plural value={open.length} one="# recommendation open" other="# recommendations open" />
    </StatusMark>
  ) : (
    <StatusMark tone="done">
      <Trans>Acknowledged</Trans>
    </StatusMark>
  );
}
