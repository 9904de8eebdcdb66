// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useId, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group as Row, TextInput } from '@mantine/core';
import { attackIcsTechniques } from '@prahari/reference-data';
import { ChosenList } from './chosen-list';
import { Group, Help, idOf, useFieldWords, useProblem } from './report-fields';
import { useOpenReport, useValue } from './use-report';
import classes from './report.module.css';

const nameOf = (id: string) => attackIcsTechniques.find((technique) => technique.id === id)?.name;

function TechniqueName({ id }: { readonly id: string }) {
  return (
    <span lang="en">
      <span className="mono">{id}</span> {nameOf(id)}
    </span>
  );
}

/** The id of what is typed: an id, a name, or both as the list offers them. */
function idFor(typed: string): string {
  const text = typed.trim().toLowerCase();
  const fits = (one: string) => one.toLowerCase() === text;
  const known = attackIcsTechniques.find(({ id, name }) => [id, name, `${id} ${name}`].some(fits));
  return known?.id ?? typed.trim().toUpperCase();
}

/** Ids of ATT&CK, by id or by name; the list is offered by the browser. */
export function TechniqueField() {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const words = useFieldWords();
  const chosen = useValue('techniques');
  const error = useProblem('techniques');
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = () => {
    const id = idFor(typed);
    if (id === '') return;
    if (!chosen.includes(id)) store.set('techniques', [...chosen, id]);
    setTyped('');
  };
  const addByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || typed.trim() === '' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  return (
    <Group
      label={words('techniques')}
      help={
        <Help source="ATT&CK for ICS 18.1">
          <Trans>For those who know them; everybody else leaves this empty.</Trans>
        </Help>
      }
      error={error}
    >
      <ChosenList
        label={words('techniques')}
        items={chosen.map((id) => ({ id, name: id, shown: <TechniqueName id={id} /> }))}
        onRemove={(id) =>
          store.set(
            'techniques',
            chosen.filter((one) => one !== id),
          )
        }
      />
      <Row gap="xs" align="end">
        <TextInput
          id={idOf('techniques')}
          aria-label={t`Technique`}
          placeholder="T0883"
          list={list}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={addByKey}
          className={classes['grow']}
        />
        <Button variant="default" onClick={add}>
          <Trans>Add</Trans>
        </Button>
      </Row>
      <TechniqueOptions id={list} />
    </Group>
  );
}

function TechniqueOptions({ id: listId }: { readonly id: string }) {
  return (
    <datalist id={listId}>
      {attackIcsTechniques.map(({ id, name }) => (
        <option key={id} lang="en" value={`${id} ${name}`} />
      ))}
    </datalist>
  );
}
