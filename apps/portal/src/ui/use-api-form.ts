// SPDX-License-Identifier: Apache-2.0
import {
  type ChangeEvent,
  createElement,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { useForm, type UseFormReturnType } from '@mantine/form';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import type { Failure } from '~/api/failure';
import { type DraftHandle, useDraft } from '~/drafts/use-draft';
import { Sentence } from '~/i18n/sentence';
import { attempt, type Attempts, newAttempts } from './use-api-form-attempts';
import { attemptsIn, fitting, toKeep } from './use-api-form-kept';

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
  const [revision, setRevision] = useState(0);
  const refresh = useCallback(() => setRevision((last) => last + 1), []);
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
      restoring.current = true;
      mantine.setValues(fitting(options.initial, kept));
      restoring.current = false;
      refresh();
    },
  });
  const { field, check, problemsOf } = useFields(mantine);
  const settle = () => {
    setTouched(false);
    draft.forget();
  };
  const sending = useSending(options, mantine, { problemsOf, attempts, onAttempt: keep, onSaved: settle });
  // What would be typed while it is sent would be in no request.
  const held = sending.saving && { readOnly: true };
  const heldField: typeof field = (path, label) => ({ ...field(path, label), ...held });
  return { mantine, field: heldField, check, isTouched, draft, revision, refresh, settle, ...sending };
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
    running.current = false;
    if (outcome.failure) {
      refuse(outcome.failure, earlier && (() => void options.onSaved(earlier.data, earlier.values)));
      return;
    }
    mantine.clearErrors();
    setState(UNSENT);
    onSaved();
    await options.onSaved(outcome.data, values);
  };
  return { submit, ...state, failure: state.failure, showEarlier: state.showEarlier };
}

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
    problemsOf,
  };
}
