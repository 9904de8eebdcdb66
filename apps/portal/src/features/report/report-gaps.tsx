// SPDX-License-Identifier: Apache-2.0
import { Children, type ReactNode } from 'react';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Sentence } from '~/i18n/sentence';
import { Panel } from '~/ui/panel';
import { conflictId } from './conflict-panel';
import { useFieldWords } from './report-fields';
import { missingIn } from './report-steps';
import { isHalfTyped } from './report-store';
import { type Key, KEYS } from './report-values';
import { useReportState } from './use-report';
import { useStage } from './use-stage';
import { SendFailure } from './send-failure';
import { useGoTo } from './wizard-navigation';
import classes from './report.module.css';

/** Takes the focus when sending stops here. */
export const GAPS = 'report-gaps';

/** What the report still needs, and what the API did not take, each with the way there. */
export function ReportGaps() {
  return (
    <div id={GAPS} tabIndex={-1}>
      <SendFailure />
      <Gaps />
    </div>
  );
}

function Gaps() {
  const values = useReportState((state) => state.values);
  const problems = useReportState((state) => state.problems);
  const conflicts = useReportState((state) => state.conflicts);
  const typed = useReportState((state) => state.typed.value.trim());
  const { stage } = useStage();
  const missing = missingIn(values, stage);
  const half = KEYS.filter((key) => isHalfTyped(key, values) && !missing.includes(key));
  const refused = Object.entries(problems).flatMap(([path, message]) => {
    const key = KEYS.find((one) => one === path.split('.')[0]);
    return key === undefined || missing.includes(key) ? [] : [{ key, message }];
  });
  const isOpen = typed !== '' || conflicts.length > 0;
  if (missing.length + half.length + refused.length === 0 && !isOpen) return <Complete />;
  return (
    <Panel edge="soon" title={<Trans>Still to do</Trans>} level={3}>
      <GapList words={<Trans>The report can be sent when these are given:</Trans>}>
        {missing.map((key) => (
          <li key={key}>
            <FieldLink of={key} />
          </li>
        ))}
      </GapList>
      <GapList words={<Trans>Changed on two devices: choose which value counts.</Trans>}>
        {conflicts.map(({ key }) => (
          <li key={key}>
            <FieldLink of={key} to={conflictId(key)} />
          </li>
        ))}
      </GapList>
      <GapList words={<Trans>Typed and not added to the list: add it, or empty the field.</Trans>}>
        {typed !== '' && (
          <li>
            <FieldLink of="indicators" /> <span className="mono">{typed}</span>
          </li>
        )}
      </GapList>
      <GapList words={<Trans>These could not be saved as they are:</Trans>}>
        {half.map((key) => (
          <li key={key}>
            <FieldLink of={key} />
          </li>
        ))}
        {refused.map(({ key, message }) => (
          <li key={`${key}${message}`}>
            <FieldLink of={key} /> <Sentence of={message} />
          </li>
        ))}
      </GapList>
    </Panel>
  );
}

/** Nothing where the list is empty. */
function GapList({ words, children }: { readonly words: ReactNode; readonly children: ReactNode }) {
  if (Children.toArray(children).length === 0) return null;
  return (
    <div className={classes['gapList']}>
      <Text size="sm">{words}</Text>
      <ul className={classes['gaps']}>{children}</ul>
    </div>
  );
}

function Complete() {
  return (
    <Panel edge="done">
      <Text>
        <Trans>Everything that this report needs is there. What is not known yet can follow.</Trans>
      </Text>
    </Panel>
  );
}

/** Into the field; or to what has the id `to` on this page. */
function FieldLink({ of, to }: { readonly of: Key; readonly to?: string }) {
  const words = useFieldWords();
  const { goToField } = useGoTo();
  const go = () => {
    if (to === undefined) goToField(of);
    else document.getElementById(to)?.focus();
  };
  return (
    <button type="button" className={classes['link']} onClick={go}>
      {words(of)}
    </button>
  );
}
