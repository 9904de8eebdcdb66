// SPDX-License-Identifier: Apache-2.0
import { type IndicatorInput, type IndicatorType, normaliseIndicator } from '@prahari/indicators';
import type { Localized, Severity, Tlp } from '@prahari/kernel';
import type { AdvisoryKind, AdvisorySource } from './advisory.enums.js';
import type {
  CreateAdvisoryInput,
  RecommendationInput,
  UpdateAdvisoryInput,
  VulnerabilityInput,
} from './advisory.input.js';
import { scoreVector } from './cvss.js';

export interface VulnerabilityRow {
  readonly cve: string | null;
  readonly title: string | null;
  readonly vector: string | null;
  readonly score: number | null;
}

export interface IndicatorRow {
  readonly type: IndicatorType;
  readonly value: string;
  readonly description: string | null;
  /** Null: that of the advisory. */
  readonly tlp: Tlp | null;
}

/** What a revision holds, as it is stored. */
export interface AdvisoryContent {
  readonly kind: AdvisoryKind;
  readonly title: Localized;
  readonly summary: Localized;
  readonly body: Localized;
  readonly severity: Severity;
  readonly tlp: Tlp;
  readonly source: AdvisorySource;
  readonly sourceReference: string | null;
  readonly sourceDate: Date | null;
  /** Ids of companies; null: every company. */
  readonly audience: readonly string[] | null;
  readonly vulnerabilities: readonly VulnerabilityRow[];
  readonly products: readonly {
    readonly vendor: string;
    readonly product: string;
    readonly versions?: string | null;
  }[];
  readonly indicators: readonly IndicatorRow[];
  readonly techniques: readonly string[];
  readonly references: readonly string[];
  readonly recommendations: readonly RecommendationInput[];
}

/** The fields that an update names: absent ones keep their value. */
export type ContentChanges = Partial<AdvisoryContent>;

/** All of a new advisory. */
export function contentOf(input: CreateAdvisoryInput): AdvisoryContent {
  const { kind, title, summary, body, severity, tlp } = input;
  return { ...NOTHING, ...extrasOf(input), kind, title, summary, body, severity, tlp };
}

/** What an update changes. */
export function changesOf(input: UpdateAdvisoryInput): ContentChanges {
  const { kind, title, summary, body, severity, tlp } = input;
  return given({ ...extrasOf(input), kind, title, summary, body, severity, tlp });
}

type Extras = Pick<
  UpdateAdvisoryInput,
  | 'audienceCompanyIds'
  | 'vulnerabilities'
  | 'products'
  | 'indicators'
  | 'techniques'
  | 'references'
  | 'source'
  | 'sourceReference'
  | 'sourceDate'
  | 'recommendations'
>;

/** What a new advisory has where nothing is said of it; in an update, what null clears a field to. */
const NOTHING = {
  audience: null,
  vulnerabilities: [],
  products: [],
  indicators: [],
  techniques: [],
  references: [],
  source: 'OWN',
  sourceReference: null,
  sourceDate: null,
  recommendations: [],
} as const satisfies ContentChanges;

const extrasOf = (input: Extras): ContentChanges =>
  given({
    audience: input.audienceCompanyIds && [...new Set(input.audienceCompanyIds.map((id) => id.toLowerCase()))],
    vulnerabilities: cleared(input.vulnerabilities, NOTHING.vulnerabilities)?.map(vulnerabilityRow),
    products: cleared(input.products, NOTHING.products),
    indicators: indicatorRows(cleared(input.indicators, NOTHING.indicators)),
    techniques: once(cleared(input.techniques, NOTHING.techniques)),
    references: once(cleared(input.references, NOTHING.references)),
    source: cleared(input.source, NOTHING.source),
    sourceReference: input.sourceReference,
    sourceDate: input.sourceDate,
    recommendations: cleared(input.recommendations, NOTHING.recommendations),
  });

const cleared = <Value, Empty>(value: Value | null | undefined, empty: Empty): Value | Empty | undefined =>
  value === null ? empty : value;

const once = (texts: readonly string[] | undefined): readonly string[] | undefined => texts && [...new Set(texts)];

function vulnerabilityRow({ cve, title, cvssVector }: VulnerabilityInput): VulnerabilityRow {
  const number = cve == null ? null : normaliseIndicator('CVE', cve);
  const scored = cvssVector == null ? null : scoreVector(cvssVector);
  return {
    cve: number !== null && 'value' in number ? number.value : null,
    title: title ?? null,
    vector: cvssVector ?? null,
    score: scored !== null && 'score' in scored ? scored.score : null,
  };
}

/** In their stored form, each once. */
function indicatorRows(inputs: readonly IndicatorInput[] | undefined): readonly IndicatorRow[] | undefined {
  if (inputs === undefined) return undefined;
  const rows = new Map<string, IndicatorRow>();
  for (const { type, value, description, tlp } of inputs) {
    const normal = normaliseIndicator(type, value);
    const stored = 'value' in normal ? normal.value : value;
    const key = `${type} ${stored}`;
    if (!rows.has(key)) rows.set(key, { type, value: stored, description: description ?? null, tlp: tlp ?? null });
  }
  return [...rows.values()];
}

/** Without what is undefined, so that an absent field stays absent. */
const given = (fields: ContentChanges): ContentChanges =>
  Object.fromEntries(Object.entries(fields as Record<string, unknown>).filter(([, value]) => value !== undefined));
