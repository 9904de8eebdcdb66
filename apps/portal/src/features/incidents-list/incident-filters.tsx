// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useCompanies } from '~/api/use-companies';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { chosenIn, countIn } from '~/ui/address-part';
import { ChipFilter } from '~/ui/chip-filter';
import { CompanyFilter } from '~/ui/company-filter';
import { FilterFold } from '~/ui/filter-fold';
import { useLabels } from '~/ui/labels';
import { type IncidentsAddress, KINDS, ORDERS, SEVERITIES, STATUSES, WAITS } from './address';
import classes from './incidents-list.module.css';

interface FiltersProps {
  readonly address: IncidentsAddress;
  /** `replace`: no step of its own for the browser's way back. */
  readonly onChange: (next: IncidentsAddress, replace?: boolean) => void;
}

/** The search field and the order, and the filters as chips. */
export function IncidentFilters({ address, onChange }: FiltersProps) {
  const { search, order, status, severity, kind, waits, company } = address;
  return (
    <FilterFold
      count={countIn([status, severity, kind, waits, company])}
      onClear={() => onChange({ search, order })}
      beside={
        <>
          <SearchWords address={address} onChange={onChange} />
          <Order address={address} onChange={onChange} />
        </>
      }
    >
      <Chips address={address} onChange={onChange} />
    </FilterFold>
  );
}

function Chips({ address, onChange }: FiltersProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const viewer = useViewer();
  const chips = (
    name: 'status' | 'severity' | 'kind' | 'waits',
    label: string,
    words: Readonly<Record<string, string>>,
  ) => ({
    label,
    options: Object.entries(words).map(([value, shown]) => ({ value, label: shown })),
    chosen: chosenIn(address[name], Object.keys(words)),
    onChange: (chosen: readonly string[]) => onChange({ ...address, [name]: chosen.join(',') || undefined }),
  });
  const named = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
    Object.fromEntries(values.map((value) => [value, names[value]]));
  const ofCoordinator = isOfCoordinator(viewer);
  const waits = named(WAITS, { OVERDUE: t`A clock is overdue`, REPLY: t`A reply is waiting` });
  return (
    <>
      <ChipFilter {...chips('waits', t`Waiting`, waits)} />
      <ChipFilter
        {...chips('status', t`Status`, named(STATUSES.slice(ofCoordinator ? 1 : 0), labels.incidentStatus))}
      />
      <ChipFilter {...chips('severity', t`Severity`, named(SEVERITIES, labels.severity))} />
      <ChipFilter {...chips('kind', t`Kind`, named(KINDS, labels.incidentKind))} />
      {ofCoordinator && <OfCompany address={address} onChange={onChange} />}
    </>
  );
}

const PAUSE_MS = 350;

function SearchWords({ address, onChange }: FiltersProps) {
  const { t } = useLingui();
  const given = address.search ?? '';
  const [words, setWords] = useState(given);
  const sent = useRef(given);
  const send = (text: string) => {
    const search = text.trim().slice(0, 200);
    if (search === sent.current) return;
    sent.current = search;
    onChange({ ...address, search: search || undefined }, true);
  };
  const sendSoon = useDebouncedCallback(send, PAUSE_MS);
  useEffect(() => {
    // From elsewhere: the field in the head of the page, a saved view, the way back. What was to be sent is past.
    if (given !== sent.current) {
      sendSoon.cancel();
      setWords(given);
    }
    sent.current = given;
  }, [given, sendSoon]);
  return (
    <TextInput
      className={classes['search'] ?? ''}
      type="search"
      label={t`Search in reference, title and description`}
      value={words}
      maxLength={200}
      onChange={({ currentTarget: { value } }) => {
        setWords(value);
        sendSoon(value);
      }}
      onKeyDown={({ key, currentTarget: { value } }) => {
        if (key === 'Enter') send(value);
      }}
    />
  );
}

function Order({ address, onChange }: FiltersProps) {
  const { t } = useLingui();
  const words: Record<(typeof ORDERS)[number], string> = {
    NEWEST: t`Newest first`,
    UPDATED_AT: t`Last changed first`,
    DETECTED_AT: t`Last detected first`,
    SUBMITTED_AT: t`Last submitted first`,
    SEVERITY: t`Gravest first`,
  };
  return (
    <NativeSelect
      label={t`Order`}
      value={address.order ?? 'NEWEST'}
      data={ORDERS.map((value) => ({ value, label: words[value] }))}
      onChange={({ currentTarget: { value } }) => {
        const order = ORDERS.find((one) => one === value);
        onChange({ ...address, order: order === 'NEWEST' ? undefined : order });
      }}
    />
  );
}

function OfCompany({ address, onChange }: FiltersProps) {
  const { data = [] } = useCompanies();
  return (
    <CompanyFilter
      companies={data}
      chosen={address.company}
      onChange={(company) => onChange({ ...address, company })}
    />
  );
}
