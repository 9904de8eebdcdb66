// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Trans } from '@lingui/react/macro';
import { Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { Difference } from './description';
import { wordDifference } from './word-difference';
import classes from './advisory-editor.module.css';

/** Part by part: what went is struck through, what came is underlined. */
export function Differences({ differences }: { readonly differences: readonly Difference[] }) {
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        <Trans>
          What went is <del className={classes['removed']}>struck through</del>, what came is{' '}
          <ins className={classes['added']}>underlined</ins>. Everything else is as it was.
        </Trans>
      </Text>
      {differences.map((difference) => (
        <div key={difference.part}>
          <Title order={3} size="h4">
            {difference.label}
          </Title>
          <WordDifference {...difference} />
        </div>
      ))}
    </Stack>
  );
}

function WordDifference({ before, text, lang }: Difference) {
  const pieces = useMemo(() => wordDifference(before, text), [before, text]);
  return (
    <div className={classes['difference']} lang={lang}>
      {pieces.map((piece, index) => {
        if (piece.kind === 'same') return <span key={index}>{piece.text}</span>;
        const Element = piece.kind === 'removed' ? 'del' : 'ins';
        return (
          <Element key={index} className={classes[piece.kind]}>
            <VisuallyHidden component="span">
              {piece.kind === 'removed' ? <Trans>[removed:]</Trans> : <Trans>[added:]</Trans>}{' '}
            </VisuallyHidden>
            {piece.text}
          </Element>
        );
      })}
    </div>
  );
}
