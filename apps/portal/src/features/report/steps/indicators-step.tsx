// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useCallback, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { IndicatorType } from '~/graphql/enums';
import { INDICATOR_TYPES, MOST_INDICATORS } from '~/ui/indicator-kinds';
import { useLabels } from '~/ui/labels';
import { PasteBox } from '~/ui/paste-box';
import { IndicatorEntries } from '../indicator-entries';
import { Group, Help, idOf, useFieldWords, useProblem } from '../report-fields';
import type { IndicatorValues, TypedIndicator } from '../report-values';
import { useOpenReport, useReportState, useValue } from '../use-report';
import classes from '../report.module.css';

export function IndicatorsStep() {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const indicators = useValue('indicators');
  const error = useProblem('indicators');
  const [told, setTold] = useState(0);
  const value = useRef<HTMLInputElement>(null);
  const add = useCallback(
    (found: readonly TypedIndicator[]) => {
      const known = store.read().values.indicators;
      const fresh = found.filter((one) => !known.some((other) => other.type === one.type && other.value === one.value));
      const all = [...known, ...fresh.map((one) => ({ ...one, description: '', tlp: null }))].slice(0, MOST_INDICATORS);
      store.set('indicators', all);
      setTold(all.length - known.length);
    },
    [store],
  );
  const correct = useCallback(
    (one: IndicatorValues) => {
      // What stood in the field is not lost.
      const { type, value: other } = store.read().typed;
      if (other.trim() !== '') add([{ type, value: other.trim() }]);
      store.type({ type: one.type, value: one.value });
      value.current?.focus();
    },
    [store, add],
  );
  return (
    <>
      <Text>
        <Trans>
          What can be searched for elsewhere: addresses, domains, hashes, file names. Others are warned by them, without
          your name.
        </Trans>
      </Text>
      <PasteBox known={indicators} onAdd={add} />
      <Group
        label={words('indicators')}
        help={
          <Help source={<Trans>CERT-In Directions 2022, further report</Trans>}>
            <Trans>Written so that nobody opens them by mistake? “evil[.]com” and “hxxp” are understood.</Trans>
          </Help>
        }
        error={error}
      >
        <AddOne isFull={indicators.length >= MOST_INDICATORS} onAdd={add} input={value} />
        <Text size="sm" c="dimmed" role="status" mt="xs">
          {indicators.length > 0 && (
            <Plural value={indicators.length} one="# indicator in the report." other="# indicators in the report." />
          )}{' '}
          {told > 0 && <Plural value={told} one="One was added." other="# were added." />}
        </Text>
        <IndicatorEntries indicators={indicators} onCorrect={correct} />
      </Group>
    </>
  );
}

interface AddOneProps {
  readonly isFull: boolean;
  readonly onAdd: (found: readonly TypedIndicator[]) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

function AddOne({ isFull, onAdd, input }: AddOneProps) {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const labels = useLabels();
  const typed = useReportState((state) => state.typed);
  const add = () => {
    const value = typed.value.trim();
    if (value === '' || isFull) return;
    onAdd([{ type: typed.type, value }]);
    store.type({ ...typed, value: '' });
    input.current?.focus();
  };
  return (
    <div className={classes['entry']}>
      <NativeSelect
        aria-label={t`Kind of the indicator`}
        value={typed.type}
        onChange={(event) => store.type({ ...typed, type: event.currentTarget.value as IndicatorType })}
        data={INDICATOR_TYPES.map((type) => ({ value: type, label: labels.indicatorType[type] }))}
      />
      <TextInput
        ref={input}
        id={idOf('indicators')}
        aria-label={t`Value of the indicator`}
        placeholder={t`one by hand`}
        autoComplete="off"
        value={typed.value}
        error={isFull && <Trans>There are 500, and no more can be added.</Trans>}
        onChange={(event) => store.type({ ...typed, value: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || typed.value.trim() === '' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" onClick={add}>
        <Trans>Add</Trans>
      </Button>
    </div>
  );
}
