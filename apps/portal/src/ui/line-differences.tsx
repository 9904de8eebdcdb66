// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { lineDifference, type Piece } from './line-difference';
import classes from './line-differences.module.css';

interface LineDifferencesProps {
  readonly before: string;
  readonly after: string;
  readonly lang?: 'en' | 'hi' | undefined;
}

/** Lines that stay around what changed; the others are left out. */
const AROUND = 1;

/** What changed between two texts: − and struck through is gone, + and bold is new. */
export function LineDifferences({ before, after, lang }: LineDifferencesProps) {
  const all = lineDifference(before, after);
  const shown = all.map(
    ({ kind }, index) =>
      kind !== 'same' ||
      all.slice(Math.max(0, index - AROUND), index + AROUND + 1).some((line) => line.kind !== 'same'),
  );
  return (
    <div className={classes['lines']} lang={lang}>
      {all.map((line, index) => {
        if (shown[index]) return <Line key={index} line={line} />;
        return shown[index - 1] === false ? null : (
          <div key={index} className={classes['gap']} aria-hidden="true">
            …
          </div>
        );
      })}
    </div>
  );
}

function Line({ line: { kind, text } }: { readonly line: Piece }) {
  if (kind === 'same') return <div>{text === '' ? ' ' : text}</div>;
  const Element = kind === 'removed' ? 'del' : 'ins';
  return (
    <Element>
      <span aria-hidden="true" className={classes['sign']}>
        {kind === 'removed' ? '−' : '+'}
      </span>
      <VisuallyHidden component="span">
        {kind === 'removed' ? <Trans>Gone:</Trans> : <Trans>New:</Trans>}{' '}
      </VisuallyHidden>
      {text}
    </Element>
  );
}
