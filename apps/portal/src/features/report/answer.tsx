// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { SeverityMark } from '~/ui/severity-mark';
import { Time } from '~/ui/time';
import { TlpLabel } from '~/ui/tlp-label';
import { useLabels } from '~/ui/labels';
import { useTypeName } from './incident-types';
import type { AssetValues, IndicatorValues, Key, ReportValues } from './report-values';
import classes from './report.module.css';

interface AnswerProps {
  readonly of: Key;
  readonly value: ReportValues[Key];
}

/** What was answered, read only. */
export function Answer({ of, value }: AnswerProps) {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
    return (
      <span className={classes['unknown']}>
        <Trans>not known yet</Trans>
      </span>
    );
  }
  if (typeof value === 'boolean') return value ? <Trans>Yes</Trans> : <Trans>No</Trans>;
  if (Array.isArray(value)) return <ListAnswer of={of} list={value as readonly unknown[]} />;
  return <TextAnswer of={of} value={value as string} />;
}

function TextAnswer({ of, value }: { readonly of: Key; readonly value: string }): ReactNode {
  const labels = useLabels();
  switch (of) {
    case 'detectedAt':
    case 'noticedAt':
    case 'occurredAt':
    case 'sabotageSuspectedAt':
      return <Time at={value} />;
    case 'severity':
      return <SeverityMark severity={value as NonNullable<ReportValues['severity']>} />;
    case 'tlp':
      return <TlpLabel tlp={value as ReportValues['tlp']} explained />;
    case 'environment':
      return labels.environment[value as NonNullable<ReportValues['environment']>];
    case 'noticeSource':
      return labels.noticeSource[value as NonNullable<ReportValues['noticeSource']>];
    case 'kind':
      return labels.incidentKind[value as ReportValues['kind']];
    default:
      return <LongText text={value} />;
  }
}

/** What is longer than a few lines scrolls, by keys too. */
function LongText({ text }: { readonly text: string }) {
  const { t } = useLingui();
  if (text.length < 400) return <div className={classes['text']}>{text}</div>;
  return (
    <div className={classes['text']} tabIndex={0} role="group" aria-label={t`What was written`}>
      {text}
    </div>
  );
}

const SHOWN = 10;

function ListAnswer({ of, list }: { readonly of: Key; readonly list: readonly unknown[] }) {
  const left = list.length - SHOWN;
  return (
    <>
      <ul className={classes['answers']}>
        {list.slice(0, SHOWN).map((element, index) => (
          <li key={index}>
            <ElementAnswer of={of} element={element} />
          </li>
        ))}
      </ul>
      {left > 0 && <Plural value={left} one="and one more" other="and # more" />}
    </>
  );
}

function ElementAnswer({ of, element }: { readonly of: Key; readonly element: unknown }) {
  const labels = useLabels();
  const typeName = useTypeName();
  if (of === 'incidentTypes') return typeName(element as string);
  if (of === 'indicators') {
    const { type, value } = element as IndicatorValues;
    return (
      <>
        {labels.indicatorType[type]}: <span className="mono">{value}</span>
      </>
    );
  }
  if (of === 'assets') {
    const { name, environment, ...more } = element as AssetValues;
    const details = [more.vendor, more.product, more.version, more.operatingSystem, more.address].filter(
      (text) => text !== '',
    );
    return [name, labels.environment[environment], ...details].filter((text) => text !== '').join('; ');
  }
  return String(element);
}
