// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { useFormats } from '~/i18n/format';

interface DateTimeFieldProps {
  readonly label: string;
  readonly id?: string;
  readonly name?: string;
  readonly description?: React.ReactNode;
  readonly error?: React.ReactNode;
  readonly required?: boolean;
  /** In ISO 8601; "" or null for none. */
  readonly defaultValue?: string | null;
  readonly onChange?: (at: string | null) => void;
  readonly onBlur?: () => void;
}

const OFFSET = '+05:30';
const OFFSET_MS = 5.5 * 3_600_000;

/** "2026-11-24T20:10" of India's clocks to ISO 8601; null for none, or while it is half typed. */
const fromFieldTime = (text: string): string | null =>
  text === '' || Number.isNaN(Date.parse(`${text}${OFFSET}`)) ? null : `${text.slice(0, 16)}:00${OFFSET}`;

/** ISO 8601 to what a datetime-local field shows: India's clocks, whatever zone the device is in. */
export const toFieldTime = (at: string | null | undefined): string =>
  at == null || at === '' ? '' : new Date(new Date(at).getTime() + OFFSET_MS).toISOString().slice(0, 16);

/** A moment in India Standard Time. Browsers write the day their own way: so it stands below in words, too. */
export function DateTimeField({ defaultValue, onChange, description, ...field }: DateTimeFieldProps) {
  const formats = useFormats();
  const [text, setText] = useState(() => toFieldTime(defaultValue));
  const at = fromFieldTime(text);
  const words = at === null ? undefined : formats.inWords(new Date(at));
  return (
    <TextInput
      {...field}
      type="datetime-local"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange?.(fromFieldTime(event.currentTarget.value));
      }}
      description={
        <>
          {description} <Trans>India Standard Time (IST).</Trans> {words && <output>{words}</output>}
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  );
}
