// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from 'react';
import { newKey } from '~/api/new-key';
import { sendFile, type SentFile } from '~/api/send-file';
import { keepDraft, readDraft } from '~/drafts/draft-store';
import { useOwner } from '~/session/owner';
import { changeUploads, isUnderWay, readUploads, type Unfit, type Upload, useUploadList } from './upload-list';

/** As the API has them. */
const LARGEST_FILE = 25 * 1024 * 1024;
export const MOST_FILES = 10;

/** What the files belong to: an incident at once, or a form, whose draft holds them until it is sent. */
export type UploadPlace =
  { readonly incidentId: string; readonly draft?: never } | { readonly draft: string; readonly incidentId?: never };

interface UploadsOptions {
  readonly place: UploadPlace;
  /** The field of the form's draft. */
  readonly field: string;
  /** What the form holds already. */
  readonly held: readonly SentFile[];
  /** How many files may still be added. */
  readonly room: number;
  readonly onSent: (file: SentFile) => void;
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly busy: boolean;
  readonly add: (files: readonly File[]) => void;
}

interface Destination extends Pick<UploadsOptions, 'place' | 'field' | 'held'> {
  readonly owner: string | undefined;
}

const destinations = new Map<string, Destination>();
/** What a place that is on the page does with a file that arrived. */
const takers = new Map<string, (file: SentFile) => void>();
let running: { readonly key: string; readonly controller: AbortController } | undefined;

/** The files of one place on their way: they go on while it is not on the page. */
export function useUploads({ place, field, held, room, onSent }: UploadsOptions): Uploads {
  const owner = useOwner();
  const name = place.incidentId ?? place.draft;
  const latest = useRef(onSent);
  latest.current = onSent;
  useEffect(() => {
    const take = (file: SentFile) => latest.current(file);
    takers.set(name, take);
    changeUploads({ shown: [...readUploads().shown, name] });
    return () => {
      if (takers.get(name) === take) takers.delete(name);
      const { shown } = readUploads();
      changeUploads({ shown: shown.filter((_, index) => index !== shown.indexOf(name)) });
    };
  }, [name]);
  const uploads = useUploadList().uploads.filter((one) => one.place === name);
  return {
    uploads,
    busy: uploads.some(isUnderWay),
    add: (files) => {
      destinations.set(name, { place, field, held, owner });
      const left = room - uploads.filter(({ unfit }) => unfit === undefined).length;
      const added = files.map((file, index) => uploadOf(file, name, index < left));
      changeUploads({ uploads: [...readUploads().uploads, ...added] });
      sendNext();
    },
  };
}

export function sendAgain(key: string): void {
  set(key, { state: 'waiting', failure: undefined });
  sendNext();
}

/** Stops it, too. */
export function dropUpload(key: string): void {
  if (running?.key === key) running.controller.abort();
  forget(key);
}

const set = (key: string, change: Partial<Upload>): void =>
  changeUploads({ uploads: readUploads().uploads.map((one) => (one.key === key ? { ...one, ...change } : one)) });

const forget = (key: string): void =>
  changeUploads({ uploads: readUploads().uploads.filter((one) => one.key !== key) });

/** One after the other, so that the first is there soon on a weak link. */
function sendNext(): void {
  const next = readUploads().uploads.find(({ state }) => state === 'waiting');
  const destination = next && destinations.get(next.place);
  if (running !== undefined || next === undefined || destination === undefined) return;
  const { key, file } = next;
  const controller = new AbortController();
  running = { key, controller };
  set(key, { state: 'sending', progress: 0 });
  const onProgress = (progress: number) => set(key, { progress });
  const { incidentId } = destination.place;
  void sendFile(file, { idempotencyKey: key, incidentId, onProgress, signal: controller.signal })
    .then(async ({ data, failure }) => {
      if (data === undefined) set(key, { state: 'failed', failure });
      // Stopped while its answer was on the way: it is wanted no more.
      else if (!controller.signal.aborted) {
        await arrived(next.place, destination, data);
        forget(key);
      }
    })
    .finally(() => {
      running = undefined;
      sendNext();
    });
}

async function arrived(name: string, { place, field, held, owner }: Destination, file: SentFile): Promise<void> {
  const take = takers.get(name);
  if (take) take(file);
  else if (place.draft !== undefined && owner !== undefined) {
    // The form is not on the page: it finds the file in its draft.
    const kept = (await readDraft(owner, place.draft)) as Readonly<Record<string, unknown>> | undefined;
    const files = Array.isArray(kept?.[field]) ? (kept[field] as readonly unknown[]) : held;
    await keepDraft(owner, place.draft, { ...kept, [field]: [...files, file] });
  }
}

function uploadOf(file: File, place: string, hasRoom: boolean): Upload {
  const unfit = unfitness(file, hasRoom);
  return { key: newKey(), place, file, progress: 0, state: unfit === undefined ? 'waiting' : 'failed', unfit };
}

function unfitness({ size }: File, hasRoom: boolean): Unfit | undefined {
  if (!hasRoom) return 'TOO_MANY';
  if (size === 0) return 'EMPTY';
  return size > LARGEST_FILE ? 'TOO_LARGE' : undefined;
}
