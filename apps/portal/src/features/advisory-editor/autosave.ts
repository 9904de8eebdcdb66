// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useEffect, useRef, useState } from 'react';
import { change } from '~/api/client';
import { type Failure, isPassing } from '~/api/failure';
import { serverNow } from '~/api/server-clock';
import type { ApiForm } from '~/ui/use-api-form';
import { type Changes, changesSince, type InputField, type Saved, savedAfter } from './advisory-input';
import type { Edited, EditorValues } from './content';
import { UpdateAdvisory } from './documents';

const LOOKS_EVERY_MS = 2_000;
const TRIES_AGAIN_AFTER_MS = 10_000;
const MOST_TRIED = 20;

export type SaveState =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** All but these fields, which the API does not take as they are. */
  | { readonly kind: 'partly'; readonly at: Date; readonly without: readonly InputField[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What of the advisory the server has, as the form that is being written knows. */
export interface Progress {
  saved: Saved;
  /** Fields of which the API said that they are not yet right, as they were then. */
  refused: Saved;
  /** Sent since the server's last answer: what it holds may be ours, if the answer was lost. */
  tried: readonly Saved[];
}

interface AutosaveOptions {
  readonly id: string;
  readonly form: ApiForm<EditorValues>;
  readonly progress: RefObject<Progress>;
  readonly enabled: boolean;
  readonly onKept: (advisory: Edited, sent: EditorValues) => void;
  /** Somebody else changed the advisory, or its state. */
  readonly onConflict: (failure: Failure) => void;
}

/** Saves a draft by itself whenever the typing pauses. What the API does not take yet stays on the device alone. */
export function useAutosave(options: AutosaveOptions) {
  const [state, setState] = useState<SaveState>({ kind: 'quiet' });
  const latest = useRef(options);
  latest.current = options;
  const running = useRef<Promise<void>>(undefined);
  const seen = useRef({ text: '', since: 0, failedAt: 0 });

  useEffect(() => {
    const timer = setInterval(() => {
      const { form, progress, enabled } = latest.current;
      if (!enabled || form.saving || running.current !== undefined) return;
      const changed = worthSaving(progress.current, form.mantine.getValues());
      const text = JSON.stringify(changed);
      const paused = text === seen.current.text;
      seen.current.text = text;
      if (!paused || text === '{}' || Date.now() - seen.current.failedAt < TRIES_AGAIN_AFTER_MS) return;
      running.current = saveNow(latest.current, changed, setState)
        .then((passed) => void (seen.current.failedAt = passed ? 0 : Date.now()))
        .finally(() => void (running.current = undefined));
    }, LOOKS_EVERY_MS);
    return () => clearInterval(timer);
  }, []);

  return {
    state,
    setState,
    /** When nothing of it is under way. */
    idle: async () => running.current,
  };
}

const without = (changes: Changes, fields: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => !fields.includes(field)));

/** What differs from what was saved, but for what was refused and is still the same. */
function worthSaving({ saved, refused }: Progress, values: EditorValues): Changes {
  const changes = changesSince(saved, values);
  const hopeless = Object.entries(changes).filter(
    ([field, value]) => JSON.stringify(value) === refused[field as InputField],
  );
  return without(
    changes,
    hopeless.map(([field]) => field),
  );
}

/** True but after a failure that is worth another try later. */
async function saveNow(options: AutosaveOptions, changes: Changes, tell: (state: SaveState) => void): Promise<boolean> {
  const { id, form, progress, onKept, onConflict } = options;
  tell({ kind: 'saving' });
  const values = structuredClone(form.mantine.getValues());
  let sent = changes;
  for (;;) {
    const input = { id, expectedVersion: values.version, ...sent };
    const tried = [...progress.current.tried.slice(-MOST_TRIED), savedAfter({}, sent)];
    progress.current = { ...progress.current, tried };
    const { data, failure } = await change(UpdateAdvisory, { input });
    if (failure === undefined) {
      progress.current = { ...progress.current, saved: savedAfter(progress.current.saved, sent), tried: [] };
      onKept(data.updateAdvisory.advisory, values);
      const left = Object.keys(changesSince(progress.current.saved, form.mantine.getValues())) as InputField[];
      const held = left.filter((field) => field in progress.current.refused);
      tell(held.length > 0 ? { kind: 'partly', at: serverNow(), without: held } : { kind: 'saved', at: serverNow() });
      if (left.length === 0) form.settle();
      return true;
    }
    const wrong = failure.problems.map(({ path }) => path.split('.')[1] ?? '');
    const rest = without(sent, wrong);
    if (failure.code !== 'BAD_USER_INPUT' || wrong.length === 0) {
      tell({ kind: 'failed', failure });
      if (!isPassing(failure)) onConflict(failure);
      return false;
    }
    progress.current = { ...progress.current, refused: savedAfter(progress.current.refused, only(sent, wrong)) };
    if (Object.keys(rest).length === 0) {
      tell({ kind: 'partly', at: serverNow(), without: wrong as InputField[] });
      return true;
    }
    sent = rest;
  }
}

const only = (changes: Changes, fields: readonly string[]): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([field]) => fields.includes(field)));
