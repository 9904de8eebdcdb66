// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Text } from '@mantine/core';
import { TlpLabel } from '~/ui/tlp-label';
import { ChoiceField, Help, idOf, useFieldWords } from '../report-fields';
import { useOpenReport, useValue } from '../use-report';
import classes from '../report.module.css';

export function SharingStep() {
  const { t } = useLingui();
  const { store } = useOpenReport();
  const words = useFieldWords();
  const shareWithPeers = useValue('shareWithPeers');
  return (
    <>
      <Text>
        <Trans>
          The report goes to the coordinator’s incident handlers. Other companies never see it, whatever is chosen here.
        </Trans>
      </Text>
      <ChoiceField
        of="tlp"
        options={(['AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'] as const).map((tlp) => ({
          value: tlp,
          label: <TlpLabel tlp={tlp} explained />,
        }))}
        help={
          <Help source="FIRST, TLP 2.0">
            <Trans>
              How far those who read it may pass it on. RED is not offered: the coordinator’s handlers must be able to
              read it.
            </Trans>
          </Help>
        }
      />
      <Checkbox
        id={idOf('shareWithPeers')}
        checked={shareWithPeers}
        onChange={(event) => store.set('shareWithPeers', event.currentTarget.checked)}
        label={words('shareWithPeers')}
        description={t`The coordinator may warn others of what happened, without your company’s name and without anything that points to it.`}
        className={classes['option']}
      />
    </>
  );
}
