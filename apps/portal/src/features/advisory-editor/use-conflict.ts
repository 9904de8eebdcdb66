// SPDX-License-Identifier: Apache-2.0
import { type RefObject, useState } from 'react';
import { ask } from '~/api/client';
import type { Failure } from '~/api/failure';
import type { ApiForm } from '~/ui/use-api-form';
import { changesSince, type InputField, type Saved, savedOf } from './advisory-input';
import type { Progress } from './autosave';
import { type Edited, type EditorValues, valuesOf } from './content';
import { AdvisoryToEdit } from './documents';
import { setValue } from './editor-form';

interface ConflictOptions {
  readonly id: string;
  readonly form: RefObject<ApiForm<EditorValues> | undefined>;
  readonly progress: RefObject<Progress>;
  /** What the server has was saved from here. */
  readonly onOurs: () => void;
}

/** Whether the server has nothing but what was sent from here: more was typed since, and the next saving brings it. */
const isOurs = ({ saved, tried }: Progress, now: Saved): boolean =>
  Object.entries(now).every(([field, value]) => {
    const name = field as InputField;
    return saved[name] === value || tried.some((sent) => sent[name] === value);
  });

/** What happens when the server has another version than the one that what is typed builds on. */
export function useConflict({ id, form, progress, onOurs }: ConflictOptions) {
  const [theirs, setTheirs] = useState<Edited>();
  const [blocked, setBlocked] = useState(false);

  /**
   * What does the server have? If it is ours, because the answer to our own saving was lost, all is well. True: it has
   * everything.
   */
  const lookAgain = async (): Promise<boolean> => {
    setBlocked(true);
    const { data } = await ask(AdvisoryToEdit, { id });
    const here = form.current;
    if (data === undefined || here === undefined) {
      setBlocked(false);
      return false;
    }
    const now = valuesOf(data.advisory);
    const isSame = Object.keys(changesSince(savedOf(now), here.mantine.getValues())).length === 0;
    if (!isSame && !isOurs(progress.current, savedOf(now))) {
      setTheirs(data.advisory);
      return false;
    }
    setValue(here, 'version', now.version);
    progress.current = { saved: savedOf(now), refused: {}, tried: [] };
    if (isSame) here.settle();
    setBlocked(false);
    onOurs();
    return isSame;
  };

  /** Ends it with the values that were chosen. */
  const goOnWith = (values: EditorValues): void => {
    if (theirs === undefined) return;
    progress.current = { saved: savedOf(valuesOf(theirs)), refused: {}, tried: [] };
    form.current?.mantine.setValues(values);
    form.current?.refresh();
    setTheirs(undefined);
    setBlocked(false);
  };

  const meet = (failure: Failure): void => {
    setBlocked(true);
    if (failure.code === 'STALE_VERSION') void lookAgain();
  };
  return { theirs, blocked, meet, goOnWith, lookAgain };
}
