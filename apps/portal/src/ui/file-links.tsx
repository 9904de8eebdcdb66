// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import type { SentFile } from '~/api/send-file';
import { useFormats } from '~/i18n/format';
import classes from './file-links.module.css';

type File = Pick<SentFile, 'id' | 'fileName' | 'size' | 'downloadUrl'>;

/** Files that belong to something, each to be saved on the device. */
export function FileLinks({ files }: { readonly files: readonly File[] }) {
  const formats = useFormats();
  return (
    <ul className={classes['files']}>
      {files.map(({ id, fileName, size, downloadUrl }) => (
        <li key={id}>
          <a href={downloadUrl} download={fileName}>
            <bdi>{fileName}</bdi>
          </a>{' '}
          <span className={classes['quiet']}>
            <Trans>{formats.size(size)}, not scanned</Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}
