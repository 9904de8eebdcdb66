// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useLabels } from '~/ui/labels';
import { Group, Help, idOf, useFieldWords, useProblem } from './report-fields';
import type { AssetValues } from './report-values';
import { useOpenReport, useValue } from './use-report';
import classes from './report.module.css';

const EMPTY_ASSET: AssetValues = {
  name: '',
  environment: 'IT',
  vendor: '',
  product: '',
  version: '',
  operatingSystem: '',
  address: '',
};
const MOST = 200;

/** Each affected system with what is known of it; a name is enough. */
export function AssetFields() {
  const { store } = useOpenReport();
  const words = useFieldWords();
  const assets = useValue('assets');
  const environment = useValue('environment');
  const error = useProblem('assets');
  const set = (next: readonly AssetValues[], focus: number) => {
    store.set('assets', next);
    requestAnimationFrame(() =>
      document.getElementById(focus < 0 ? idOf('assets') : idOf(`assets.${focus}.name`))?.focus(),
    );
  };
  return (
    <Group
      label={words('assets')}
      help={
        <Help source={<Trans>form of CERT-In: basic information of the affected system</Trans>}>
          <Trans>A name as your people use it is enough; make, version and address help the analyst.</Trans>
        </Help>
      }
      error={error}
    >
      <div className={classes['table']}>
        {assets.map((asset, index) => (
          <AssetEntry
            key={index}
            asset={asset}
            index={index}
            onChange={(changed) =>
              store.set(
                'assets',
                assets.map((one, place) => (place === index ? changed : one)),
              )
            }
            onRemove={() =>
              set(
                assets.filter((_, place) => place !== index),
                Math.min(index, assets.length - 2),
              )
            }
          />
        ))}
      </div>
      {assets.length < MOST && (
        <Button
          id={idOf('assets')}
          variant="default"
          mt="xs"
          onClick={() =>
            set([...assets, { ...EMPTY_ASSET, environment: environment === 'OT' ? 'OT' : 'IT' }], assets.length)
          }
        >
          <Trans>Add a system</Trans>
        </Button>
      )}
    </Group>
  );
}

interface AssetEntryProps {
  readonly asset: AssetValues;
  readonly index: number;
  readonly onChange: (asset: AssetValues) => void;
  readonly onRemove: () => void;
}

function AssetEntry({ asset, index, onChange, onRemove }: AssetEntryProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const nameProblem = useProblem(`assets.${index}.name`);
  const number = index + 1;
  const fields = [
    ['name', t`Name of the system`],
    ['vendor', t`Make`],
    ['product', t`Product`],
    ['version', t`Version`],
    ['operatingSystem', t`Operating system`],
    ['address', t`IP address or domain`],
  ] as const;
  return (
    <fieldset className={classes['asset']}>
      <legend className={classes['legend']}>{t`System ${number}`}</legend>
      <div className={classes['pair']}>
        {fields.map(([key, label]) => (
          <TextInput
            key={key}
            id={idOf(`assets.${index}.${key}`)}
            label={label}
            autoComplete="off"
            value={asset[key]}
            error={
              key === 'name'
                ? (nameProblem ?? (asset.name.trim() === '' ? <Trans>Give it a name.</Trans> : undefined))
                : undefined
            }
            onChange={(event) => onChange({ ...asset, [key]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={t`Belongs to`}
          value={asset.environment}
          onChange={(event) =>
            onChange({ ...asset, environment: event.currentTarget.value as AssetValues['environment'] })
          }
          data={(['IT', 'OT', 'BOTH'] as const).map((value) => ({ value, label: labels.environment[value] }))}
        />
      </div>
      <Button size="compact-sm" variant="default" mt="xs" onClick={onRemove}>
        {t`Remove system ${number}`}
      </Button>
    </fieldset>
  );
}
