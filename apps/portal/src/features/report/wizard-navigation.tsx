// SPDX-License-Identifier: Apache-2.0
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react';
import { idOf } from './report-fields';
import { stepOf } from './report-steps';
import { type Step } from './step-names';
import type { Key } from './report-values';

interface Navigation {
  readonly goTo: (step: Step) => void;
  /** To the step of this field, and into it. */
  readonly goToField: (key: Key) => void;
  readonly takeWanted: () => Key | undefined;
}

const Context = createContext<Navigation | undefined>(undefined);

function useNavigation(): Navigation {
  const navigation = useContext(Context);
  if (navigation === undefined) throw new Error('Put it inside a WizardNavigation.');
  return navigation;
}

export const useGoTo = (): Omit<Navigation, 'takeWanted'> => useNavigation();

export function WizardNavigation({
  goTo,
  children,
}: {
  readonly goTo: (step: Step) => void;
  readonly children: ReactNode;
}) {
  const wanted = useRef<Key>(undefined);
  const value = useMemo(
    () => ({
      goTo,
      goToField: (key: Key) => {
        const field = document.getElementById(idOf(key));
        if (field) {
          field.focus();
          return;
        }
        wanted.current = key;
        goTo(stepOf(key));
      },
      takeWanted: () => {
        const key = wanted.current;
        wanted.current = undefined;
        return key;
      },
    }),
    [goTo],
  );
  return <Context value={value}>{children}</Context>;
}

/** When a step comes because of one of its fields, that field has the focus. */
export function useFieldFocus(step: Step): void {
  const { takeWanted } = useNavigation();
  useEffect(() => {
    const key = takeWanted();
    if (key !== undefined) document.getElementById(idOf(key))?.focus();
  }, [step, takeWanted]);
}
