// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { certInIncidentTypes, incidentTypeOther } from '@prahari/reference-data';
import type { Environment, IndicatorType, Tlp } from '~/graphql/enums';
import type { IncidentFactsFragment } from '~/graphql/graphql';
import { type Formats, useFormats } from '~/i18n/format';
import { joined } from '~/ui/joined';
import { useLabels } from '~/ui/labels';
import { FIELDS, SECTIONS } from './fact-words';

interface IndicatorFact {
  readonly type: IndicatorType;
  readonly value: string;
  readonly tlp?: Tlp | null;
  readonly description?: string | null;
}

/** Of an incident as it is, or as a report keeps it. */
export type Facts = Omit<IncidentFactsFragment, 'id' | '__typename'> & {
  readonly indicators?: readonly IndicatorFact[];
};

export interface FactLine {
  readonly key: string;
  readonly label: string;
  /** Null: not known yet. */
  readonly text: string | null;
  readonly markdown?: boolean;
  /** Written in codes or names that have no Hindi. */
  readonly lang?: 'en';
}

export interface FactSection {
  readonly key: string;
  readonly title: string;
  readonly lines: readonly FactLine[];
}

export interface FactWords {
  readonly sections: (facts: Facts, missing?: readonly string[]) => readonly FactSection[];
  /** The lines that differ, with both texts. */
  readonly difference: (before: Facts, after: Facts) => readonly Difference[];
  readonly fieldName: (field: string) => string;
}

export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Labels = ReturnType<typeof useLabels>;
type Value = string | number | boolean | null | undefined;

/** The facts of an incident in words, in the page's language. */
export function useFacts(): FactWords {
  const { i18n } = useLingui();
  const formats = useFormats();
  const labels = useLabels();
  return useMemo(() => factWords({ i18n, formats, labels }), [i18n, formats, labels]);
}

interface Words {
  readonly i18n: I18n;
  readonly formats: Formats;
  readonly labels: Labels;
}

function factWords(words: Words): FactWords {
  const { i18n } = words;
  const fieldName = (field: string) => {
    const known = FIELDS[field];
    return known === undefined ? field : i18n._(known);
  };
  const sections = (facts: Facts, missing: readonly string[] = []) => {
    const texts = textsOf(facts, words);
    const line = (key: string): FactLine => ({
      key,
      label: fieldName(key),
      text: missing.includes(key) ? null : (texts[key] ?? null),
      ...(key === 'description' && { markdown: true }),
      ...((key === 'classification' || key === 'techniques') && { lang: 'en' }),
    });
    return SECTIONS.map(({ key, title, fields }) => ({
      key,
      title: i18n._(title),
      lines: fields.filter((field) => isAsked(field, facts)).map(line),
    }));
  };
  const difference = (before: Facts, after: Facts): readonly Difference[] => {
    const [old, now] = [textsOf(before, words), textsOf(after, words)];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((key) => (old[key] ?? null) !== (now[key] ?? null))
      .map((key) => ({ key, label: fieldName(key), before: old[key] ?? null, after: now[key] ?? null }));
  };
  return { sections, difference, fieldName };
}

/** What another answer makes pointless is not "not known yet". */
function isAsked(field: string, facts: Facts): boolean {
  if (field === 'otherIncidentType') return facts.incidentTypes.includes('OTHER') || !!facts.otherIncidentType;
  if (field === 'missionCriticalDetails') return facts.missionCritical === true || !!facts.missionCriticalDetails;
  return field !== 'sabotageSuspectedAt' || facts.sabotageSuspectedAt != null;
}

function textsOf(facts: Facts, words: Words): Readonly<Record<string, string | null>> {
  const { i18n, formats, labels } = words;
  const time = (at: string | null | undefined) =>
    at == null ? null : `${formats.dateTime(new Date(at))} (${formats.utc(new Date(at))})`;
  const plain = (value: Value): string | null => {
    if (value == null || value === '') return null;
    if (typeof value === 'boolean') return i18n._(value ? msg`Yes` : msg`No`);
    return typeof value === 'number' ? formats.number(value) : value;
  };
  const { impact, contact } = facts;
  const impactTexts = Object.fromEntries(
    Object.entries(impact)
      .filter(([key]) => key !== '__typename')
      .map(([key, value]) => [key, plain(value as Value)]),
  );
  return {
    ...Object.fromEntries(PLAIN.map((key) => [key, plain(facts[key])])),
    kind: labels.incidentKind[facts.kind],
    incidentTypes: lines(facts.incidentTypes.map((code) => typeName(code, i18n.locale))),
    severity: labels.severity[facts.severity],
    tlp: `TLP:${facts.tlp.replace('_', '+')}: ${labels.tlpMeaning[facts.tlp]}`,
    techniques: plain(facts.techniques.join(', ')),
    noticedAt: time(facts.noticedAt),
    detectedAt: time(facts.detectedAt),
    occurredAt: time(facts.occurredAt),
    sabotageSuspectedAt: time(facts.sabotageSuspectedAt),
    noticeSource: facts.noticeSource ? labels.noticeSource[facts.noticeSource] : null,
    environment: labels.environment[facts.environment],
    assets: lines(facts.assets.map((asset) => assetText(asset, labels.environment))),
    ...impactTexts,
    contact: contact ? joined([contact.name, contact.designation, contact.phone, contact.email]) : null,
    ...(facts.indicators && {
      indicators: lines(facts.indicators.map((one) => indicatorText(one, labels.indicatorType))),
    }),
    ...(facts.closureReason && { closureReason: labels.closureReason[facts.closureReason] }),
    ...(facts.closureNote && { closureNote: facts.closureNote }),
  };
}

const PLAIN = [
  ...(['title', 'otherIncidentType', 'classification', 'description', 'location', 'networkProvider'] as const),
  ...(['missionCritical', 'missionCriticalDetails', 'actionsTaken', 'rootCause', 'correctiveActions'] as const),
  ...(['ownReference', 'shareWithPeers'] as const),
];

const lines = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join('\n'));

function assetText(asset: Facts['assets'][number], environments: Readonly<Record<Environment, string>>): string {
  const made = joined([asset.vendor, asset.product, asset.version], ' ');
  return joined([asset.name, made, asset.operatingSystem, asset.address, environments[asset.environment]]);
}

const indicatorText = ({ type, value, description }: IndicatorFact, types: Readonly<Record<IndicatorType, string>>) =>
  joined([`${types[type]}: ${value}`, description]);

/** Of the CERT-In list, by its code. */
function typeName(code: string, language: string): string {
  const known = [...certInIncidentTypes, incidentTypeOther].find((type) => type.code === code);
  if (known === undefined) return code;
  return language === 'hi' ? known.labelHi : known.labelEn;
}
