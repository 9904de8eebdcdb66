// SPDX-License-Identifier: Apache-2.0
import { newKey } from '~/api/new-key';
import type {
  AdvisoryKind,
  AdvisorySource,
  AdvisoryStatus,
  IndicatorType,
  Language,
  RecommendationPriority,
  Severity,
  Tlp,
} from '~/graphql/enums';
import type { EditedAdvisoryFragment as Edited, PreparedRevisionFragment as Prepared } from '~/graphql/graphql';

export type { Edited };

export interface Texts {
  readonly en: string;
  readonly hi: string;
}

/** Rows keep what is typed in them when others come, go and change places. */
interface Row {
  readonly key: string;
}

export interface ProductRow extends Row {
  readonly vendor: string;
  readonly product: string;
  readonly versions: string;
}

export interface VulnerabilityRow extends Row {
  readonly cve: string;
  readonly title: string;
  readonly cvssVector: string;
}

export interface IndicatorRow extends Row {
  readonly type: IndicatorType;
  readonly value: string;
  readonly description: string;
  /** '': that of the advisory. */
  readonly tlp: Tlp | '';
}

export interface TextRow extends Row {
  readonly value: string;
}

export interface RecommendationRow extends Row {
  readonly id: string | null;
  /** Given with the first publication; null before, and for what a revision adds. */
  readonly number: number | null;
  readonly text: Texts;
  readonly priority: RecommendationPriority;
  readonly dueAt: string | null;
  readonly evidenceRequired: boolean;
  readonly guidelineClauses: readonly TextRow[];
}

/** What stands in the editor. Paths are the API's, but for `version` and `original`. */
export interface EditorValues {
  /** On which what is typed builds. */
  readonly version: number;
  readonly kind: AdvisoryKind;
  readonly severity: Severity;
  readonly tlp: Tlp;
  /** The language that the texts were written in first, where there are both. */
  readonly original: Language;
  readonly title: Texts;
  readonly summary: Texts;
  readonly body: Texts;
  readonly source: AdvisorySource;
  readonly sourceReference: string;
  readonly sourceDate: string | null;
  /** Null: every company. */
  readonly audienceCompanyIds: readonly string[] | null;
  readonly products: readonly ProductRow[];
  readonly vulnerabilities: readonly VulnerabilityRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly techniques: readonly TextRow[];
  readonly references: readonly TextRow[];
  readonly recommendations: readonly RecommendationRow[];
  /** What a new revision of a published advisory changes. */
  readonly revisionSummary: string;
}

const NO_TEXT: Texts = { en: '', hi: '' };

export const emptyValues = (original: Language): EditorValues => ({
  version: 0,
  kind: 'SECURITY_ADVISORY',
  severity: 'MEDIUM',
  tlp: 'AMBER',
  original,
  title: NO_TEXT,
  summary: NO_TEXT,
  body: NO_TEXT,
  source: 'OWN',
  sourceReference: '',
  sourceDate: null,
  audienceCompanyIds: null,
  products: [],
  vulnerabilities: [],
  indicators: [],
  techniques: [],
  references: [],
  recommendations: [],
  revisionSummary: '',
});

/** One revision, whether published or being prepared. */
export interface Content {
  readonly kind: AdvisoryKind;
  readonly severity: Severity;
  readonly tlp: Tlp;
  readonly title: Localized;
  readonly summary: Localized;
  readonly body: Localized;
  readonly source: AdvisorySource;
  readonly sourceReference: string | null;
  readonly sourceDate: string | null;
  readonly audience: Edited['audience'];
  readonly products: Edited['products'];
  readonly vulnerabilities: Edited['vulnerabilities'];
  readonly indicators: readonly Indicator[];
  readonly techniques: readonly string[];
  readonly references: readonly string[];
  readonly recommendations: readonly Recommendation[];
}

type Localized = Edited['title'];
type Indicator = Omit<Edited['indicators'][number], '__typename'>;
type Recommendation = Omit<Edited['recommendations'][number], '__typename'>;

/** The revision that readers have, or the first draft. */
export const shownContent = (advisory: Edited): Content => advisory;

/** The revision that is worked on: the working one of a published advisory, else the one there is. */
export function workedOn(advisory: Edited): Content {
  const prepared = advisory.workingRevision;
  return prepared == null ? advisory : { ...advisory, ...preparedContent(prepared) };
}

const preparedContent = ({ summaryText, indicators, recommendations, ...rest }: Prepared) => ({
  ...rest,
  summary: summaryText,
  indicators: indicators.map(({ indicatorId, ...one }) => ({ ...one, id: indicatorId })),
  recommendations: recommendations.map(({ recommendationId, ...one }) => ({ ...one, id: recommendationId })),
});

/** The status that editing and review move. */
export const workingStatus = (advisory: Edited): AdvisoryStatus => advisory.workingRevision?.status ?? advisory.status;

/** It was published: its numbers stay, and what changes makes a new revision. */
export const isRevised = (advisory: Edited): boolean => advisory.publishedAt != null;

export const valuesOf = (advisory: Edited): EditorValues => ({
  ...valuesOfContent(workedOn(advisory)),
  version: advisory.version,
  revisionSummary: advisory.workingRevision?.changes ?? '',
});

export function valuesOfContent(content: Content): EditorValues {
  return {
    version: 0,
    kind: content.kind,
    severity: content.severity,
    tlp: content.tlp,
    original: content.title.original,
    title: textsOf(content.title),
    summary: textsOf(content.summary),
    body: textsOf(content.body),
    source: content.source,
    sourceReference: content.sourceReference ?? '',
    sourceDate: content.sourceDate ?? null,
    audienceCompanyIds: content.audience?.map(({ id }) => id) ?? null,
    products: content.products.map(({ vendor, product, versions }) =>
      row({ vendor, product, versions: versions ?? '' }),
    ),
    vulnerabilities: content.vulnerabilities.map(({ cve, title, cvssVector }) =>
      row({ cve: cve ?? '', title: title ?? '', cvssVector: cvssVector ?? '' }),
    ),
    indicators: content.indicators.map(({ type, value, description, tlp }) =>
      row({ type, value, description: description ?? '', tlp: tlp === content.tlp ? ('' as const) : tlp }),
    ),
    techniques: content.techniques.map((value) => row({ value })),
    references: content.references.map((value) => row({ value })),
    recommendations: content.recommendations.map(recommendationRow),
    revisionSummary: '',
  };
}

const recommendationRow = (one: Recommendation): RecommendationRow =>
  row({
    id: one.id,
    number: one.number,
    text: textsOf(one.text),
    priority: one.priority,
    dueAt: one.dueAt ?? null,
    evidenceRequired: one.evidenceRequired,
    guidelineClauses: one.guidelineClauses.map((value) => row({ value })),
  });

export const emptyRecommendation = (): RecommendationRow =>
  row({
    id: null,
    number: null,
    text: NO_TEXT,
    priority: 'HIGH' as const,
    dueAt: null,
    evidenceRequired: false,
    guidelineClauses: [],
  });

export const row = <Value extends object>(value: Value): Value & Row => ({ key: newKey(), ...value });

const textsOf = ({ en, hi }: Localized): Texts => ({ en: en ?? '', hi: hi ?? '' });
