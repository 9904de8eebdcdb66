// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import { StatusMark } from '~/ui/status-mark';
import classes from './home.module.css';

export function Counts({ children }: { readonly children: ReactNode }) {
  return <ul className={classes['counts']}>{children}</ul>;
}

interface CountProps {
  /** Null above 10,000. */
  readonly value: number | null | undefined;
  /** Lateness alone has colour, and then a sign. */
  readonly tone?: 'late' | 'soon' | undefined;
  /** How many of them are late; null above 10,000. */
  readonly late?: number | null | undefined;
  /** The link to the list of what is counted. */
  readonly children: ReactNode;
}

/** A number, and what it counts. */
export function Count({ value, tone, late = 0, children }: CountProps) {
  const counted = useCounted();
  const marked = late !== 0 ? 'late' : value === 0 ? undefined : tone;
  return (
    <li className={classes['count']} data-tone={marked}>
      <span className={classes['number']}>
        {tone === 'late' && value !== 0 && <span aria-hidden="true">▲ </span>}
        {counted(value)}
      </span>{' '}
      <span className={classes['what']}>{children}</span>
      {late !== 0 && (
        <StatusMark tone="late">
          <span>
            <Trans>{counted(late)} of them overdue</Trans>
          </span>
        </StatusMark>
      )}
    </li>
  );
}

/** "12", and "over 10,000" where it is not counted further. */
function useCounted(): (value: number | null | undefined) => string {
  const { t } = useLingui();
  const formats = useFormats();
  return (value) => (value == null ? t`over ${formats.number(10_000)}` : formats.number(value));
}

interface RateProps {
  readonly part: number | null | undefined;
  readonly whole: number | null | undefined;
  readonly children: ReactNode;
}

/** A share in per cent with its two numbers; none of nothing, and none where the numbers are not exact. */
export function Rate({ part, whole, children }: RateProps) {
  const formats = useFormats();
  const isKnown = part != null && whole != null && whole > 0;
  return (
    <li className={classes['count']}>
      <span className={classes['number']}>
        {isKnown ? `${formats.number(Math.floor((100 * part) / whole))} %` : '—'}
      </span>{' '}
      <span className={classes['what']}>{children}</span>
      <span className={classes['note']}>
        {isKnown ? (
          <Trans>
            {formats.number(part)} of {formats.number(whole)}
          </Trans>
        ) : whole === 0 ? (
          <Trans>nothing asked yet</Trans>
        ) : (
          <Trans>too many to count exactly</Trans>
        )}
      </span>
    </li>
  );
}
