// SPDX-License-Identifier: Apache-2.0
import { VisuallyHidden } from '@mantine/core';
import { useNow } from '~/api/server-clock';
import { useFormats } from '~/i18n/format';
import classes from './time.module.css';

interface TimeProps {
  /** In ISO 8601. */
  readonly at: string;
}

/** India Standard Time with UTC beside it. */
export function Time({ at }: TimeProps) {
  const formats = useFormats();
  const date = new Date(at);
  return (
    <time dateTime={at}>
      {formats.dateTime(date)} <span className={classes['utc']}>({formats.utc(date)})</span>
    </time>
  );
}

/** "in 2 h 10 min"; the exact time for the pointer and the screen reader. */
export function RelativeTime({ at }: TimeProps) {
  const formats = useFormats();
  const now = useNow();
  const date = new Date(at);
  const exact = `${formats.dateTime(date)} (${formats.utc(date)})`;
  return (
    <time dateTime={at} title={exact}>
      {formats.relative(date, now)}
      <VisuallyHidden component="span">, {exact}</VisuallyHidden>
    </time>
  );
}
