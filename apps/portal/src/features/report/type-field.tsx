// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { ChosenList } from './chosen-list';
import { fitsType, type IncidentType, NOT_SURE, useIncidentTypes } from './incident-types';
import { FieldLabel, Group, Help, idOf, LineField, useFieldWords, useProblem } from './report-fields';
import { useOpenReport, useValue } from './use-report';
import classes from './report.module.css';

/** The types of Annexure I, found by words; several may hold, and "not sure" is one. */
export function TypeField() {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const words = useFieldWords();
  const types = useIncidentTypes();
  const chosen = useValue('incidentTypes');
  const error = useProblem('incidentTypes');
  const [search, setSearch] = useState('');
  // Twenty-one tab stops are in nobody's way once a type is chosen by words.
  const [isOpen, setOpen] = useState(chosen.length === 0);
  const fitting = search.trim() === '' ? sorted(types) : types.filter((type) => fitsType(type, search.trim()));
  const toggle = (code: string) => {
    const without = chosen.filter((one) => one !== code);
    store.set('incidentTypes', without.length < chosen.length ? without : [...chosen, code]);
  };
  const chooseFirst = (event: KeyboardEvent) => {
    const [first] = fitting;
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || search.trim() === '' || first === undefined) return;
    event.preventDefault();
    if (!chosen.includes(first.code)) toggle(first.code);
    setSearch('');
    setOpen(false);
  };
  return (
    <Group
      label={<FieldLabel words={words('incidentTypes')} needed />}
      help={
        <Help source={<Trans>CERT-In Directions 2022, Annexure I</Trans>}>
          <Trans>
            Choose all that fit. If you are not sure, say so: doubt never stops a clock, and it can be corrected.
          </Trans>
        </Help>
      }
      error={error}
    >
      <TypeSearch search={search} onSearch={setSearch} onKeyDown={chooseFirst} />
      <ChosenList
        label={t`Chosen types`}
        items={types
          .filter(({ code }) => chosen.includes(code))
          .map(({ code, name }) => ({ id: code, name, shown: name }))}
        onRemove={toggle}
      />
      <Text size="sm" c="dimmed" role="status" className={classes['found']}>
        {search.trim() !== '' && (
          <Plural value={fitting.length} _0="No type fits these words." one="# type fits." other="# types fit." />
        )}
      </Text>
      {isOpen || search.trim() !== '' ? (
        <TypeList types={fitting} chosen={chosen} onToggle={toggle} />
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
          <Trans>Show all types</Trans>
        </Button>
      )}
      {chosen.includes(NOT_SURE) && <InOwnWords />}
    </Group>
  );
}

/** "Not sure" comes first: nobody should read twenty types to find it. */
const sorted = (types: readonly IncidentType[]) => [
  ...types.filter(({ code }) => code === NOT_SURE),
  ...types.filter(({ code }) => code !== NOT_SURE),
];

interface TypeListProps {
  readonly types: readonly IncidentType[];
  readonly chosen: readonly string[];
  readonly onToggle: (code: string) => void;
}

function TypeList({ types, chosen, onToggle }: TypeListProps) {
  return (
    <div className={classes['types']}>
      {types.map(({ code, name, example }) => (
        <Checkbox
          key={code}
          checked={chosen.includes(code)}
          onChange={() => onToggle(code)}
          label={name}
          description={example}
          className={classes['option']}
        />
      ))}
    </div>
  );
}

function InOwnWords() {
  return (
    <div className={classes['below']}>
      <LineField
        of="otherIncidentType"
        needed
        help={<Trans>What you see: “a user can’t sign in and did not change the password”.</Trans>}
      />
    </div>
  );
}

interface TypeSearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TypeSearch({ search, onSearch, onKeyDown }: TypeSearchProps) {
  const { t } = useLingui();
  return (
    <TextInput
      id={idOf('incidentTypes')}
      type="search"
      autoComplete="off"
      aria-label={t`Search the types`}
      placeholder={t`Search: phishing, ransom, meter, SCADA …`}
      description={<Trans>Enter chooses the first one that fits.</Trans>}
      value={search}
      onChange={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      mb="xs"
    />
  );
}
