// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import { StartFailure } from '@prahari/kernel';

/** The bytes of a file that was named on the command line. */
export async function contentOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    throw new StartFailure(`${file} can not be read (${code}): give the path of a file.`, { cause });
  }
}
