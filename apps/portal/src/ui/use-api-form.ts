// SPDX-License-Identifier: Apache-2.0
import {
  type ChangeEvent,
  createElement,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { type Failure, isPassing } from '~/api/failure';
import { type DraftHandle, useDraft } from '~/drafts/use-draft';
import { Sentence } from '~/i18n/sentence';
import { attempt, type Attempts, newAttempts } from './use-api-form-attempts';
import { attemptsIn, fitting, same, toKeep, withTyped } from './use-api-form-kept';

interface ApiFormOptions<Values extends object, Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly initial: Values;
  /** What is sent. The key is the same for every attempt to make this, so that none is made twice. */
  readonly variables: (values: Values, idempotencyKey: string) => Variables;
  readonly onSaved: (data: Data, values: Values) => void | Promise<void>;
  /** The name under which what is typed is kept on the device until it is sent; absent: it is not kept (passwords). */
  readonly draft?: string;
  /** Called for a failure; true where the screen shows it in its own way. */
  readonly onFailure?: (failure: Failure) => boolean;
  /** Where its answer was lost and it is not sent twice: how one sees whether it was done, and what to do then. */
  readonly whenUnsure?: ReactNode;
  /**
   * For a change of one version: after a lost answer it is refused as stale if it had arrived. Looks whether it had; true
   * where it had, and the screen shows it.
   */
  readonly wasKept?: (values: Values) => Promise<boolean>;
  /** What stands before the paths of the API's problems. */
  readonly root?: string;
}

export interface FieldProblem {
  /** Undefined where no field of this form has the path. */
  readonly fieldId: string | undefined;
  readonly label: string | undefined;
  readonly message: string;
}

export interface ApiForm<Values extends object> {
  readonly mantine: UseFormReturnType<Values>;
  readonly field: (path: string, label: string) => Record<string, unknown> & { readonly label: string };
  readonly check: (path: string, label: string) => Record<string, unknown> & { readonly label: string };
  readonly submit: () => Promise<void>;
  readonly saving: boolean;
  readonly failure: Failure | undefined;
  readonly problems: readonly FieldProblem[];
  /** How often something was refused: the summary takes the focus each time. */
  readonly refusals: number;
  /** What was sent earlier, in other words, had arrived: leads to it. What stands in the form stays kept. */
  readonly showEarlier: (() => void) | undefined;
  /** An attempt before this one may have done it: its answer was lost. */
  readonly perhapsDone: boolean;
  readonly whenUnsure: ReactNode;
  readonly isTouched: boolean;
  readonly draft: DraftHandle;
  /** Fields hold what is typed themselves: they are made anew when the values are set from outside. */
  readonly revision: number;
  readonly refresh: () => void;
  /** What is typed was saved in another way (by itself, while one types): it is no longer unsent. */
  readonly settle: () => void;
}

/** One form that makes one change of the API: nothing typed is lost, problems stand at their fields, no second sending. */
export function useApiForm<Values extends object, Data, Variables extends AnyVariables>(
  options: ApiFormOptions<Values, Data, Variables>,
): ApiForm<Values> {
  const [isTouched, setTouched] = useState(false);
  const { revision, refresh } = useRevision();
  const attempts = useRef<Attempts<Values, Variables>>(undefined);
  /** In another window it may have been sent meanwhile: what is brought back is not kept again. */
  const restoring = useRef(false);
  const keep = (values: Values) => draft.keepSoon(toKeep(values, (attempts.current ??= newAttempts())));
  const mantine = useForm<Values>({
    mode: 'uncontrolled',
    initialValues: options.initial,
    onValuesChange: (values) => {
      setTouched(true);
      if (!restoring.current) keep(values);
    },
  });
  const draft = useDraft(options.draft, {
    isTouched,
    restore: (kept) => {
      attempts.current = attemptsIn(kept);
      const older = fitting(options.initial, kept);
      // On a slow device somebody may have begun to type before it came.
      const both = withTyped(options.initial, { kept: older, typed: mantine.getValues() }, isText);
      restoring.current = same(both, older);
      mantine.setValues(both);
      restoring.current = false;
      refresh();
    },
  });
  const { field, check, problemsOf, isText } = useFields(mantine);
  const settle = () => {
    setTouched(false);
    draft.forget();
  };
  const sending = useSending(options, mantine, { problemsOf, attempts, onAttempt: keep, onSaved: settle });
  // What would be typed while it is sent would be in no request.
  const held = sending.saving && { readOnly: true };
  const heldField: typeof field = (path, label) => ({ ...field(path, label), ...held });
  const { whenUnsure } = options;
  return { mantine, field: heldField, check, isTouched, draft, revision, refresh, settle, whenUnsure, ...sending };
}

/** Fields are made anew; the one that had the focus has it again. */
function useRevision(): { readonly revision: number; readonly refresh: () => void } {
  const [revision, setRevision] = useState(0);
  const focused = useRef('');
  useEffect(() => {
    const field = document.getElementById(focused.current);
    focused.current = '';
    if (field === null || document.activeElement !== document.body) return;
    field.focus();
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
  }, [revision]);
  const refresh = useCallback(() => {
    focused.current = document.activeElement?.id ?? '';
    setRevision((last) => last + 1);
  }, []);
  return { revision, refresh };
}

