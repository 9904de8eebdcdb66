// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button, VisuallyHidden } from '@mantine/core';
import { saveCsv } from './save-csv';

interface CsvButtonProps {
  /** As "PRH-2026-0012-indicators.csv". */
  readonly fileName: string;
  /** Made when it is pressed; the first row holds the names of the columns. */
  readonly rows: () => readonly (readonly string[])[];
}

/** Saves what is shown as a table for spreadsheets. */
export function CsvButton({ fileName, rows }: CsvButtonProps) {
  const [state, setState] = useState<'saving' | 'saved' | 'failed'>();
  const press = async () => {
    setState('saving');
    try {
      await saveCsv(fileName, rows());
      setState('saved');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button variant="default" size="sm" loading={state === 'saving'} onClick={() => void press()}>
        <Trans>Save as CSV</Trans>
      </Button>
      <VisuallyHidden role="status">{state === 'saved' && <Trans>The file was saved.</Trans>}</VisuallyHidden>
      {state === 'failed' && (
        <span role="alert">
          <Trans>The file could not be made. Check the network and try again.</Trans>
        </span>
      )}
    </>
  );
}
