// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { AdvisorySource } from '~/graphql/enums';
import { DateTimeField } from '~/ui/date-time-field';
import { joined } from '~/ui/joined';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import type { SectionProps } from './editor-form';
import { TextRows } from './text-rows';
import classes from './advisory-editor.module.css';

const SOURCES: readonly AdvisorySource[] = [
  ...(['OWN', 'CERT_IN', 'CSIRT_POWER', 'NCIIPC', 'CEA', 'VENDOR', 'TRAINING', 'OTHER'] as const),
];

interface SourceSectionProps extends SectionProps {
  readonly isRevision: boolean;
}

/** Where it comes from, and where one can read more. */
export function SourceSection({ form, isRevision }: SourceSectionProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const { source, sourceReference, references } = form.mantine.getValues();
  return (
    <Panel title={<Trans>Source and references</Trans>}>
      <Stack gap="md">
        {isRevision ? (
          // What a working revision says of its source the API does not tell: so it is not offered.
          <Text size="sm">
            <Trans>
              Source: {joined([labels.advisorySource[source], sourceReference], ' ')}. It stays as published.
            </Trans>
          </Text>
        ) : (
          <div className={classes['three']}>
            <NativeSelect
              {...form.field('source', t`Source`)}
              data={SOURCES.map((value) => ({ value, label: labels.advisorySource[value] }))}
            />
            <TextInput {...form.field('sourceReference', t`Number given by the source`)} />
            <DateTimeField {...form.field('sourceDate', t`Date of the source`)} />
          </div>
        )}
        <TextRows
          form={form}
          path="references"
          rows={references}
          label={t`Reference address`}
          addLabel={<Trans>Add a reference</Trans>}
          empty={<Trans>No reference yet: addresses where readers find more.</Trans>}
          placeholder="https://"
        />
      </Stack>
    </Panel>
  );
}
