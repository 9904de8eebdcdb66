// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { change } from './client';
import type { Failure } from './failure';

export interface Save<Data, Variables> {
  /** The answer; undefined after a failure, and for a second press while the first is under way. */
  readonly save: (variables: Variables) => Promise<Data | undefined>;
  readonly saving: boolean;
  readonly failure: Failure | undefined;
  readonly forgetFailure: () => void;
}

/** A change that a press makes. */
export function useSave<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): Save<Data, Variables> {
  const running = useRef(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const save = useCallback(
    async (variables: Variables) => {
      if (running.current) return undefined;
      running.current = true;
      setSaving(true);
      const outcome = await change(document, variables);
      running.current = false;
      setSaving(false);
      setFailure(outcome.failure);
      return outcome.data;
    },
    [document],
  );
  const forgetFailure = useCallback(() => {
    setFailure(undefined);
  }, []);
  return { save, saving, failure, forgetFailure };
}
