// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'react';
import { serverNow } from '~/api/server-clock';
import { type ApiForm, useApiForm } from '~/ui/use-api-form';
import { changesSince, inputOf, type Saved, savedOf } from './advisory-input';
import { type Progress, useAutosave } from './autosave';
import { type Edited, type EditorValues, isRevised, valuesOf, workedOn, workingStatus } from './content';
import { UpdateAdvisory } from './documents';
import { setValue } from './editor-form';
import { useConflict } from './use-conflict';

interface EditingOptions {
  /** As it was when the page opened. */
  readonly opened: Edited;
  readonly onSaved: () => void;
}

/** The form of an advisory that exists: saved by itself and by the button, with one memory of what the server has. */
export function useEditing({ opened, onSaved }: EditingOptions) {
  const [initial] = useState(() => valuesOf(opened));
  const progress = useRef<Progress>({ saved: savedOf(initial), refused: {}, tried: [] });
  const here = useRef<ApiForm<EditorValues>>(undefined);
  const conflict = useConflict({ id: opened.id, form: here, progress, onOurs: () => tellSaved(autosave) });
  // A revision begins with a press: only then does everybody see that one is being prepared.
  const [begun, setBegun] = useState(workingStatus(opened) === 'DRAFT');
  const began = (): void => {
    setBegun(true);
    onSaved();
  };
  const form = useApiForm({
    document: UpdateAdvisory,
    initial,
    draft: `advisory/${opened.id}`,
    variables: (values) => ({ input: inputSince(opened, progress.current, values) }),
    onSaved: ({ updateAdvisory: { advisory } }, values) => {
      progress.current = { saved: savedOf(values), refused: {}, tried: [] };
      adopt(form, progress.current, advisory, values);
      form.settle();
      tellSaved(autosave);
      began();
    },
    wasKept: async () => {
      const kept = await conflict.lookAgain();
      if (kept) began();
      return kept;
    },
    onFailure: (failure) => {
      if (failure.code === 'STALE_VERSION') conflict.meet(failure);
      return failure.code === 'STALE_VERSION';
    },
  });
  here.current = form;
  const autosave = useAutosave({
    ...{ id: opened.id, form, progress, enabled: begun && !conflict.blocked, onConflict: conflict.meet },
    onKept: (advisory, sent) => adopt(form, progress.current, advisory, sent),
  });
  const submit = () => autosave.idle().then(() => form.submit());
  return { form: { ...form, submit }, state: autosave.state, ...conflict, isRevision: isRevised(opened) };
}

const tellSaved = (autosave: ReturnType<typeof useAutosave>): void =>
  autosave.setState({ kind: 'saved', at: serverNow() });

const inputSince = ({ id }: Edited, { saved }: Progress, values: EditorValues) => ({
  id,
  expectedVersion: values.version,
  ...changesSince(saved, values),
});

/** What the server gave: the new version, and ids of new recommendations. */
function adopt(form: ApiForm<EditorValues>, progress: Progress, advisory: Edited, sent: EditorValues): void {
  setValue(form, 'version', advisory.version);
  if (progress.saved.recommendations !== savedOf(sent).recommendations) return;
  adoptIds(advisory, sent, form.mantine.getValues(), (index, path, value) =>
    setValue(form, `recommendations.${index}.${path}`, value),
  );
  progress.saved = { ...progress.saved, ...recommendationsOf(advisory, sent) };
}

/** New recommendations have their ids now: with the next saving they are changed, not made again. */
function adoptIds(
  advisory: Edited,
  sent: EditorValues,
  values: EditorValues,
  set: (index: number, path: 'id' | 'number', value: unknown) => void,
): void {
  const kept = workedOn(advisory).recommendations;
  if (kept.length !== sent.recommendations.length) return;
  sent.recommendations.forEach(({ key, id }, place) => {
    const index = values.recommendations.findIndex((one) => one.key === key);
    const made = kept[place];
    if (id !== null || made === undefined || index < 0) return;
    set(index, 'id', made.id);
    if (isRevised(advisory)) set(index, 'number', made.number);
  });
}

/** What was sent of the recommendations, with the ids that they got. */
function recommendationsOf(advisory: Edited, sent: EditorValues): Pick<Saved, 'recommendations'> {
  const kept = workedOn(advisory).recommendations;
  if (kept.length !== sent.recommendations.length) return {};
  const rows = sent.recommendations.map((one, index) => ({ ...one, id: kept[index]?.id ?? one.id }));
  return { recommendations: JSON.stringify(inputOf({ ...sent, recommendations: rows }).recommendations) };
}
