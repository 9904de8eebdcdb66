// SPDX-License-Identifier: Apache-2.0
import { forgetDraft, keepDraft, readDraft } from '~/drafts/draft-store';
import type { ReportStage } from '~/graphql/enums';
import type { CreateIncidentInput, ReportDraftFragment } from '~/graphql/graphql';
import type { ReportValues, TypedIndicator } from './report-values';

export interface Creation {
  readonly input: CreateIncidentInput;
  readonly sent: Partial<ReportValues>;
}

/** What is kept on the device: what the server does not have yet, and a draft as the server has it. */
export interface DeviceCopy {
  readonly values: Partial<ReportValues>;
  /** What the server had when this was typed: tells what was changed elsewhere meanwhile. */
  readonly base: ReportValues;
  readonly server: ReportDraftFragment | undefined;
  /** A creation whose answer was lost: it is sent again in the same words. */
  readonly creating: Creation | undefined;
  readonly wanted: boolean;
  /** Typed and not added; older copies have none. */
  readonly typed?: TypedIndicator | undefined;
  /** Which report was chosen; older copies do not say. */
  readonly later?: ReportStage;
}

const AFTER_LAST_KEY_MS = 600;
const NEW = 'report/new';
const nameOf = (id: string | undefined) => (id === undefined ? NEW : `report/${id}`);

/** Drafts that have an id are found by their reference as well. */
const nameOfReference = (reference: string) => `report-of/${reference}`;

interface Copied {
  readonly id: string | undefined;
  readonly reference: string | undefined;
  readonly copy: DeviceCopy | undefined;
}

type MakeCopy = () => Copied;

/** Whether it holds something that the server does not have. */
export const isUnsent = ({ values, creating, wanted, typed }: DeviceCopy): boolean =>
  Object.keys(values).length > 0 || creating !== undefined || wanted || typed !== undefined;

/** The copy of a report by its reference. */
export async function findCopy(owner: string, reference: string): Promise<DeviceCopy | undefined> {
  const id = await readDraft(owner, nameOfReference(reference));
  return typeof id === 'string' ? readCopy(owner, id) : undefined;
}

/** Undefined where there is none, or none that this form can read. */
export async function readCopy(owner: string, id: string | undefined): Promise<DeviceCopy | undefined> {
  const kept = await readDraft(owner, nameOf(id));
  return typeof kept === 'object' && kept !== null && 'values' in kept ? (kept as DeviceCopy) : undefined;
}

/** Puts the copy on the device shortly after the last key, and takes it away when the server has everything. */
export class ReportKeeper {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = '';

  /** `wasNew`: what was opened is kept as a report without an id. */
  constructor(
    private readonly owner: string | undefined,
    private wasNew: boolean,
  ) {}

  soon(make: MakeCopy): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(make), AFTER_LAST_KEY_MS);
  }

  now(make: MakeCopy): void {
    clearTimeout(this.#timer);
    const { owner } = this;
    if (owner === undefined) return;
    const { id, reference, copy } = make();
    const text = JSON.stringify([id, copy]);
    // In another window something may have been typed that has not reached this one.
    if (text === this.#last) return;
    this.#last = text;
    if (copy === undefined) void forgetDraft(owner, nameOf(id));
    else void keepDraft(owner, nameOf(id), copy, { unsent: isUnsent(copy) });
    if (copy && reference !== undefined) void keepDraft(owner, nameOfReference(reference), id, { unsent: false });
    if (id === undefined) this.wasNew = true;
    // It has an id now, and is kept under that.
    else if (this.wasNew) {
      this.wasNew = false;
      void forgetDraft(owner, NEW);
    }
  }

  forget(id: string | undefined): void {
    clearTimeout(this.#timer);
    if (this.owner !== undefined) void forgetDraft(this.owner, nameOf(id));
  }
}
