// SPDX-License-Identifier: Apache-2.0
import type { Language } from '~/graphql/enums';
import type { CreateAdvisoryInput, UpdateAdvisoryInput } from '~/graphql/graphql';
import type { EditorValues, RecommendationRow, TextRow, Texts } from './content';

/** The fields of the API's input that the editor fills, each whole. */
export type AdvisoryInput = Omit<CreateAdvisoryInput, 'idempotencyKey'>;
export type InputField = keyof AdvisoryInput | 'revisionSummary';
export type Changes = Partial<Omit<UpdateAdvisoryInput, 'id' | 'expectedVersion'>>;

/** What the values say, in the API's form. */
export function inputOf(values: EditorValues): AdvisoryInput {
  const { kind, severity, tlp, original, source, sourceDate, audienceCompanyIds } = values;
  return {
    ...{ kind, severity, tlp, source, sourceDate },
    title: localized(values.title, original),
    summary: localized(values.summary, original),
    body: localized(values.body, original),
    sourceReference: orNull(values.sourceReference),
    audienceCompanyIds: audienceCompanyIds && [...audienceCompanyIds],
    products: values.products.map(({ vendor, product, versions }) => ({ vendor, product, versions: orNull(versions) })),
    vulnerabilities: values.vulnerabilities.map(({ cve, title, cvssVector }) => ({
      cve: orNull(cve),
      title: orNull(title),
      cvssVector: orNull(cvssVector),
    })),
    indicators: values.indicators.map(({ type, value, description, tlp: own }) => ({
      type,
      value,
      description: orNull(description),
      tlp: own === '' ? null : own,
    })),
    techniques: plain(values.techniques),
    references: plain(values.references),
    recommendations: values.recommendations.map((one) => recommendationInput(one, original)),
  };
}

const recommendationInput = (one: RecommendationRow, original: Language) => ({
  ...(one.id !== null && { id: one.id }),
  text: localized(one.text, original),
  priority: one.priority,
  dueAt: one.dueAt,
  evidenceRequired: one.evidenceRequired,
  guidelineClauses: plain(one.guidelineClauses),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
const plain = (rows: readonly TextRow[]): string[] => rows.map(({ value }) => value);

/** With one language alone it is the original; without any the API says so. */
function localized({ en, hi }: Texts, original: Language) {
  const [english, hindi] = [orNull(en), orNull(hi)];
  const both = english !== null && hindi !== null;
  return { en: english, hi: hindi, ...(both && { original }) };
}

/** What was saved last, field by field: only what differs from it is sent. */
export type Saved = Readonly<Partial<Record<InputField, string>>>;

export const savedOf = (values: EditorValues): Saved =>
  Object.fromEntries(
    Object.entries({ ...inputOf(values), revisionSummary: orNull(values.revisionSummary) }).map(([field, value]) => [
      field,
      JSON.stringify(value),
    ]),
  );

/** The fields that differ from what was saved. */
export function changesSince(saved: Saved, values: EditorValues): Changes {
  const all = { ...inputOf(values), revisionSummary: orNull(values.revisionSummary) };
  return Object.fromEntries(
    Object.entries(all).filter(([field, value]) => JSON.stringify(value) !== saved[field as InputField]),
  );
}

/** What was saved after these fields were sent. */
export function savedAfter(saved: Saved, sent: Changes): Saved {
  const entries = Object.entries(sent).map(([field, value]) => [field, JSON.stringify(value)]);
  return { ...saved, ...(Object.fromEntries(entries) as Saved) };
}
