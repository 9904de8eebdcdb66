// SPDX-License-Identifier: Apache-2.0
import { ask, change, type Outcome } from '~/api/client';
import { type Failure, isPassing, NO_CONNECTION } from '~/api/failure';
import { newKey } from '~/api/new-key';
import type { ReportStage } from '~/graphql/enums';
import type { CreateIncidentInput, ReportDraftFragment, ReportDraftToEditQuery } from '~/graphql/graphql';
import { keyOf, pathOf, sharesInput } from './problem-path';
import { CreateReportDraft, ReportDraftQuery, SendReport, UpdateReportDraft } from './report-documents';
import { merge, type Merged } from './report-merge';
import type { ReportStore } from './report-store';
import { factsOf, type Key, type ReportValues, same, valuesOf } from './report-values';
import { workingTitle } from './working-title';

const AFTER_LAST_KEY_MS = 2_000;
const AT_LATEST_MS = 8_000;
const AGAIN_MS = 10_000;

/** Brings a report to the server: drafts by themselves, every few seconds; what was submitted before only when told. */
export class ReportSaving {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | undefined;
  #running: Promise<boolean> | undefined;
  /** Sent since the server's last answer: what it holds may be ours, if the answer was lost. */
  #tried: readonly Partial<ReportValues>[] = [];
  /** Opened with what the device had: the server has not yet said what it holds. */
  #unheard = false;
  #sending: { readonly version: number; readonly stage: ReportStage; readonly key: string } | undefined;

  constructor(private readonly store: ReportStore) {
    store.onTyped = () => this.#soon();
  }

