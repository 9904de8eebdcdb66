// SPDX-License-Identifier: Apache-2.0
import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { ask } from '~/api/client';
import { type Failure, isPassing, NO_CONNECTION } from '~/api/failure';
import { serverNow } from '~/api/server-clock';
import { soon } from '~/api/soon';
import { useOwner } from '~/session/owner';
import { type DeviceCopy, findCopy, isUnsent, readCopy } from './report-keeper';
import { ReportDraftQuery } from './report-documents';
import { merge, readValues } from './report-merge';
import { ReportSaving } from './report-saving';
import { type ReportState, ReportStore } from './report-store';
import { EMPTY, type Key, KEYS, NO_INDICATOR, type ReportValues, valuesOf } from './report-values';

export interface OpenReport {
  readonly store: ReportStore;
  readonly saving: ReportSaving;
}

/** A draft or incident; without both a new report. */
export interface ReportPlace {
  readonly id?: string | undefined;
  readonly reference?: string | undefined;
}

interface Opening {
  readonly report: OpenReport | undefined;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

/** Opens a report from the server and with what this device has kept of it. It stays open while it gets its id. */
export function useReport({ id, reference }: ReportPlace): Opening {
  const owner = useOwner();
  const [report, setReport] = useState<OpenReport>();
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  // An address without an id may be one from before the report got its own: Back leads there.
  const isNamed = reference !== undefined || id === undefined;
  const isOpen = report !== undefined && (isNamed || report.store.read().server?.id === id);

  useEffect(() => {
    if (owner === undefined || isOpen) return undefined;
    let current = true;
    setReport(undefined);
    void open(owner, { id, reference }).then((outcome) => {
      if (!current) return;
      if ('code' in outcome) setFailure(outcome);
      else startTransition(() => setReport(outcome));
    });
    return () => {
      current = false;
    };
    // Once open, a report gets its id by being saved.
  }, [owner, id, reference, attempt, isOpen]);

  useEffect(() => report?.saving.start(), [report]);
  const again = useCallback(() => {
    setFailure(undefined);
    setReport(undefined);
    setAttempt((last) => last + 1);
  }, []);
  return { report: isOpen ? report : undefined, failure, again };
}

async function open(owner: string, place: ReportPlace): Promise<OpenReport | Failure> {
  if (place.id === undefined && place.reference === undefined)
    return opened(owner, ...fresh(await readCopy(owner, undefined)));
  const asked = ask(ReportDraftQuery, place);
  const early = await soon(asked);
  if (early?.data === undefined) {
    // Without a connection it goes on with what this device has.
    const copy = await copyOf(owner, place);
    const failure = early?.failure ?? NO_CONNECTION;
    if (copy?.server && (isUnsent(copy) || isPassing(failure))) {
      const [state] = fresh(copy);
      const report = opened(owner, { ...state, failure }, copy);
      report.saving.expect(asked);
      return report;
    }
  }
  const { data, failure } = await asked;
  if (failure) return failure;
  const server = data.incident;
  return opened(owner, ...known(server, await readCopy(owner, server.id)));
}

const copyOf = (owner: string, { id, reference }: ReportPlace): Promise<DeviceCopy | undefined> =>
  reference === undefined ? readCopy(owner, id) : findCopy(owner, reference);

function opened(owner: string, state: Partial<ReportState>, copy?: DeviceCopy): OpenReport {
  const store = new ReportStore(owner, state, copy);
  return { store, saving: new ReportSaving(store) };
}

type Opened = readonly [Partial<ReportState>, DeviceCopy | undefined];

/** What a copy holds beside the fields. */
const keptBeside = (copy: DeviceCopy) => ({
  wanted: copy.wanted,
  typed: copy.typed ?? NO_INDICATOR,
  ...(copy.later && { later: copy.later }),
  restored: isUnsent(copy),
});

function fresh(copy: DeviceCopy | undefined): Opened {
  // To the minute, as people tell it; by the server's clock, since the device's may be wrong.
  const now = new Date(Math.floor(serverNow().getTime() / 60_000) * 60_000).toISOString();
  if (copy === undefined) {
    // It is no content by itself: nobody begins a draft by looking at the form.
    const begun = { ...EMPTY, detectedAt: now };
    return [{ base: begun, values: begun }, copy];
  }
  const base = { ...EMPTY, ...readValues(copy.base) };
  const values = { ...base, ...readValues(copy.values) };
  return [{ base, values, server: copy.server, ...keptBeside(copy) }, copy];
}

function known(server: NonNullable<ReportState['server']>, copy: DeviceCopy | undefined): Opened {
  const base = valuesOf(server);
  if (copy === undefined || server.status === 'WITHDRAWN') return [{ server, base, values: base }, copy];
  const typed = readValues(copy.values);
  const before = { ...EMPTY, ...readValues(copy.base) };
  const mine = { ...before, ...typed };
  const merged = merge({ base: before, mine, changed: KEYS.filter((key) => key in typed) }, base);
  const { values, conflicts, taken } = merged;
  return [{ server, base, values, conflicts, taken, ...keptBeside(copy) }, copy];
}

const Context = createContext<OpenReport | undefined>(undefined);
export const ReportProvider = Context.Provider;

export function useOpenReport(): OpenReport {
  const report = useContext(Context);
  if (report === undefined) throw new Error('Put it inside a ReportProvider.');
  return report;
}

/** A part of the state; the component renders again when that part changes. */
export function useReportState<Part>(select: (state: ReportState) => Part): Part {
  const { store } = useOpenReport();
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}

export const useValue = <K extends Key>(key: K): ReportValues[K] => useReportState((state) => state.values[key]);
