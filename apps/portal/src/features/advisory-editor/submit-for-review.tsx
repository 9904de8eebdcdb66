// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text, Textarea } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { type Content, workedOn } from './content';
import { SubmitAdvisory } from './documents';
import type { StepProps } from './next-step';
import { useStepForm } from './step-form';
import { placeOf } from './use-edited-advisory';
import classes from './advisory-editor.module.css';

/** The author's end of the writing: what still looks unfinished, a word to the reviewer, and off it goes. */
export function SubmitForReview({ advisory, onReload }: StepProps) {
  const { t } = useLingui();
  const form = useStepForm({ document: SubmitAdvisory, advisory, name: 'submit', leadsTo: 'IN_REVIEW', onReload });
  return (
    <Panel title={<Trans>Submit for review</Trans>}>
      <ApiForm form={form}>
        <Hints content={workedOn(advisory)} />
        <Textarea
          {...form.field('comment', t`A word to the reviewer`)}
          description={t`Not needed. The coordinator’s people alone read it.`}
          autosize
          minRows={2}
          maxRows={10}
        />
        <SaveBar form={form} label={<Trans>Submit for review</Trans>}>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/advisories/$reference/edit" params={{ reference: placeOf(advisory) }} />
            )}
          >
            <Trans>Go on writing</Trans>
          </Button>
        </SaveBar>
      </ApiForm>
    </Panel>
  );
}

/** What a reviewer would ask about; none of it stops anybody. */
function Hints({ content }: { readonly content: Content }) {
  const texts = [content.title, content.summary, content.body, ...content.recommendations.map(({ text }) => text)];
  const hints: readonly (readonly [boolean, ReactNode])[] = [
    [texts.some(({ en }) => en == null), <Trans key="en">Not everything is written in English.</Trans>],
    [texts.some(({ hi }) => hi == null), <Trans key="hi">Not everything is written in Hindi.</Trans>],
    [
      content.recommendations.length === 0,
      <Trans key="none">There is no recommendation: nobody is asked to do anything.</Trans>,
    ],
    [
      content.recommendations.some(({ dueAt }) => dueAt == null),
      <Trans key="due">Not every recommendation has a date by which it is due.</Trans>,
    ],
  ];
  const shown = hints.filter(([holds]) => holds);
  if (shown.length === 0) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        <Trans>Before you submit it, have a look at this:</Trans>
      </Text>
      <ul className={classes['plain']}>
        {shown.map(([, words], index) => (
          <li key={index}>{words}</li>
        ))}
      </ul>
    </Stack>
  );
}
