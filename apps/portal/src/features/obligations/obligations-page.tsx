// SPDX-License-Identifier: Apache-2.0
import { getRouteApi } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { type Rows, useRows } from '~/api/use-rows';
import { PageTitle } from '~/ui/page-title';
import { VirtualList } from '~/ui/virtual-list';
import { filterOf, type ObligationsAddress } from './address';
import { useClockColumns } from './clock-columns';
import { ClockFilters } from './clock-filters';
import { type ClockRow, ObligationsList } from './obligations.query';

const route = getRouteApi('/_inside/obligations');

/** Four lines: what is due to whom, the state, and why then, which may need two. */
const PHONE_ROW = 124;
/** Two lines in each column. */
const TABLE_ROW = 64;
/** Five columns with sentences need some room. */
const TABLE_FROM = '78em';

/** All clocks that the reader may see, in the order in which they run out. */
export function ObligationsPage() {
  const { t } = useLingui();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const list = useRows(ObligationsList, { filter: filterOf(address) }, ({ obligations }) => obligations);
  const columns = useClockColumns();
  const show = (next: ObligationsAddress) => void navigate({ search: next });
  return (
    <>
      <PageTitle title={t`Clocks`} />
      <Text mb="sm" maw="45rem">
        <Trans>
          What must be reported to whom, and by when. Prahari does not report to any authority: who has done it records
          it at the incident.
        </Trans>
      </Text>
      <ClockFilters address={address} onChange={show} />
      <Count list={list} />
      <VirtualList
        key={JSON.stringify(address)}
        label={t`Clocks`}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        phoneRow={PHONE_ROW}
        tableRow={TABLE_ROW}
        tableFrom={TABLE_FROM}
        empty={<Nothing isNarrowed={Object.keys(address).length > 0} onReset={() => show({})} />}
      />
    </>
  );
}

function Count({ list: { totalCount, loading } }: { readonly list: Rows<ClockRow> }) {
  return (
    <Text role="status" size="sm" c="dimmed" mih="1.5rem" mt="sm" mb={4}>
      {loading || totalCount === undefined ? null : totalCount === null ? (
        <Trans>More than 10,000 clocks</Trans>
      ) : (
        <Plural value={totalCount} one="# clock" other="# clocks" />
      )}
    </Text>
  );
}

function Nothing({ isNarrowed, onReset }: { readonly isNarrowed: boolean; readonly onReset: () => void }) {
  if (!isNarrowed) {
    return (
      <Text>
        <Trans>No clock is running. When an incident is reported, its clocks stand here.</Trans>
      </Text>
    );
  }
  return (
    <>
      <Text>
        <Trans>No clock fits these filters.</Trans>
      </Text>
      <Button mt="sm" variant="default" onClick={onReset}>
        <Trans>Show what is running</Trans>
      </Button>
    </>
  );
}
