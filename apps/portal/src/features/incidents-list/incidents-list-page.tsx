// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { useRows } from '~/api/use-rows';
import { IfMay } from '~/session/if-may';
import { PageTitle } from '~/ui/page-title';
import { VirtualList } from '~/ui/virtual-list';
import { filterOf, type IncidentsAddress, orderOf } from './address';
import { useIncidentColumns } from './incident-columns';
import { IncidentFilters } from './incident-filters';
import { IncidentsCount, IncidentsList } from './incidents-list.query';
import { SavedViews } from './saved-views';

/** Seven columns need some room. */
const TABLE_FROM = '75em';

const route = getRouteApi('/_inside/incidents/');

/** All incidents that the reader may see, narrowed by the address. */
export function IncidentsListPage() {
  const { t } = useLingui();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(address);
  const list = useRows(IncidentsList, { filter, orderBy: orderOf(address) }, ({ incidents }) => incidents);
  const columns = useIncidentColumns();
  const show = (next: IncidentsAddress, replace = false) => void navigate({ search: next, replace });
  return (
    <>
      <PageTitle title={t`Incidents`}>
        <IfMay permission="incident:write">
          <Button component={Link} to="/report/new">
            <Trans>Report an incident</Trans>
          </Button>
        </IfMay>
      </PageTitle>
      <SavedViews address={address} onChoose={show} />
      <IncidentFilters address={address} onChange={show} />
      <Count filter={filter} waits={list.rows.length === 0} />
      <VirtualList
        key={JSON.stringify(address)}
        label={t`Incidents`}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        tableFrom={TABLE_FROM}
        empty={<Nothing isNarrowed={Object.keys(filter).length > 0} onShowAll={() => show({})} />}
      />
    </>
  );
}

interface CountProps {
  readonly filter: ReturnType<typeof filterOf>;
  /** Counting takes its time: first come the rows. */
  readonly waits: boolean;
}

function Count({ filter, waits }: CountProps) {
  const { data } = useLoad(IncidentsCount, { filter }, { pause: waits, policy: 'network-only' });
  const total = data?.incidents.totalCount;
  return (
    <Text role="status" size="sm" c="dimmed" mih="1.5rem" mt="xs" mb={4}>
      {waits || data === undefined ? null : total == null ? (
        <Trans>More than 10,000 incidents</Trans>
      ) : (
        <Plural value={total} one="# incident" other="# incidents" />
      )}
    </Text>
  );
}

function Nothing({ isNarrowed, onShowAll }: { readonly isNarrowed: boolean; readonly onShowAll: () => void }) {
  if (isNarrowed) {
    return (
      <>
        <Text>
          <Trans>No incident fits what you look for. Fewer filters or other words may find it.</Trans>
        </Text>
        <Button mt="sm" variant="default" onClick={onShowAll}>
          <Trans>Show all</Trans>
        </Button>
      </>
    );
  }
  return (
    <Text>
      <Trans>There is no incident yet. What is reported stands here.</Trans>
    </Text>
  );
}
