// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { isPassing } from '~/api/failure';
import type { SentFile } from '~/api/send-file';
import { useFormats } from '~/i18n/format';
import { Sentence } from '~/i18n/sentence';
import { FailureWords } from './failure-message';
import { StatusMark } from './status-mark';
import type { Unfit, Upload } from './upload-list';
import { dropUpload, sendAgain } from './use-uploads';
import classes from './file-picker.module.css';

const UNFIT: Record<Unfit, MessageDescriptor> = {
  EMPTY: msg`This file is empty. Choose the file that you meant.`,
  TOO_LARGE: msg`This file is too large. A file may have 25 MiB; send a smaller one, or several parts.`,
  TOO_MANY: msg`There are 10 files already, and no more can be added.`,
};

interface SentRowProps {
  readonly file: SentFile;
  readonly onRemove: () => void;
}

/** A file that was sent and is not yet part of anything. */
export function SentRow({ file, onRemove }: SentRowProps) {
  const { t } = useLingui();
  const { fileName } = file;
  return (
    <li>
      <FileFacts name={fileName} size={file.size} />
      <StatusMark tone="done">
        <Trans>Sent; not scanned</Trans>
      </StatusMark>
      <Button variant="default" size="compact-sm" aria-label={t`Remove ${fileName}`} onClick={onRemove}>
        <Trans>Remove</Trans>
      </Button>
    </li>
  );
}

interface UploadRowProps {
  readonly upload: Upload;
  readonly onDropped?: () => void;
}

/** A file on its way, or one that did not arrive. */
export function UploadRow({ upload, onDropped }: UploadRowProps) {
  const { t } = useLingui();
  const { key, state, failure } = upload;
  const { name } = upload.file;
  const canRepeat = failure !== undefined && (isPassing(failure) || failure.problems[0]?.code === 'INCOMPLETE');
  return (
    <li data-failed={state === 'failed' || undefined}>
      <FileFacts name={name} size={upload.file.size} />
      {state === 'failed' ? <Why upload={upload} /> : <Progress upload={upload} />}
      {canRepeat && (
        <Button variant="default" size="compact-sm" aria-label={t`Send ${name} again`} onClick={() => sendAgain(key)}>
          <Trans>Try again</Trans>
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        aria-label={state === 'failed' ? t`Remove ${name}` : t`Stop ${name}`}
        onClick={() => {
          dropUpload(key);
          onDropped?.();
        }}
      >
        {state === 'failed' ? <Trans>Remove</Trans> : <Trans>Stop</Trans>}
      </Button>
    </li>
  );
}

function FileFacts({ name, size }: { readonly name: string; readonly size: number }) {
  const formats = useFormats();
  return (
    <span className={classes['facts']}>
      <bdi>{name}</bdi> <span className={classes['size']}>{formats.size(size)}</span>
    </span>
  );
}

function Why({ upload: { unfit, failure } }: { readonly upload: Upload }) {
  const { i18n } = useLingui();
  const sentence = failure?.problems[0]?.message;
  return (
    <span role="alert" className={classes['why']}>
      {unfit && i18n._(UNFIT[unfit])}
      {sentence !== undefined && <Sentence of={sentence} />}
      {failure && sentence === undefined && <FailureWords failure={failure} />}
    </span>
  );
}

function Progress({ upload: { state, progress, file } }: { readonly upload: Upload }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { name } = file;
  if (state === 'waiting') {
    return (
      <StatusMark tone="not-started">
        <Trans>waits its turn</Trans>
      </StatusMark>
    );
  }
  return (
    <span className={classes['progress']}>
      <progress value={progress} max={1} aria-label={t`Sending ${name}`} />
      <span aria-hidden="true">{formats.percent(progress)}</span>
    </span>
  );
}
