// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, Radio, Text } from '@mantine/core';
import { Panel } from '~/ui/panel';
import { Answer } from './answer';
import { useFieldWords } from './report-fields';
import type { Conflict } from './report-merge';
import type { Key } from './report-values';
import { useOpenReport, useReportState } from './use-report';
import classes from './report.module.css';

export const conflictId = (key: Key): string => `conflict-${key}`;

/** The same field, changed here and on another device: both values, and one is chosen. */
export function ConflictPanel() {
  const conflicts = useReportState((state) => state.conflicts);
  if (conflicts.length === 0) return null;
  return (
    <div role="alert">
      <Panel edge="late" title={<Trans>Changed on two devices</Trans>}>
        <Text size="sm" mb="sm">
          <Trans>
            These fields were changed here and on another device. Nothing is lost: choose which value counts. Everything
            else is saved.
          </Trans>
        </Text>
        {conflicts.map((conflict) => (
          <ConflictChoice key={conflict.key} conflict={conflict} />
        ))}
      </Panel>
    </div>
  );
}

function ConflictChoice({ conflict }: { readonly conflict: Conflict }) {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const [choice, setChoice] = useState<'mine' | 'theirs'>('mine');
  const { key, theirs } = conflict;
  const mine = useReportState(({ values }) => values[key]);
  return (
    <fieldset className={classes['group']}>
      <legend className={classes['legend']}>{words(key)}</legend>
      {(['mine', 'theirs'] as const).map((side) => (
        <div key={side} className={classes['side']}>
          <Radio
            id={side === 'mine' ? conflictId(key) : undefined}
            name={`conflict-${key}`}
            checked={choice === side}
            onChange={() => setChoice(side)}
            label={
              side === 'mine' ? <Trans>As it stands here</Trans> : <Trans>As it was saved on the other device</Trans>
            }
          />
          <div className={classes['value']}>
            <Answer of={key} value={side === 'mine' ? mine : theirs} />
          </div>
        </div>
      ))}
      <Button size="sm" mt="xs" onClick={() => store.decide(conflict, choice)}>
        <Trans>Keep the chosen value</Trans>
      </Button>
    </fieldset>
  );
}
