// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Radio.css';
import { type ReactNode, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Radio, Stack } from '@mantine/core';
import type { AdvisoryKind, Severity, Tlp } from '~/graphql/enums';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { TlpLabel } from '~/ui/tlp-label';
import { type SectionProps, setValue } from './editor-form';
import classes from './advisory-editor.module.css';

const KINDS: readonly AdvisoryKind[] = [
  ...(['SECURITY_ADVISORY', 'VULNERABILITY', 'INCIDENT_ALERT', 'DIRECTIVE', 'INFORMATIONAL'] as const),
];
const SEVERITIES: readonly Severity[] = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];
const LEVELS: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'];

/** Kind, severity, and how far it may be passed on. */
export function MarkingSection({ form }: SectionProps) {
  const { t } = useLingui();
  const labels = useLabels();
  return (
    <Panel title={<Trans>Kind, severity and TLP</Trans>}>
      <Stack gap="lg">
        <div className={classes['two']}>
          <NativeSelect
            {...form.field('kind', t`Kind`)}
            data={KINDS.map((value) => ({ value, label: labels.advisoryKind[value] }))}
          />
          <NativeSelect
            {...form.field('severity', t`Severity`)}
            data={SEVERITIES.map((value) => ({ value, label: labels.severity[value] }))}
          />
        </div>
        <TlpField form={form} />
      </Stack>
    </Panel>
  );
}

function TlpField({ form }: SectionProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const [tlp, setTlp] = useState(form.mantine.getValues().tlp);
  const { id, error } = form.field('tlp', t`Traffic Light Protocol (TLP)`);
  return (
    <Radio.Group
      id={id as string}
      error={error as ReactNode}
      label={t`Traffic Light Protocol (TLP)`}
      description={t`How far the companies that get it may pass it on. Who gets it is the audience.`}
      value={tlp}
      onChange={(value) => {
        setTlp(value);
        setValue(form, 'tlp', value);
      }}
    >
      <Stack gap="xs" mt="xs">
        {LEVELS.map((level) => (
          <Radio
            key={level}
            value={level}
            disabled={level === 'RED'}
            label={<TlpLabel tlp={level} />}
            description={
              level === 'RED'
                ? t`Not for advisories: TLP:RED is for named people, and an advisory is addressed to companies. Choose AMBER+STRICT at most.`
                : labels.tlpMeaning[level]
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
