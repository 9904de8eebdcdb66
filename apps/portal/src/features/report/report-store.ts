// SPDX-License-Identifier: Apache-2.0
import type { Failure } from '~/api/failure';
import { serverNow } from '~/api/server-clock';
import type { ReportStage } from '~/graphql/enums';
import type { ReportDraftFragment } from '~/graphql/graphql';
import type { Conflict, Merged } from './report-merge';
import { type Creation, type DeviceCopy, isUnsent, ReportKeeper } from './report-keeper';
import {
  CONTACT_KEYS,
  EMPTY,
  isNumberKey,
  type Key,
  KEYS,
  NO_INDICATOR,
  type ReportValues,
  same,
  type TypedIndicator,
  valuesOf,
} from './report-values';
import { numberOf } from './typed-number';

export interface ReportState {
  readonly values: ReportValues;
  /** As the server has them. */
  readonly base: ReportValues;
  /** Sent so, and kept by the server in its own spelling: nothing is to be saved. */
  readonly spelled: Partial<ReportValues>;
  readonly server: ReportDraftFragment | undefined;
  /** Sentences of the API by the path of the field. */
  readonly problems: Readonly<Record<string, string>>;
  /** Refused by the API: kept here, and tried again when they change. */
  readonly refused: Partial<ReportValues>;
  readonly conflicts: readonly Conflict[];
  /** Taken over from another device. */
  readonly taken: readonly Key[];
  readonly saving: boolean;
  readonly sending: boolean;
  /** Why the last attempt to save or send ended. */
  readonly failure: Failure | undefined;
  readonly savedAt: Date | undefined;
  /** Sending was asked for and could not be: it is offered again. */
  readonly wanted: boolean;
  /** What was typed before was brought back from this device. */
  readonly restored: boolean;
  /** An indicator that was typed and not added. */
  readonly typed: TypedIndicator;
  /** Which report it is, when the first one is with the coordinator. */
  readonly later: ReportStage;
  /** Sent from here, just now. */
  readonly sent: boolean;
}

const FRESH: ReportState = {
  values: EMPTY,
  base: EMPTY,
  spelled: {},
  server: undefined,
  problems: {},
  refused: {},
  conflicts: [],
  taken: [],
  saving: false,
  sending: false,
  failure: undefined,
  savedAt: undefined,
  wanted: false,
  restored: false,
  typed: NO_INDICATOR,
  later: 'SUPPLEMENTARY',
  sent: false,
};

/** What is in the form, what of it the server has, and what of it must be kept on the device. No network here. */
export class ReportStore {
  #state: ReportState = FRESH;
  readonly #listeners = new Set<() => void>();
  readonly #keeper: ReportKeeper;
  /** A new report is made once, however often it is sent. */
  creating: Creation | undefined;
  /** Another person's telephone and so on, while "I can" is chosen. */
  #contactAside: Partial<ReportValues> = {};
  /** Told after each change of a field. */
  onTyped: () => void = () => undefined;

  constructor(owner: string | undefined, opened: Partial<ReportState>, copy?: DeviceCopy) {
    this.#keeper = new ReportKeeper(owner, copy !== undefined && copy.server === undefined);
    this.#state = { ...FRESH, ...opened };
    this.creating = copy?.creating;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): ReportState => this.#state;

  change(part: Partial<ReportState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }

  set<K extends Key>(key: K, value: ReportValues[K]): void {
    const { values, problems } = this.#state;
    if (same(values[key], value)) return;
    this.change({ values: { ...values, [key]: value }, problems: withoutProblems(problems, key), sent: false });
    this.keepSoon();
    this.onTyped();
  }

