// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { SeverityMark } from '~/ui/severity-mark';
import { BASE_METRICS, type CvssVersion, readVector, toVersion, type Vector, VERSIONS, writeVector } from './cvss';
import { scoreOf, severityOf } from './cvss-score';
import { metricName, valueName, versionName } from './cvss-words';
import classes from './advisory-editor.module.css';

interface CvssCalculatorProps {
  /** What stands in the field; read anew whenever it changes. */
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Reads the vector of the field and writes it, metric by metric. */
export function CvssCalculator({ text, onChange }: CvssCalculatorProps) {
  const { t, i18n } = useLingui();
  const read = readVector(text);
  const vector: Vector = read ?? { version: '3.1', values: new Map() };
  const write = (next: Vector) => onChange(writeVector(next));
  return (
    <Stack gap="sm" className={classes['preview'] ?? ''}>
      {read === undefined && text.trim() !== '' && (
        <Text size="sm" role="status">
          <Trans>What stands in the field is no CVSS vector; choosing here replaces it.</Trans>
        </Text>
      )}
      <div className={classes['fields']}>
        <NativeSelect
          label={t`Version`}
          value={vector.version}
          data={VERSIONS.map((value) => ({ value, label: versionName(value) }))}
          onChange={(event) => write(startOf(toVersion(vector, event.currentTarget.value as CvssVersion)))}
        />
        {BASE_METRICS[vector.version].map(({ name, values }) => {
          const words = metricName(name);
          return (
            <NativeSelect
              key={name}
              label={`${words ? i18n._(words) : ''} (${name})`}
              value={values.includes(vector.values.get(name) ?? '') ? vector.values.get(name) : ''}
              data={[
                { value: '', label: t`not chosen` },
                ...values.map((value) => {
                  const meaning = valueName(name, value);
                  return { value, label: `${meaning ? i18n._(meaning) : ''} (${value})` };
                }),
              ]}
              onChange={(event) =>
                write({ ...vector, values: new Map([...vector.values, [name, event.currentTarget.value]]) })
              }
            />
          );
        })}
      </div>
      <Score vector={vector} />
    </Stack>
  );
}

/** An empty vector can't carry its version: the first metric is set, as it is by far the most frequent. */
const startOf = (vector: Vector): Vector =>
  vector.values.size > 0 ? vector : { ...vector, values: new Map([['AV', 'N']]) };

function Score({ vector }: { readonly vector: Vector }) {
  const formats = useFormats();
  const score = scoreOf(vector);
  if (score === undefined) {
    const missing = BASE_METRICS[vector.version].filter(
      ({ name, values }) => !values.includes(vector.values.get(name) ?? ''),
    );
    return (
      <Text size="sm" role="status">
        <Trans>The score comes when these are chosen, too: {missing.map(({ name }) => name).join(', ')}.</Trans>
      </Text>
    );
  }
  const severity = severityOf(score, vector);
  return (
    <div className={classes['score']} role="status">
      <Text fw={600}>
        <Trans>Score {formats.number(score)}</Trans>
      </Text>
      {severity ? <SeverityMark severity={severity} /> : <Trans context="severity of a score of 0">None</Trans>}
    </div>
  );
}
