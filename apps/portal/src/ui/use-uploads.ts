// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '~/api/failure';
import { newKey } from '~/api/new-key';
import { sendFile, type SentFile } from '~/api/send-file';
import { useUnsent } from '~/session/unsent';

/** As the API has them. */
const LARGEST_FILE = 25 * 1024 * 1024;
export const MOST_FILES = 10;

/** Files that are refused before they travel over a weak link for minutes. */
export type Unfit = 'EMPTY' | 'TOO_LARGE' | 'TOO_MANY';

export interface Upload {
  readonly key: string;
  readonly file: File;
  /** Of 1. */
  readonly progress: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly failure?: Failure;
  readonly unfit?: Unfit;
}

interface UploadsOptions {
  readonly incidentId?: string | undefined;
  /** How many files may still be added. */
  readonly room: number;
  readonly onSent: (file: SentFile) => void;
}

export interface Uploads {
  readonly uploads: readonly Upload[];
  readonly busy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  /** Stops it, too. */
  readonly drop: (key: string) => void;
}

/** Files on their way: one after the other, so that the first is there soon on a weak link. */
export function useUploads({ incidentId, room, onSent }: UploadsOptions): Uploads {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const set = useCallback((key: string, change: Partial<Upload>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }, []);
  const forget = useCallback((key: string) => {
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);
  const stop = useSending(uploads, { incidentId, onSent, set, forget });
  const busy = uploads.some(({ state }) => state !== 'failed');
  useUnsent({ dirty: busy, kept: false });
  return {
    uploads,
    busy,
    add: (files) => {
      const left = room - uploads.filter(({ unfit }) => unfit === undefined).length;
      setUploads((all) => [...all, ...files.map((file, index) => uploadOf(file, index < left))]);
    },
    again: (key) => {
      set(key, { state: 'waiting', failure: undefined });
    },
    drop: (key) => {
      stop(key);
      forget(key);
    },
  };
}

interface SendingOptions extends Pick<UploadsOptions, 'incidentId' | 'onSent'> {
  readonly set: (key: string, change: Partial<Upload>) => void;
  readonly forget: (key: string) => void;
}

/** Sends what waits; gives the way to stop one. */
function useSending(uploads: readonly Upload[], options: SendingOptions): (key: string) => void {
  const running = useRef<{ readonly key: string; readonly controller: AbortController }>(undefined);
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const next = uploads.find(({ state }) => state === 'waiting');
    if (running.current !== undefined || next === undefined) return;
    const { key, file } = next;
    const { incidentId, set } = latest.current;
    const controller = new AbortController();
    running.current = { key, controller };
    set(key, { state: 'sending', progress: 0 });
    const onProgress = (progress: number) => {
      set(key, { progress });
    };
    const { signal } = controller;
    void sendFile(file, { idempotencyKey: key, incidentId, onProgress, signal }).then(({ data, failure }) => {
      running.current = undefined;
      if (data === undefined) {
        set(key, { state: 'failed', failure });
      } else {
        latest.current.onSent(data);
        latest.current.forget(key);
      }
    });
  }, [uploads]);
  useEffect(
    () => () => {
      running.current?.controller.abort();
    },
    [],
  );
  return useCallback((key) => {
    if (running.current?.key === key) running.current.controller.abort();
  }, []);
}

function uploadOf(file: File, hasRoom: boolean): Upload {
  const unfit = unfitness(file, hasRoom);
  const base = { key: newKey(), file, progress: 0 };
  return unfit === undefined ? { ...base, state: 'waiting' } : { ...base, state: 'failed', unfit };
}

function unfitness({ size }: File, hasRoom: boolean): Unfit | undefined {
  if (!hasRoom) return 'TOO_MANY';
  if (size === 0) return 'EMPTY';
  return size > LARGEST_FILE ? 'TOO_LARGE' : undefined;
}
