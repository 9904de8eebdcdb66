// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { toFieldTime } from './date-time-field';

interface DayFieldProps {
  readonly label: string;
  readonly id?: string;
  readonly name?: string;
  readonly description?: React.ReactNode;
  readonly error?: React.ReactNode;
  /** In ISO 8601; "" or null for none. */
  readonly defaultValue?: string | null;
  /** The end of the chosen day in India. */
  readonly onChange?: (at: string | null) => void;
}

/** "2026-11-24" to the last second of that day on India's clocks; null for none, or while it is half typed. */
const endOfDay = (day: string): string | null =>
  Number.isNaN(Date.parse(`${day}T00:00Z`)) ? null : `${day}T23:59:59+05:30`;

/** A day. Browsers write it their own way: so it stands below in words, too. */
export function DayField({ defaultValue, onChange, description, ...field }: DayFieldProps) {
  const formats = useFormats();
  const [day, setDay] = useState(() => toFieldTime(defaultValue).slice(0, 10));
  const at = endOfDay(day);
  return (
    <TextInput
      {...field}
      type="date"
      value={day}
      onChange={(event) => {
        setDay(event.currentTarget.value);
        onChange?.(endOfDay(event.currentTarget.value));
      }}
      description={
        <>
          {description} {at !== null && <output>{formats.day(new Date(at))}</output>}
          {at === null && <Trans>No day chosen.</Trans>}
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
