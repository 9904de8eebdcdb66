// SPDX-License-Identifier: Apache-2.0
import { memo, useRef } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Input } from '@mantine/core';
import { useLabels } from '~/ui/labels';
import { useProblem } from './report-fields';
import type { IndicatorValues } from './report-values';
import { useOpenReport } from './use-report';
import classes from './report.module.css';

interface IndicatorEntriesProps {
  readonly indicators: readonly IndicatorValues[];
  /** Takes it out of the list and into the field. */
  readonly onCorrect: (indicator: IndicatorValues) => void;
}

/** The confirmed ones. A removed row gives the focus to the next. */
export function IndicatorEntries({ indicators, onCorrect }: IndicatorEntriesProps) {
  const { store } = useOpenReport();
  const list = useRef<HTMLUListElement>(null);
  const latest = useRef({ store, onCorrect });
  latest.current = { store, onCorrect };
  const actions = useRef({
    remove: (index: number) => {
      const left = latest.current.store.read().values.indicators.filter((_, place) => place !== index);
      latest.current.store.set('indicators', left);
      requestAnimationFrame(() => {
        const buttons = list.current?.querySelectorAll<HTMLElement>('[data-remove]') ?? [];
        buttons[Math.min(index, buttons.length - 1)]?.focus();
      });
    },
    correct: (index: number) => {
      const one = latest.current.store.read().values.indicators[index];
      if (one === undefined) return;
      actions.current.remove(index);
      requestAnimationFrame(() => latest.current.onCorrect(one));
    },
  });
  if (indicators.length === 0) return null;
  return (
    <ul ref={list} className={`${classes['table']} ${classes['scroll']}`}>
      {indicators.map((indicator, index) => (
        <Entry
          key={`${indicator.type} ${indicator.value}`}
          indicator={indicator}
          index={index}
          onRemove={actions.current.remove}
          onCorrect={actions.current.correct}
        />
      ))}
    </ul>
  );
}

interface EntryProps {
  readonly indicator: IndicatorValues;
  readonly index: number;
  readonly onRemove: (index: number) => void;
  readonly onCorrect: (index: number) => void;
}

const Entry = memo(function Entry({ indicator, index, onRemove, onCorrect }: EntryProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const problem = useProblem(`indicators.${index}.value`);
  const { type, value } = indicator;
  return (
    <li className={classes['entry']}>
      <span className={classes['type']}>{labels.indicatorType[type]}</span>
      <div>
        <span className="mono">{value}</span>
        {problem && <Input.Error>{problem}</Input.Error>}
      </div>
      <Group gap="xs">
        {problem && (
          <Button size="compact-sm" onClick={() => onCorrect(index)}>
            <Trans>Correct it</Trans>
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          data-remove
          aria-label={t`Remove: ${value}`}
          onClick={() => onRemove(index)}
        >
          <Trans>Remove</Trans>
        </Button>
      </Group>
    </li>
  );
});