interface Sending {
  readonly saving: boolean;
  readonly failure?: Failure | undefined;
  readonly problems: readonly FieldProblem[];
  readonly refusals: number;
  readonly showEarlier?: (() => void) | undefined;
  readonly perhapsDone: boolean;
}

const UNSENT: Sending = { saving: false, problems: [], refusals: 0, perhapsDone: false };

interface Hooks<Values, Variables> {
  readonly problemsOf: (failure: Failure, root: string) => readonly FieldProblem[];
  readonly attempts: RefObject<Attempts<Values, Variables> | undefined>;
  readonly onAttempt: (values: Values) => void;
  readonly onSaved: () => void;
}

const refusedWith =
  (failure: Failure, problems: readonly FieldProblem[], showEarlier: (() => void) | undefined) =>
  ({ refusals, perhapsDone }: Sending): Sending => ({
    ...{ saving: false, failure, problems, refusals: refusals + 1, showEarlier },
    perhapsDone: perhapsDone || failure.unsure === true,
  });

function useSending<Values extends object, Data, Variables extends AnyVariables>(
  options: ApiFormOptions<Values, Data, Variables>,
  mantine: UseFormReturnType<Values>,
  { problemsOf, attempts, onAttempt, onSaved }: Hooks<Values, Variables>,
) {
  const running = useRef(false);
  const [state, setState] = useState<Sending>(UNSENT);

  const refuse = (failure: Failure, showEarlier?: () => void) => {
    if (showEarlier === undefined && options.onFailure?.(failure)) {
      setState((last) => ({ ...last, saving: false }));
      return;
    }
    const root = options.root ?? 'input.';
    mantine.setErrors(errorsAt(failure, root));
    setState(refusedWith(failure, problemsOf(failure, root), showEarlier));
  };
  const submit = async () => {
    if (running.current) return;
    running.current = true;
    setState((last) => ({ ...last, saving: true }));
    const values = structuredClone(mantine.getValues());
    const keep = (made: Attempts<Values, Variables> | undefined) => {
      attempts.current = made;
      onAttempt(mantine.getValues());
    };
    const way = { ...options, attempts: (attempts.current ??= newAttempts()), keep };
    const { outcome, earlier } = await attempt(values, way);
    const isKept = isPerhapsOurs(outcome.failure, state.failure) && (await options.wasKept?.(values)) === true;
    running.current = false;
    if (outcome.failure && !isKept) {
      refuse(outcome.failure, earlier && (() => void options.onSaved(earlier.data, earlier.values)));
      return;
    }
    mantine.clearErrors();
    setState(UNSENT);
    onSaved();
    if (outcome.data !== undefined) await options.onSaved(outcome.data, values);
  };
  return { submit, ...state, failure: state.failure, showEarlier: state.showEarlier };
}

/** Refused because of what an earlier sending did, whose answer was lost: now, or at the press before. */
const isPerhapsOurs = (failure: Failure | undefined, before: Failure | undefined): boolean =>
  (failure?.code === 'STALE_VERSION' || failure?.code === 'INVALID_TRANSITION') &&
  (failure.repeated || (before !== undefined && isPassing(before)));

const withoutRoot = (path: string, root: string) => (path.startsWith(root) ? path.slice(root.length) : path);

const errorsAt = ({ problems }: Failure, root: string) =>
  Object.fromEntries(
    problems.map(({ path, message }) => [withoutRoot(path, root), createElement(Sentence, { of: message })]),
  );

/** Knows the fields that are on the page: their ids for links, their labels for the summary. */
function useFields<Values extends object>(mantine: UseFormReturnType<Values>) {
  const prefix = useId();
  const labels = useRef(new Map<string, string>());
  const idOf = useCallback((path: string) => `${prefix}${path}`, [prefix]);
  useEffect(() => {
    const known = labels.current;
    return () => known.clear();
  }, []);

  const bound = (path: string, label: string, type: 'input' | 'checkbox') => {
    labels.current.set(path, label);
    const { onChange, ...given } = mantine.getInputProps(path, { type }) as {
      onChange: (event: ChangeEvent | string | null) => void;
    };
    return { ...given, onChange, label, id: idOf(path), name: path };
  };
  const problemsOf = (failure: Failure, root: string): readonly FieldProblem[] =>
    failure.problems.map(({ path, message }) => {
      const field = withoutRoot(path, root);
      const isHere = labels.current.has(field);
      return { fieldId: isHere ? idOf(field) : undefined, label: labels.current.get(field), message };
    });
  return {
    field: (path: string, label: string) => bound(path, label, 'input'),
    check: (path: string, label: string) => bound(path, label, 'checkbox'),
    isText: (path: string) => isTypedInto(document.getElementById(idOf(path))),
    problemsOf,
  };
}

const isTypedInto = (field: HTMLElement | null): boolean =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && ['text', 'email', 'tel', 'url', 'search'].includes(field.type));
