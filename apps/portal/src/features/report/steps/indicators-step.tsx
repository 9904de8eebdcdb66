// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { IndicatorType } from '~/graphql/enums';
import { INDICATOR_TYPES, MOST_INDICATORS } from '~/ui/indicator-kinds';
import { useLabels } from '~/ui/labels';
import { PasteBox } from '~/ui/paste-box';
import { IndicatorEntries } from '../indicator-entries';
import { Group, Help, idOf, useFieldWords, useProblem } from '../report-fields';
import type { IndicatorValues } from '../report-values';
import { useOpenReport, useValue } from '../use-report';
import classes from '../report.module.css';

export function IndicatorsStep() {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const indicators = useValue('indicators');
  const error = useProblem('indicators');
  const [told, setTold] = useState(0);
  const [typed, setTyped] = useState<{ readonly type: IndicatorType; readonly value: string }>({
    type: 'IPV4',
    value: '',
  });
  const value = useRef<HTMLInputElement>(null);
  const add = useCallback(
    (found: readonly Pick<IndicatorValues, 'type' | 'value'>[]) => {
      const known = store.read().values.indicators;
      const fresh = found.filter((one) => !known.some((other) => other.type === one.type && other.value === one.value));
      const all = [...known, ...fresh.map((one) => ({ ...one, description: '', tlp: null }))].slice(0, MOST_INDICATORS);
      store.set('indicators', all);
      setTold(all.length - known.length);
    },
    [store],
  );
  const correct = useCallback((one: IndicatorValues) => {
    setTyped({ type: one.type, value: one.value });
    value.current?.focus();
  }, []);
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
        <AddOne typed={typed} onType={setTyped} onAdd={add} input={value} />
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
  readonly typed: { readonly type: IndicatorType; readonly value: string };
  readonly onType: (typed: { readonly type: IndicatorType; readonly value: string }) => void;
  readonly onAdd: (found: readonly { readonly type: IndicatorType; readonly value: string }[]) => void;
  readonly input: React.RefObject<HTMLInputElement | null>;
}

function AddOne({ typed, onType, onAdd, input }: AddOneProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const add = () => {
    const value = typed.value.trim();
    if (value === '') return;
    onAdd([{ type: typed.type, value }]);
    onType({ ...typed, value: '' });
    input.current?.focus();
  };
  return (
    <div className={classes['entry']}>
      <NativeSelect
        aria-label={t`Kind of the indicator`}
        value={typed.type}
        onChange={(event) => onType({ ...typed, type: event.currentTarget.value as IndicatorType })}
        data={INDICATOR_TYPES.map((type) => ({ value: type, label: labels.indicatorType[type] }))}
      />
      <TextInput
        ref={input}
        id={idOf('indicators')}
        aria-label={t`Value of the indicator`}
        placeholder={t`one by hand`}
        autoComplete="off"
        value={typed.value}
        onChange={(event) => onType({ ...typed, value: event.currentTarget.value })}
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
