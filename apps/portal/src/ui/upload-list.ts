// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Failure } from '~/api/failure';
import { holdUnsent } from '~/session/unsent';

/** Files that are refused before they travel over a weak link for minutes. */
export type Unfit = 'EMPTY' | 'TOO_LARGE' | 'TOO_MANY';

export interface Upload {
  readonly key: string;
  /** Where it was chosen: the id of an incident, or the name of a form's draft. */
  readonly place: string;
  readonly file: File;
  /** Of 1. */
  readonly progress: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  readonly failure?: Failure | undefined;
  readonly unfit?: Unfit | undefined;
}

interface UploadList {
  readonly uploads: readonly Upload[];
  /** Places that are on the page and show their own. */
  readonly shown: readonly string[];
}

/** Of the whole page: a file goes on its way while one looks at something else. Small, since the shell reads it. */
let list: UploadList = { uploads: [], shown: [] };
const listeners = new Set<() => void>();
let release: (() => void) | undefined;

export const readUploads = (): UploadList => list;

export function changeUploads(part: Partial<UploadList>): void {
  list = { ...list, ...part };
  const isBusy = list.uploads.some(isUnderWay);
  if (isBusy) release ??= holdUnsent(false);
  else {
    release?.();
    release = undefined;
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useUploadList = (): UploadList => useSyncExternalStore(subscribe, readUploads);

/** Calls when a file of an incident has arrived, wherever on the page it was chosen. */
export function useArrivals(incidentId: string | undefined, onArrived: () => void): void {
  const count = useUploadList().uploads.filter(({ place }) => place === incidentId).length;
  const last = useRef(count);
  useEffect(() => {
    if (count < last.current) onArrived();
    last.current = count;
  }, [count, onArrived]);
}

export const isUnderWay = ({ state }: Upload): boolean => state !== 'failed';

/** Whether files of an incident are on their way, wherever on the page they were chosen. */
export const useIsUploading = (incidentId: string | undefined): boolean =>
  useUploadList().uploads.some((one) => one.place === incidentId && isUnderWay(one));

/** Those that no place on the page shows. */
export const elsewhere = ({ uploads, shown }: UploadList): readonly Upload[] =>
  uploads.filter(({ place, unfit }) => unfit === undefined && !shown.includes(place));
