// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Radio, Text } from '@mantine/core';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { AllAnswers } from '../all-answers';
import { ReportGaps } from '../report-gaps';
import { useStage } from '../use-stage';
import classes from '../report.module.css';

export function CheckStep() {
  const { stage } = useStage();
  return (
    <>
      <ReportGaps />
      <AllAnswers />
      {stage !== 'INITIAL' && <StageChoice />}
      <WhatHappens />
    </>
  );
}

function StageChoice() {
  const labels = useLabels();
  const { stage, choose } = useStage();
  return (
    <Radio.Group
      name="stage"
      label={<Trans>Which report is this?</Trans>}
      value={stage}
      onChange={(chosen) => choose(chosen === 'FINAL' ? 'FINAL' : 'SUPPLEMENTARY')}
    >
      <Radio
        value="SUPPLEMENTARY"
        className={classes['option']}
        label={labels.reportStage.SUPPLEMENTARY}
        description={<Trans>What is known now; more may follow.</Trans>}
      />
      <Radio
        value="FINAL"
        className={classes['option']}
        label={labels.reportStage.FINAL}
        description={
          <Trans>The last one: root cause and corrective actions are known, and nothing more is changed.</Trans>
        }
      />
    </Radio.Group>
  );
}

function WhatHappens() {
  return (
    <Panel>
      <Text>
        <Trans>
          It goes to the coordinator, and what it says now is kept for ever. Prahari does not report to CERT-In or
          CSIRT-Power: the text for that is shown next.
        </Trans>
      </Text>
    </Panel>
  );
}
