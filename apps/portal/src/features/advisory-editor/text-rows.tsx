// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { TextInput } from '@mantine/core';
import { row, type TextRow } from './content';
import { type SectionProps, setValue } from './editor-form';
import { RowList } from './row-list';

interface TextRowsProps extends SectionProps {
  /** Of the list in the API's input. */
  readonly path: string;
  readonly rows: readonly TextRow[];
  /** Of each field. */
  readonly label: string;
  readonly addLabel: ReactNode;
  readonly empty?: ReactNode;
  readonly placeholder?: string;
}

/** A list of short texts, one field each. */
export function TextRows({ form, path, rows, label, addLabel, empty, placeholder }: TextRowsProps) {
  const { t } = useLingui();
  return (
    <RowList
      rows={rows}
      empty={empty}
      addLabel={addLabel}
      onAdd={() => form.mantine.insertListItem(path as 'references', row({ value: '' }))}
      onRemove={(index) => form.mantine.removeListItem(path as 'references', index)}
      removeLabel={(index) => t`Remove: ${label} ${index + 1}`}
    >
      {({ value }, index) => {
        const place = `${path}.${index}`;
        return (
          <TextInput
            {...form.field(place, `${label} ${index + 1}`)}
            defaultValue={value}
            placeholder={placeholder}
            onChange={(event) => {
              setValue(form, `${place}.value`, event.currentTarget.value);
              form.mantine.clearFieldError(place);
            }}
          />
        );
      }}
    </RowList>
  );
}
