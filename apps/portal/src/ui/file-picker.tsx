// SPDX-License-Identifier: Apache-2.0
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Input, VisuallyHidden } from '@mantine/core';
import type { SentFile } from '~/api/send-file';
import { SentRow, UploadRow } from './file-rows';
import { MOST_FILES, type UploadPlace, type Uploads, useUploads } from './use-uploads';
import classes from './file-picker.module.css';

export type { SentFile } from '~/api/send-file';

interface FilePickerProps {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly id?: string;
  readonly name?: string;
  /** Files that were sent for this form before: what a draft brought back. */
  readonly defaultValue?: readonly SentFile[];
  /** What the form holds: whole files, so that a draft shows their names again; what it sends is their ids. */
  readonly onChange?: (files: readonly SentFile[]) => void;
  /**
   * With an incident each file belongs to it as soon as it is sent: the picker does not hold it, `useArrivals` tells. With the
   * name of a form's draft: what arrives while the form is not on the page is found there.
   */
  readonly place: UploadPlace;
  /** How many there are already. */
  readonly taken?: number;
  /** Tells whether something is on its way: a form waits for it. */
  readonly onBusy?: (busy: boolean) => void;
}

/**
 * Chooses files and sends each at once: by button, or dropped. In a form of `useApiForm` with `attachmentIds: []`:
 * `<FilePicker {...form.field('attachmentIds', t`Files`)} place={{ draft }} />`, and `attachmentIds: idsOf(values.attachmentIds)`
 * in what is sent. Files on their way go on when the page shows something else.
 */
export function FilePicker(props: FilePickerProps) {
  const { label, description, error, id, name = '', defaultValue = [], onChange, place, taken = 0 } = props;
  const [sent, setSent] = useState(defaultValue);
  const latest = useRef(sent);
  const hold = (files: readonly SentFile[]) => {
    latest.current = files;
    setSent(files);
    onChange?.(files);
  };
  const [told, setTold] = useState<string>();
  const room = MOST_FILES - taken - sent.length;
  const list = useRef<HTMLUListElement>(null);
  const uploads = useUploads({
    place,
    field: name,
    held: sent,
    room,
    onSent: (file) => {
      if (place.incidentId === undefined) hold([...latest.current, file]);
      setTold(file.fileName);
    },
  });
  const { onBusy } = props;
  useEffect(() => onBusy?.(uploads.busy), [onBusy, uploads.busy]);
  const prefix = useId();
  const inputId = id ?? `${prefix}-input`;
  const removed = (index: number) => focusAfter(list.current, index, inputId);
  return (
    <div role="group" aria-labelledby={`${prefix}-label`} className={classes['picker']}>
      <Input.Label labelElement="div" id={`${prefix}-label`}>
        {label}
      </Input.Label>
      <Chooser inputId={inputId} prefix={prefix} name={name} uploads={uploads} room={room} />
      <Input.Description id={`${prefix}-hint`}>
        {description} <Trans>Up to {MOST_FILES} files of 25 MiB each. Nobody scans them for malware.</Trans>
      </Input.Description>
      {error != null && error !== false && <Input.Error>{error}</Input.Error>}
      <ul ref={list} className={classes['rows']}>
        {sent.map((file, index) => (
          <SentRow
            key={file.id}
            file={file}
            onRemove={() => {
              hold(sent.filter(({ id: other }) => other !== file.id));
              removed(index);
            }}
          />
        ))}
        {uploads.uploads.map((upload, index) => (
          <UploadRow key={upload.key} upload={upload} onDropped={() => removed(sent.length + index)} />
        ))}
      </ul>
      <VisuallyHidden role="status">{told !== undefined && <Trans>{told} has been sent.</Trans>}</VisuallyHidden>
    </div>
  );
}

/** A removed row gives the focus to the next one, or to the button that chooses. */
function focusAfter(list: HTMLElement | null, index: number, inputId: string): void {
  requestAnimationFrame(() => {
    const buttons = list?.querySelectorAll<HTMLElement>('li > button:last-of-type') ?? [];
    (buttons[Math.min(index, buttons.length - 1)] ?? document.getElementById(inputId))?.focus();
  });
}

/** What a form sends of the files that it holds. */
export const idsOf = (files: readonly Pick<SentFile, 'id'>[]): string[] => files.map(({ id }) => id);

interface ChooserProps {
  readonly inputId: string;
  readonly prefix: string;
  readonly name: string;
  readonly uploads: Uploads;
  readonly room: number;
}

function Chooser({ inputId, prefix, name, uploads, room }: ChooserProps) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const isFull = room <= 0;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    uploads.add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={classes['zone']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <label className={classes['choose']} data-disabled={isFull || undefined}>
        <input
          type="file"
          multiple
          id={inputId}
          name={name}
          disabled={isFull}
          aria-labelledby={`${prefix}-choose ${prefix}-label`}
          aria-describedby={`${prefix}-hint`}
          onChange={({ currentTarget }) => {
            uploads.add([...(currentTarget.files ?? [])]);
            // The same file can be chosen again after it was removed.
            currentTarget.value = '';
          }}
        />
        <span id={`${prefix}-choose`}>{t`Choose files`}</span>
      </label>
      <span className={classes['or']}>
        {isFull ? (
          <Trans>There are {MOST_FILES} files, and no more can be added.</Trans>
        ) : (
          <Trans>or drop them here</Trans>
        )}
      </span>
    </div>
  );
}
