// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { Tlp } from '~/graphql/enums';
import type { FoundIndicator } from '~/ui/find-indicators';
import { INDICATOR_TYPES, MOST_INDICATORS } from '~/ui/indicator-kinds';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { PasteBox } from '~/ui/paste-box';
import { TlpLabel } from '~/ui/tlp-label';
import { type IndicatorRow, row } from './content';
import type { SectionProps } from './editor-form';
import { RowList } from './row-list';
import { TextRows } from './text-rows';
import classes from './advisory-editor.module.css';

const LEVELS: readonly Tlp[] = ['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT'];
/** Shown at once: hundreds of rows would make the page slow to type in. */
const SHOWN = 50;

/** What readers can search their logs for, and how the attackers work. */
export function IndicatorsSection({ form }: SectionProps) {
  const { t } = useLingui();
  const { indicators, techniques } = form.mantine.getValues();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const wrong = new Set(Object.keys(form.mantine.errors).map((path) => path.split('.').slice(0, 2).join('.')));
  const isOpen = ({ key }: IndicatorRow, index: number) => opened.has(key) || wrong.has(`indicators.${index}`);
  const open = (key: string) => setOpened((last) => new Set([...last, key]));
  const rows = all ? indicators : indicators.slice(0, SHOWN);
  const add = (found: readonly FoundIndicator[]) => {
    const fresh = found.map((one) => row({ ...one, description: '', tlp: '' as const }));
    form.mantine.setFieldValue('indicators', [...indicators, ...fresh].slice(0, MOST_INDICATORS));
  };
  return (
    <Panel title={<Trans>Indicators and techniques</Trans>}>
      <Stack gap="lg">
        <PasteBox known={indicators} onAdd={add} />
        <RowList
          rows={rows}
          empty={<Trans>No indicator yet: addresses, domains and hashes that readers search for.</Trans>}
          addLabel={<Trans>Add an indicator</Trans>}
          onAdd={() => {
            const fresh = row<Omit<IndicatorRow, 'key'>>({ type: 'IPV4', value: '', description: '', tlp: '' });
            setAll(true);
            open(fresh.key);
            form.mantine.insertListItem('indicators', fresh);
          }}
          onRemove={(index) => form.mantine.removeListItem('indicators', index)}
          removeLabel={(index) => t`Remove indicator ${index + 1}`}
        >
          {(one, index) =>
            isOpen(one, index) ? (
              <IndicatorFields form={form} index={index} />
            ) : (
              <IndicatorLine indicator={one} index={index} onChange={() => open(one.key)} />
            )
          }
        </RowList>
        {rows.length < indicators.length && (
          <Button variant="default" size="sm" w="fit-content" onClick={() => setAll(true)}>
            <Trans>Show all {indicators.length} indicators</Trans>
          </Button>
        )}
        <TextRows
          form={form}
          path="techniques"
          rows={techniques}
          label={t`ATT&CK technique`}
          addLabel={<Trans>Add a technique</Trans>}
          placeholder="T0883"
        />
      </Stack>
    </Panel>
  );
}

interface IndicatorLineProps {
  readonly indicator: IndicatorRow;
  readonly index: number;
  readonly onChange: () => void;
}

function IndicatorLine({ indicator: { type, value, description, tlp }, index, onChange }: IndicatorLineProps) {
  const { t } = useLingui();
  const labels = useLabels();
  return (
    <div>
      <Text size="sm">
        {labels.indicatorType[type]} <code>{value}</code> {tlp !== '' && <TlpLabel tlp={tlp} />}
      </Text>
      {description !== '' && (
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      )}
      <Button variant="subtle" size="compact-sm" aria-label={t`Change indicator ${index + 1}`} onClick={onChange}>
        <Trans>Change</Trans>
      </Button>
    </div>
  );
}

function IndicatorFields({ form, index }: SectionProps & { readonly index: number }) {
  const { t } = useLingui();
  const labels = useLabels();
  const place = `indicators.${index}`;
  return (
    <div className={classes['fields']}>
      <NativeSelect
        {...form.field(`${place}.type`, t`Kind of indicator`)}
        data={INDICATOR_TYPES.map((value) => ({ value, label: labels.indicatorType[value] }))}
      />
      <TextInput {...form.field(`${place}.value`, t`Value`)} spellCheck={false} autoCapitalize="off" />
      <TextInput {...form.field(`${place}.description`, t`What it is`)} />
      <NativeSelect
        {...form.field(`${place}.tlp`, t`TLP of the indicator`)}
        data={[
          { value: '', label: t`As the advisory` },
          ...LEVELS.map((value) => ({ value, label: `TLP:${value.replace('_', '+')}` })),
        ]}
      />
    </div>
  );
}
