// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { UploadRow } from './file-rows';
import { isUnderWay, type Upload } from './upload-list';
import classes from './file-picker.module.css';

/** Files whose place is not on the page: how far they are, and what did not arrive. */
export function UploadsElsewhere({ uploads }: { readonly uploads: readonly Upload[] }) {
  const { t } = useLingui();
  return (
    <section aria-label={t`Files on their way`} className={classes['picker']}>
      <span role="status">
        {uploads.some(isUnderWay) ? (
          <Trans>Files are still being sent. You can go on; leave this window open until they have arrived.</Trans>
        ) : (
          <Trans>This has not arrived:</Trans>
        )}
      </span>
      <ul className={classes['rows']}>
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} />
        ))}
      </ul>
    </section>
  );
}
