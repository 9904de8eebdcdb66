// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Radio.css';
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Group, Radio, Stack, Textarea } from '@mantine/core';
import type { Language } from '~/graphql/enums';
import { Panel } from '~/ui/panel';
import { type SectionProps, setValue } from './editor-form';
import { TextPair } from './text-pair';

interface TextsSectionProps extends SectionProps {
  readonly original: Language;
  readonly onOriginal: (language: Language) => void;
}

/** Title, summary and text in both languages. */
export function TextsSection({ form, original, onOriginal }: TextsSectionProps) {
  const { t } = useLingui();
  const [values] = useState(form.mantine.getValues);
  return (
    <Panel title={<Trans>Texts</Trans>}>
      <Stack gap="lg">
        <Radio.Group
          label={t`Written first in`}
          description={t`It stands first here. One language is enough; readers of the other see that it is missing.`}
          value={original}
          onChange={(language) => {
            setValue(form, 'original', language);
            onOriginal(language);
          }}
        >
          <Group mt="xs" gap="lg">
            <Radio value="EN" label={t`English`} />
            <Radio value="HI" label={t`Hindi`} />
          </Group>
        </Radio.Group>
        <TextPair form={form} path="title" label={t`Title`} size="line" original={original} initial={values.title} />
        <TextPair
          form={form}
          path="summary"
          label={t`Summary`}
          help={t`Two or three sentences that say what it is about and whom it concerns.`}
          size="lines"
          original={original}
          initial={values.summary}
        />
        <TextPair
          form={form}
          path="body"
          label={t`Text`}
          help={
            <Trans>
              Markdown: <code># heading</code>, <code>- list</code>, <code>**bold**</code>,{' '}
              <code>[words](https://…)</code>.
            </Trans>
          }
          size="markdown"
          original={original}
          initial={values.body}
        />
      </Stack>
    </Panel>
  );
}

/** Asked once an advisory is published: readers see it beside the new revision. */
export function RevisionSection({ form }: SectionProps) {
  const { t } = useLingui();
  return (
    <Panel title={<Trans>New revision</Trans>}>
      <Textarea
        {...form.field('revisionSummary', t`What this revision changes`)}
        description={t`Readers see it in the list of revisions. They keep the published text until this one is published.`}
        autosize
        minRows={2}
        maxRows={10}
      />
    </Panel>
  );
}
