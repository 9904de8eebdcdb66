// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import type { AdvisoryRevisionsQuery } from '~/graphql/graphql';
import { useFormats } from '~/i18n/format';
import { joined } from '~/ui/joined';
import { useLabels } from '~/ui/labels';
import { LineDifferences } from '~/ui/line-differences';
import classes from './advisories.module.css';

type Revision = AdvisoryRevisionsQuery['advisory']['revisions'][number];
type Localized = Revision['title'];

interface Part {
  readonly name: string;
  readonly lang?: 'en' | 'hi';
  readonly of: (revision: Revision) => string;
}

interface DifferencesProps {
  readonly before: Revision;
  readonly after: Revision;
}

/** Everything that differs between two revisions, part by part. */
export function Differences({ before, after }: DifferencesProps) {
  const parts = useParts().filter(({ of }) => of(before) !== of(after));
  if (parts.length === 0) {
    return (
      <Text mt="md">
        <Trans>The two revisions say the same.</Trans>
      </Text>
    );
  }
  return (
    <div className={classes['differences']}>
      {parts.map(({ name, lang, of }) => (
        <div key={name}>
          <h3>{name}</h3>
          <LineDifferences before={of(before)} after={of(after)} lang={lang} />
        </div>
      ))}
    </div>
  );
}

/** A revision as lines of words, so that what moved or changed can be seen. */
function useParts(): readonly Part[] {
  const { t } = useLingui();
  const labels = useLabels();
  const recommended = useRecommended();
  const both = (english: string, hindi: string, of: (revision: Revision) => Localized): readonly Part[] => [
    { name: english, lang: 'en', of: (revision) => of(revision).en ?? '' },
    { name: hindi, lang: 'hi', of: (revision) => of(revision).hi ?? '' },
  ];
  return [
    ...both(t`Title (English)`, t`Title (Hindi)`, ({ title }) => title),
    { name: t`Kind`, of: ({ kind }) => labels.advisoryKind[kind] },
    { name: t`Severity`, of: ({ severity }) => labels.severity[severity] },
    { name: t`TLP`, of: ({ tlp }) => `TLP:${tlp.replace('_', '+')} (${labels.tlpMeaning[tlp]})` },
    ...both(t`Summary (English)`, t`Summary (Hindi)`, ({ summaryText }) => summaryText),
    ...both(t`Text (English)`, t`Text (Hindi)`, ({ body }) => body),
    ...both(t`Recommendations (English)`, t`Recommendations (Hindi)`, recommended),
    {
      name: t`Vulnerabilities`,
      of: ({ vulnerabilities }) => rows(vulnerabilities, ({ cve, title, cvssVector }) => [cve, title, cvssVector]),
    },
    {
      name: t`Affected products`,
      of: ({ products }) => rows(products, ({ vendor, product, versions }) => [vendor, product, versions]),
    },
    {
      name: t`Indicators to search for`,
      of: ({ indicators }) =>
        rows(indicators, ({ type, value, description, tlp }) => [
          labels.indicatorType[type],
          value,
          description,
          `TLP:${tlp}`,
        ]),
    },
    { name: t`ATT&CK techniques`, of: ({ techniques }) => techniques.join('\n') },
    { name: t`References`, of: ({ references }) => references.join('\n') },
  ];
}

const rows = <Row,>(list: readonly Row[], cells: (row: Row) => readonly (string | null | undefined)[]): string =>
  list.map((row) => joined(cells(row))).join('\n');

/** The recommendations in each language, with what is asked for beside the text. */
function useRecommended(): (revision: Revision) => Localized {
  const { t } = useLingui();
  const labels = useLabels();
  const formats = useFormats();
  const asked = ({ priority, dueAt, evidenceRequired, guidelineClauses }: Revision['recommendations'][number]) =>
    joined([
      labels.recommendationPriority[priority],
      dueAt == null ? t`no deadline` : formats.dateTime(new Date(dueAt)),
      evidenceRequired ? t`evidence is asked for` : '',
      ...guidelineClauses,
    ]);
  return ({ recommendations }) => {
    const inLanguage = (language: 'en' | 'hi') =>
      recommendations
        .filter(({ text }) => text[language] != null)
        .map((one) => `${one.number}. ${one.text[language] ?? ''} (${asked(one)})`)
        .join('\n');
    return { en: inLanguage('en'), hi: inLanguage('hi') };
  };
}
