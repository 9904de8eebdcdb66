// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import type { SentFile } from '~/api/send-file';
import { useFormats } from '~/i18n/format';
import classes from './incident.module.css';

interface FileListProps {
  readonly files: readonly SentFile[];
  /** For evidence of what was sent: the sum below each. */
  readonly withHash?: boolean;
}

/** Files to download; nobody has looked into them. */
export function FileList({ files, withHash = false }: FileListProps) {
  const formats = useFormats();
  return (
    <ul className={classes['files']}>
      {files.map((file) => (
        <li key={file.id}>
          <a href={file.downloadUrl} download className={classes['file']}>
            <bdi>{file.fileName}</bdi>
          </a>
          <span>
            {formats.size(file.size)} · <span lang="en">{file.mediaType}</span>
          </span>
          <span>
            <Trans>not scanned</Trans>
          </span>
          {withHash && <span className={classes['hash']}>SHA-256 {file.sha256}</span>}
        </li>
      ))}
    </ul>
  );
}
