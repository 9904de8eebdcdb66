// SPDX-License-Identifier: Apache-2.0

/** The text of a CSV file; the first row holds the names of the columns. */
async function csvOf(rows: readonly (readonly string[])[]): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify(
    rows.map((row) => [...row]),
    // Spreadsheets run what begins like a formula, and take UTF-8 for something else without a byte order mark.
    { bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );
}

/** Hands a file to whoever sits in front of the browser. */
export async function saveCsv(fileName: string, rows: readonly (readonly string[])[]): Promise<void> {
  const address = URL.createObjectURL(new Blob([await csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // At once, Safari would save nothing.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
