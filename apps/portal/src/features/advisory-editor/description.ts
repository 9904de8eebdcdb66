// SPDX-License-Identifier: Apache-2.0
import { useCallback } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import { useLabels } from '~/ui/labels';
import type { EditorValues, RecommendationRow } from './content';

/** What can be told apart and chosen by itself. */
export type Part =
  | `${'title' | 'summary' | 'body'}.${'en' | 'hi'}`
  | 'original'
  | 'kind'
  | 'severity'
  | 'tlp'
  | 'audienceCompanyIds'
  | 'recommendations'
  | 'vulnerabilities'
  | 'products'
  | 'indicators'
  | 'techniques'
  | 'source'
  | 'sourceReference'
  | 'sourceDate'
  | 'references'
  | 'revisionSummary';

export interface Described {
  readonly part: Part;
  readonly label: string;
  readonly text: string;
  readonly lang?: 'en' | 'hi';
}

export type CompanyNames = ReadonlyMap<string, string>;

/** Every part of an advisory as plain text, a line for each row of a list: what people compare. */
export function useDescription(): (values: EditorValues, names: CompanyNames) => readonly Described[] {
  const texts = useTextParts();
  const marks = useMarkParts();
  const lists = useListParts();
  return useCallback(
    (values, names) => [...texts(values), ...marks(values, names), ...lists(values)],
    [texts, marks, lists],
  );
}

function useTextParts(): (values: EditorValues) => readonly Described[] {
  const { t } = useLingui();
  return useCallback(
    ({ title, summary, body, revisionSummary }) => [
      { part: 'revisionSummary', label: t`What this revision changes`, text: revisionSummary },
      { part: 'title.en', label: t`Title in English`, text: title.en, lang: 'en' },
      { part: 'title.hi', label: t`Title in Hindi`, text: title.hi, lang: 'hi' },
      { part: 'summary.en', label: t`Summary in English`, text: summary.en, lang: 'en' },
      { part: 'summary.hi', label: t`Summary in Hindi`, text: summary.hi, lang: 'hi' },
      { part: 'body.en', label: t`Text in English`, text: body.en, lang: 'en' },
      { part: 'body.hi', label: t`Text in Hindi`, text: body.hi, lang: 'hi' },
    ],
    [t],
  );
}

function useMarkParts(): (values: EditorValues, names: CompanyNames) => readonly Described[] {
  const { t } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  return useCallback(
    (values, names) => [
      { part: 'original', label: t`Written first in`, text: labels.language[values.original] },
      { part: 'kind', label: t`Kind`, text: labels.advisoryKind[values.kind] },
      { part: 'severity', label: t`Severity`, text: labels.severity[values.severity] },
      {
        part: 'tlp',
        label: t`Traffic Light Protocol (TLP)`,
        text: `TLP:${values.tlp.replace('_', '+')} (${labels.tlpMeaning[values.tlp]})`,
      },
      {
        part: 'audienceCompanyIds',
        label: t`Audience`,
        text:
          values.audienceCompanyIds === null
            ? t`Every company`
            : lines(values.audienceCompanyIds.map((id) => names.get(id) ?? id).sort()),
      },
      { part: 'source', label: t`Source`, text: labels.advisorySource[values.source] },
      { part: 'sourceReference', label: t`Number given by the source`, text: values.sourceReference },
      {
        part: 'sourceDate',
        label: t`Date of the source`,
        text: values.sourceDate === null ? '' : formats.dateTime(new Date(values.sourceDate)),
      },
    ],
    [t, labels, formats],
  );
}

function useListParts(): (values: EditorValues) => readonly Described[] {
  const { t } = useLingui();
  const labels = useLabels();
  const recommendation = useRecommendationText();
  return useCallback(
    (values) => {
      const vulnerabilities = values.vulnerabilities.map(({ cve, title, cvssVector }) => [cve, title, cvssVector]);
      const products = values.products.map(({ vendor, product, versions }) => [vendor, product, versions]);
      const indicators = values.indicators.map(({ type, value, description, tlp }) => [
        ...[labels.indicatorType[type], value, description, tlp && `TLP:${tlp.replace('_', '+')}`],
      ]);
      const techniques = values.techniques.map(({ value }) => [value]);
      const references = values.references.map(({ value }) => [value]);
      return [
        { part: 'recommendations', label: t`Recommendations`, text: lines(values.recommendations.map(recommendation)) },
        { part: 'vulnerabilities', label: t`Vulnerabilities`, text: table(vulnerabilities) },
        { part: 'products', label: t`Products`, text: table(products) },
        { part: 'indicators', label: t`Indicators`, text: table(indicators) },
        { part: 'techniques', label: t`ATT&CK techniques`, text: table(techniques) },
        { part: 'references', label: t`References`, text: table(references) },
      ];
    },
    [t, labels, recommendation],
  );
}

function useRecommendationText(): (one: RecommendationRow, index: number) => string {
  const { t } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  return useCallback(
    ({ number, text, priority, dueAt, evidenceRequired, guidelineClauses }, index) => {
      const due = dueAt === null ? '' : formats.dateTime(new Date(dueAt));
      const clauses = guidelineClauses.map(({ value }) => value);
      return lines([
        `${number ?? index + 1}. ${text.en}`,
        text.hi,
        t`Priority: ${labels.recommendationPriority[priority]}`,
        due && t`Due: ${due}`,
        evidenceRequired ? t`Evidence is needed` : '',
        joined(', ', clauses),
      ]);
    },
    [t, labels, formats],
  );
}

const table = (rows: readonly (readonly string[])[]): string => lines(rows.map((parts) => joined(' · ', parts)));
const joined = (sign: string, parts: readonly string[]): string => parts.filter((part) => part !== '').join(sign);
const lines = (parts: readonly string[]): string => joined('\n', parts);

export interface Difference extends Described {
  readonly before: string;
}

/** The parts that are not the same. */
export const differencesBetween = (before: readonly Described[], after: readonly Described[]): readonly Difference[] =>
  after.flatMap((part) => {
    const was = before.find((one) => one.part === part.part)?.text ?? '';
    return was === part.text ? [] : [{ ...part, before: was }];
  });

/** The values with one part taken from others. */
export function withPart(values: EditorValues, part: Part, others: EditorValues): EditorValues {
  const [field, language] = part.split('.') as [keyof EditorValues, ('en' | 'hi') | undefined];
  if (language === undefined) return { ...values, [field]: others[field] };
  const texts = field as 'title' | 'summary' | 'body';
  return { ...values, [field]: { ...values[texts], [language]: others[texts][language] } };
}
