// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { Sentence } from '~/i18n/sentence';
import { Panel } from '~/ui/panel';
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
  const { stage } = useStage();
  const missing = missingIn(values, stage);
  const half = KEYS.filter((key) => isHalfTyped(key, values) && !missing.includes(key));
  const refused = Object.entries(problems).flatMap(([path, message]) => {
    const key = KEYS.find((one) => one === path.split('.')[0]);
    return key === undefined || missing.includes(key) ? [] : [{ key, message }];
  });
  if (missing.length + half.length + refused.length === 0) return <Complete />;
  return (
    <Panel edge="soon" title={<Trans>Still to do</Trans>} level={3}>
      {missing.length > 0 && (
        <>
          <Text size="sm">
            <Trans>The report can be sent when these are given:</Trans>
          </Text>
          <ul className={classes['gaps']}>
            {missing.map((key) => (
              <li key={key}>
                <FieldLink of={key} />
              </li>
            ))}
          </ul>
        </>
      )}
      {half.length + refused.length > 0 && (
        <>
          <Text size="sm" mt={missing.length > 0 ? 'xs' : 0}>
            <Trans>These could not be saved as they are:</Trans>
          </Text>
          <ul className={classes['gaps']}>
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
          </ul>
        </>
      )}
    </Panel>
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

function FieldLink({ of }: { readonly of: Key }) {
  const words = useFieldWords();
  const { goToField } = useGoTo();
  return (
    <button type="button" className={classes['link']} onClick={() => goToField(of)}>
      {words(of)}
    </button>
  );
}
