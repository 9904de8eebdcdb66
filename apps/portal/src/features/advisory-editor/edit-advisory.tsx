// SPDX-License-Identifier: Apache-2.0
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { useCompanies } from '~/api/use-companies';
import { ApiForm } from '~/ui/api-form';
import { localized } from '~/ui/localized-text';
import { Conflict } from './conflict';
import { type Edited, valuesOf } from './content';
import { SaveStateLine } from './save-state';
import { Sections } from './sections';
import { useEditing } from './use-editing';
import { placeOf } from './use-edited-advisory';
import classes from './advisory-editor.module.css';

/** The editor of an advisory that exists. */
export function EditAdvisory({ advisory }: { readonly advisory: Edited }) {
  const [opened] = useState(advisory);
  const navigate = useNavigate();
  const goesOn = useRef(false);
  const editing = useEditing({
    opened,
    onSaved: () => {
      if (!goesOn.current) return;
      void navigate({ to: '/advisories/$reference/review', params: { reference: placeOf(opened) } });
    },
  });
  const { form, state, theirs, goOnWith, isRevision } = editing;
  const save = (andGoOn: boolean) => {
    goesOn.current = andGoOn;
    void form.submit();
  };
  return (
    <div className={classes['form']}>
      {theirs && <ConflictOf theirs={theirs} mine={form.mantine.getValues()} onChosen={goOnWith} />}
      <ApiForm form={form}>
        <Stack gap="sm">
          <Sections form={form} isRevision={isRevision} />
          <div className={classes['bar']}>
            <Button type="button" loading={form.saving} disabled={theirs !== undefined} onClick={() => save(false)}>
              <Trans>Save the draft</Trans>
            </Button>
            <Button variant="default" disabled={form.saving || theirs !== undefined} onClick={() => save(true)}>
              <Trans>Save and go to the review</Trans>
            </Button>
            <div className={classes['barState']} role="status">
              <SaveStateLine state={state} isTouched={form.isTouched} />
            </div>
          </div>
        </Stack>
      </ApiForm>
    </div>
  );
}

interface ConflictOfProps {
  readonly theirs: Edited;
  readonly mine: ReturnType<typeof valuesOf>;
  readonly onChosen: ReturnType<typeof useEditing>['goOnWith'];
}

function ConflictOf({ theirs, mine, onChosen }: ConflictOfProps) {
  const { i18n } = useLingui();
  const [values] = useState(() => ({ mine: structuredClone(mine), theirs: valuesOf(theirs) }));
  const { data: companies = [] } = useCompanies();
  const names = useMemo(
    () => new Map(companies.map(({ id, name }) => [id, localized(name, i18n.locale).text])),
    [companies, i18n.locale],
  );
  return <Conflict {...values} names={names} onChosen={onChosen} />;
}