  /** Begins to listen; gives the way to end it, which saves what is left. */
  start(): () => void {
    const save = () => {
      if (this.store.savesItself) void this.save();
    };
    const back = () => {
      const { server } = this.store.read();
      if (this.#unheard && server) this.expect(ask(ReportDraftQuery, { id: server.id }));
      save();
    };
    const leave = () => {
      this.store.keepNow();
      if (document.visibilityState === 'hidden') save();
    };
    addEventListener('online', back);
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    save();
    return () => {
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      clearTimeout(this.#timer);
      this.store.keepNow();
      save();
    };
  }

  /** The server's answer comes while one goes on with what the device had; it is merged when it is there. */
  expect(answer: Promise<Outcome<ReportDraftToEditQuery>>): void {
    this.#unheard = true;
    void answer.then(async ({ data, failure }) => {
      while (this.#running !== undefined) await this.#running;
      if (data === undefined) {
        if (!isPassing(failure)) this.store.change({ failure });
        return;
      }
      this.#unheard = false;
      this.store.change({ failure: undefined });
      // A saving may have brought something newer meanwhile.
      if (data.incident.version > (this.store.read().server?.version ?? 0)) this.#merge(data.incident);
      if (this.store.savesItself) void this.save();
    });
  }

  #soon(): void {
    if (!this.store.savesItself) return;
    clearTimeout(this.#timer);
    this.#waitingSince ??= performance.now();
    const left = Math.max(0, this.#waitingSince + AT_LATEST_MS - performance.now());
    this.#timer = setTimeout(() => void this.save(), Math.min(AFTER_LAST_KEY_MS, left));
  }

  /**
   * True: the server has everything. One at a time; whoever comes meanwhile gets what is typed since, too. With `begin` a
   * draft is made of nothing.
   */
  async save({ begin = false } = {}): Promise<boolean> {
    while (this.#running !== undefined) await this.#running;
    this.#running = this.#saveAll(begin);
    try {
      return await this.#running;
    } finally {
      this.#running = undefined;
    }
  }

  async #saveAll(begin: boolean): Promise<boolean> {
    const { store } = this;
    clearTimeout(this.#timer);
    this.#waitingSince = undefined;
    // Each turn ends with fewer fields to save, or with a reason to stop.
    const isToBegin = () => begin && store.read().server === undefined;
    while (store.creating !== undefined || store.savable().length > 0 || isToBegin()) {
      store.change({ saving: true });
      const goesOn = await this.#saveOnce();
      store.change({ saving: false });
      if (!goesOn) {
        const { failure } = store.read();
        if (failure && isPassing(failure) && store.savesItself) {
          this.#timer = setTimeout(() => void this.save(), AGAIN_MS);
        }
        return false;
      }
    }
    const isSaved = store.changed().length === 0;
    if (isSaved) store.keepNow();
    return isSaved;
  }

  async #saveOnce(): Promise<boolean> {
    const { store } = this;
    const { values, server } = store.read();
    const keys = store.savable();
    const outcome = server === undefined ? await this.#create(values, keys) : await this.#update(server, values, keys);
    if (outcome.data) return true;
    return this.#failed(outcome.failure, values, keys);
  }

  async #create(values: ReportValues, changed: readonly Key[]): Promise<Outcome<true>> {
    const { store } = this;
    const keys: readonly Key[] = [...new Set<Key>([...changed, 'detectedAt'])];
    const { input, sent } = (store.creating ??= {
      input: { title: workingTitle(), ...factsOf(values, keys), idempotencyKey: newKey() } as CreateIncidentInput,
      sent: Object.fromEntries(keys.map((key) => [key, values[key]])),
    });
    const outcome = await change(CreateReportDraft, { input });
    if (outcome.failure) {
      // After a definite refusal nothing was made: what is corrected is something new.
      if (!isPassing(outcome.failure)) store.creating = undefined;
      return outcome;
    }
    store.creating = undefined;
    store.kept(outcome.data.createIncident.incident, sent);
    return { data: true };
  }

  async #update(server: ReportDraftFragment, values: ReportValues, keys: readonly Key[]): Promise<Outcome<true>> {
    const input = { id: server.id, expectedVersion: server.version, ...factsOf(values, keys) };
    const sent = Object.fromEntries(keys.map((key) => [key, values[key]]));
    if (!same(this.#tried.at(-1), sent)) this.#tried = [...this.#tried, sent];
    const outcome = await change(UpdateReportDraft, { input });
    if (outcome.failure) return outcome;
    this.#tried = [];
    this.store.kept(outcome.data.updateIncident.incident, sent);
    return { data: true };
  }

  /** True: something was learned from it, and the rest can be tried. */
  async #failed(failure: Failure, values: ReportValues, keys: readonly Key[]): Promise<boolean> {
    const { store } = this;
    if (failure.code === 'STALE_VERSION') return this.#mergeNewer();
    if (failure.code === 'INVALID_TRANSITION') await this.#mergeNewer();
    const told = failure.problems.flatMap((problem) => {
      const key = keyOf(problem.path);
      return key === undefined ? [] : [{ key, path: pathOf(problem.path), message: problem.message }];
    });
    const concerned = keys.filter((key) => told.some((one) => one.key === key || sharesInput(one.key, key)));
    const { problems, refused } = store.read();
    store.change({
      failure: concerned.length > 0 ? undefined : failure,
      problems: { ...problems, ...Object.fromEntries(told.map(({ path, message }) => [path, message])) },
      refused: { ...refused, ...Object.fromEntries(concerned.map((key) => [key, values[key]])) },
    });
    store.keepNow();
    return concerned.length > 0;
  }

  async #mergeNewer(): Promise<boolean> {
    const { store } = this;
    const { server } = store.read();
    if (server === undefined) return false;
    const { data, failure } = await ask(ReportDraftQuery, { id: server.id });
    if (failure) {
      store.change({ failure });
      return false;
    }
    const merged = this.#merge(data.incident);
    // What was submitted is changed by a press alone: first one looks at what is new.
    return store.savesItself || (merged.taken.length === 0 && merged.conflicts.length === 0);
  }

  #merge(incident: ReportDraftFragment): Merged {
    const { store } = this;
    const { values, base, conflicts } = store.read();
    const theirs = valuesOf(incident);
    const isOurs = (key: Key) => this.#tried.some((sent) => key in sent && same(sent[key], theirs[key]));
    const merged = merge({ base, mine: values, changed: store.changed() }, theirs, isOurs);
    this.#tried = [];
    const undecided = conflicts.filter(({ key }) => same(base[key], theirs[key]));
    store.merged(incident, { ...merged, conflicts: [...undecided, ...merged.conflicts] });
    return merged;
  }

  /** Makes the report of what is in the form; true when it is made. A second press while one runs does nothing. */
  async send(stage: ReportStage): Promise<boolean> {
    const { store } = this;
    if (store.read().sending) return false;
    if (!navigator.onLine) {
      store.change({ failure: NO_CONNECTION, wanted: true });
      store.keepNow();
      return false;
    }
    store.change({ sending: true, wanted: false, failure: undefined });
    const isSent = (await this.save({ begin: true })) && (await this.#submit(stage));
    const { failure } = store.read();
    store.change({ sending: false, wanted: !isSent && failure !== undefined && isPassing(failure), sent: isSent });
    if (isSent) store.forget();
    else store.keepNow();
    return isSent;
  }

  async #submit(stage: ReportStage): Promise<boolean> {
    const { store } = this;
    const { server } = store.read();
    if (server === undefined) return false;
    const { id, version } = server;
    // The same for every attempt to send this version.
    if (this.#sending?.version !== version || this.#sending.stage !== stage) {
      this.#sending = { version, stage, key: newKey() };
    }
    const input = { incidentId: id, stage, expectedVersion: version, idempotencyKey: this.#sending.key };
    const { data, failure } = await change(SendReport, { input });
    if (data) {
      const { incident } = data.submitIncidentReport;
      store.change({ server: incident, failure: undefined, savedAt: undefined });
      return true;
    }
    if (failure.code === 'STALE_VERSION' || failure.code === 'INVALID_TRANSITION') await this.#mergeNewer();
    const told = failure.problems.map(({ path, message }) => [pathOf(path), message] as const);
    store.change({ failure, problems: { ...store.read().problems, ...Object.fromEntries(told) } });
    return false;
  }
}