  /** Who can be called is the reporter, and the account says how; or another person, as typed before. */
  chooseContact(choice: 'me' | 'other'): void {
    const { values } = this.#state;
    if (choice === 'me') this.#contactAside = Object.fromEntries(CONTACT_KEYS.map((key) => [key, values[key]]));
    const chosen = choice === 'me' ? EMPTY : { ...EMPTY, ...this.#contactAside };
    for (const key of CONTACT_KEYS) this.set(key, chosen[key]);
  }

  chooseLater(later: ReportStage): void {
    this.change({ later });
    this.keepSoon();
  }

  type(typed: TypedIndicator): void {
    this.change({ typed });
    this.keepSoon();
  }

  /** Changed here and not on the server yet. */
  changed(): readonly Key[] {
    const { values, base, spelled } = this.#state;
    return KEYS.filter((key) => !same(values[key], base[key]) && !(key in spelled && same(values[key], spelled[key])));
  }

  /** Of these, what can be saved: not what the API refused, what is still to be decided, or what is no number. */
  savable(): readonly Key[] {
    const { values, refused, conflicts } = this.#state;
    return this.changed().filter(
      (key) =>
        !(key in refused && same(values[key], refused[key])) &&
        !conflicts.some((conflict) => conflict.key === key) &&
        !isHalfTyped(key, values),
    );
  }

  /** Only drafts save themselves. */
  get savesItself(): boolean {
    const { server } = this.#state;
    return server === undefined || server.status === 'DRAFT';
  }

  /** The server has these fields as they were in `sent`. */
  kept(incident: ReportDraftFragment, sent: Partial<ReportValues>): void {
    const { values, spelled } = this.#state;
    const base = valuesOf(incident);
    // Indicators come back refanged; text stays as it is typed, with a blank at its end.
    const isAsSent = sent.indicators !== undefined && same(values.indicators, sent.indicators);
    this.change({
      server: incident,
      base,
      values: isAsSent ? { ...values, indicators: base.indicators } : values,
      spelled: { ...spelled, ...sent },
      failure: undefined,
      savedAt: serverNow(),
    });
    this.keepNow();
  }

  /** The server holds something newer. */
  merged(incident: ReportDraftFragment, { values, conflicts, taken }: Merged): void {
    this.change({ server: incident, base: valuesOf(incident), values, conflicts, taken, spelled: {} });
    this.keepNow();
  }

  /** One of two values is chosen. */
  decide({ key, theirs }: Conflict, choice: 'mine' | 'theirs'): void {
    const { conflicts, values } = this.#state;
    this.change({
      conflicts: conflicts.filter((one) => one.key !== key),
      ...(choice === 'theirs' && { values: { ...values, [key]: theirs } }),
    });
    this.keepNow();
    this.onTyped();
  }

  keepSoon(): void {
    this.#keeper.soon(() => this.#copy());
  }

  keepNow(): void {
    this.#keeper.now(() => this.#copy());
  }

  forget(): void {
    this.#keeper.forget(this.#state.server?.id);
  }

  #copy() {
    const { values, server, base, wanted, typed, later } = this.#state;
    const changed = this.changed();
    const { creating } = this;
    const kept = Object.fromEntries(changed.map((key) => [key, values[key]]));
    const half = typed.value.trim() === '' ? undefined : typed;
    const copy: DeviceCopy = { values: kept, base, server, creating, wanted, typed: half, later };
    // A draft opens without a connection, too.
    const isNeeded = isUnsent(copy) || server?.status === 'DRAFT';
    return { id: server?.id, reference: server?.reference, copy: isNeeded ? copy : undefined };
  }
}

/** What the API would refuse only because it is not finished yet. */
export function isHalfTyped(key: Key, values: ReportValues): boolean {
  if (key === 'title') return [1, 2].includes([...values.title.trim()].length);
  if (key === 'assets') return values.assets.some(({ name }) => name.trim() === '');
  return isNumberKey(key) && numberOf(values[key]) === undefined;
}

const withoutProblems = (problems: ReportState['problems'], key: Key) =>
  Object.fromEntries(Object.entries(problems).filter(([path]) => path !== key && !path.startsWith(`${key}.`)));
