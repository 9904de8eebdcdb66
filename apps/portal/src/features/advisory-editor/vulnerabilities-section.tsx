// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { WaitingLines } from '~/ui/load-state';
import { Panel } from '~/ui/panel';
import { row } from './content';
import { type SectionProps, setValue } from './editor-form';
import { RowList } from './row-list';
import classes from './advisory-editor.module.css';

// 34 kB of calculator, for whoever opens it.
const CvssCalculator = lazy(() => import('./cvss-calculator').then((module) => ({ default: module.CvssCalculator })));

/** The vulnerabilities that it is about, each with its CVE or a title, and its CVSS vector. */
export function VulnerabilitiesSection({ form }: SectionProps) {
  const { t } = useLingui();
  return (
    <Panel title={<Trans>Vulnerabilities</Trans>}>
      <RowList
        rows={form.mantine.getValues().vulnerabilities}
        empty={
          <Trans>No vulnerability yet. With its CVE number Prahari says whether it is known to be exploited.</Trans>
        }
        addLabel={<Trans>Add a vulnerability</Trans>}
        onAdd={() => form.mantine.insertListItem('vulnerabilities', row({ cve: '', title: '', cvssVector: '' }))}
        onRemove={(index) => form.mantine.removeListItem('vulnerabilities', index)}
        removeLabel={(index) => t`Remove vulnerability ${index + 1}`}
      >
        {({ cvssVector }, index) => (
          <div className={classes['fields']}>
            <TextInput {...form.field(`vulnerabilities.${index}.cve`, t`CVE number`)} placeholder="CVE-2026-12345" />
            <TextInput {...form.field(`vulnerabilities.${index}.title`, t`Title, where it has no CVE number`)} />
            <VectorField form={form} place={`vulnerabilities.${index}`} initial={cvssVector} />
          </div>
        )}
      </RowList>
    </Panel>
  );
}

interface VectorFieldProps {
  readonly form: Parameters<typeof VulnerabilitiesSection>[0]['form'];
  readonly place: string;
  readonly initial: string;
}

function VectorField({ form, place, initial }: VectorFieldProps) {
  const { t } = useLingui();
  const [text, setText] = useState(initial);
  const [opened, setOpened] = useState(false);
  const { defaultValue: _given, ...field } = form.field(`${place}.cvssVector`, t`CVSS vector`);
  const write = (value: string) => {
    setText(value);
    setValue(form, `${place}.cvssVector`, value);
    // The API names a vulnerability without CVE and title by its row alone.
    form.mantine.clearFieldError(place);
  };
  return (
    <div className={classes['whole']}>
      <TextInput
        {...field}
        value={text}
        placeholder="CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Button variant="default" size="sm" mt="xs" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? <Trans>Close the calculator</Trans> : <Trans>CVSS calculator</Trans>}
      </Button>
      {opened && (
        <Suspense fallback={<WaitingLines />}>
          <CvssCalculator text={text} onChange={write} />
        </Suspense>
      )}
    </div>
  );
}
