// SPDX-License-Identifier: Apache-2.0
import type { ApiForm } from '~/ui/use-api-form';
import type { EditorValues } from './content';

/** What every section of the editor gets. */
export interface SectionProps {
  readonly form: ApiForm<EditorValues>;
}

/** Writes a value that no plain input holds. */
export function setValue(form: ApiForm<EditorValues>, path: string, value: unknown): void {
  const write = form.mantine.setFieldValue as (path: string, value: unknown, how: { forceUpdate: boolean }) => void;
  write(path, value, { forceUpdate: false });
  form.mantine.clearFieldError(path);
}
