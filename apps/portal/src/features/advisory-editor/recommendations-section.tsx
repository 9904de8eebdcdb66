// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Group, NativeSelect, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { Language, RecommendationPriority } from '~/graphql/enums';
import { DateTimeField } from '~/ui/date-time-field';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { emptyRecommendation, type RecommendationRow } from './content';
import type { SectionProps } from './editor-form';
import { TextPair } from './text-pair';
import { TextRows } from './text-rows';
import { useMoving } from './use-moving';
import classes from './advisory-editor.module.css';

const PRIORITIES: readonly RecommendationPriority[] = ['IMMEDIATE', 'HIGH', 'MEDIUM', 'LOW'];

interface RecommendationsSectionProps extends SectionProps {
  readonly original: Language;
  /** Once published, numbers stay: companies have answered them. */
  readonly isRevision: boolean;
}

/** What the companies are to do, one thing each; each company answers each of them. */
export function RecommendationsSection({ form, original, isRevision }: RecommendationsSectionProps) {
  const rows = form.mantine.getValues().recommendations;
  const [removed, setRemoved] = useState(0);
  const moving = useMoving({
    length: rows.length,
    move: (from, to) => form.mantine.reorderListItem('recommendations', { from, to }),
  });
  return (
    <Panel title={<Trans>Recommendations</Trans>}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {isRevision ? (
            <Trans>
              Published numbers stay. A recommendation that changes is opened again for the companies that answered it.
            </Trans>
          ) : (
            <Trans>
              One thing to do each: every company answers each of them. Move them with the handle or its arrow keys.
            </Trans>
          )}
        </Text>
        <Moved moved={moving.moved} count={rows.length} />
        <ol className={classes['rows']} ref={moving.list}>
          {rows.map((one, index) => (
            <li
              key={one.key}
              className={classes['row']}
              data-place={index}
              data-dragged={moving.dragged === one.key || undefined}
            >
              <RowHead
                number={numberOf(one, index, isRevision)}
                index={index}
                last={rows.length - 1}
                moving={isRevision ? undefined : { ...moving, key: one.key }}
                onRemove={() => {
                  form.mantine.removeListItem('recommendations', index);
                  setRemoved(removed + 1);
                }}
              />
              <RecommendationFields form={form} row={one} index={index} original={original} />
            </li>
          ))}
        </ol>
        <Button
          key={removed}
          variant="default"
          size="sm"
          w="fit-content"
          autoFocus={removed > 0}
          onClick={() => form.mantine.insertListItem('recommendations', emptyRecommendation())}
        >
          <Trans>Add a recommendation</Trans>
        </Button>
      </Stack>
    </Panel>
  );
}

interface MovedProps {
  readonly moved: ReturnType<typeof useMoving>['moved'];
  readonly count: number;
}

/** Tells screen readers what moved where. */
function Moved({ moved, count }: MovedProps) {
  const { t } = useLingui();
  return (
    <VisuallyHidden role="status">
      {moved && t`Recommendation ${moved.from + 1} is now number ${moved.to + 1} of ${count}.`}
    </VisuallyHidden>
  );
}

/** Undefined for what a revision adds: its number comes with the saving. */
const numberOf = (one: RecommendationRow, index: number, isRevision: boolean): number | undefined =>
  isRevision ? (one.number ?? undefined) : index + 1;

interface RowHeadProps {
  readonly number: number | undefined;
  readonly index: number;
  readonly last: number;
  readonly moving: (ReturnType<typeof useMoving> & { readonly key: string }) | undefined;
  readonly onRemove: () => void;
}

function RowHead({ number, index, last, moving, onRemove }: RowHeadProps) {
  const { t } = useLingui();
  const name = number === undefined ? t`New recommendation` : t`Recommendation ${number}`;
  return (
    <div className={classes['rowHead']}>
      <Group gap="xs">
        {moving && (
          <button
            type="button"
            className={classes['handle']}
            data-handle
            aria-label={t`Move: ${name}. Arrow keys or drag.`}
            {...moving.handle(moving.key, index)}
          >
            <span aria-hidden="true">⠿</span>
          </button>
        )}
        <Title order={3} size="h4">
          {name}
        </Title>
      </Group>
      <Group gap="xs">
        {moving && (
          <>
            <Button
              variant="default"
              size="sm"
              disabled={index === 0}
              aria-label={t`Move up: ${name}`}
              onClick={() => moving.moveTo(index, index - 1)}
            >
              ↑
            </Button>
            <Button
              variant="default"
              size="sm"
              disabled={index === last}
              aria-label={t`Move down: ${name}`}
              onClick={() => moving.moveTo(index, index + 1)}
            >
              ↓
            </Button>
          </>
        )}
        <Button variant="subtle" size="sm" aria-label={t`Remove: ${name}`} onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
      </Group>
    </div>
  );
}

interface RecommendationFieldsProps extends SectionProps {
  readonly row: RecommendationRow;
  readonly index: number;
  readonly original: Language;
}

function RecommendationFields({ form, row, index, original }: RecommendationFieldsProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const place = `recommendations.${index}`;
  return (
    <Stack gap="sm" className={classes['whole'] ?? ''}>
      <TextPair
        form={form}
        path={`${place}.text`}
        label={t`What to do`}
        size="lines"
        original={original}
        initial={row.text}
      />
      <div className={classes['two']}>
        <NativeSelect
          {...form.field(`${place}.priority`, t`Priority`)}
          data={PRIORITIES.map((value) => ({ value, label: labels.recommendationPriority[value] }))}
        />
        <DateTimeField {...form.field(`${place}.dueAt`, t`Due`)} />
      </div>
      <Checkbox
        {...form.check(`${place}.evidenceRequired`, t`Evidence is needed`)}
        description={t`A company that answers "done" must add a file or a note.`}
      />
      <TextRows
        form={form}
        path={`${place}.guidelineClauses`}
        rows={row.guidelineClauses}
        label={t`Guideline clause`}
        addLabel={<Trans>Add a clause of a guideline</Trans>}
      />
    </Stack>
  );
}
