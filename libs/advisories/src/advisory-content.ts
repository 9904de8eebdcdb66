// SPDX-License-Identifier: Apache-2.0
import { type IndicatorInput, type IndicatorType, normaliseIndicator } from '@prahari/indicators';
import { BadUserInput, type Localized, type Problem, type Severity, type Tlp } from '@prahari/kernel';
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

/** All of a new advisory. Throws BadUserInput for what no single field shows. */
export function contentOf(input: CreateAdvisoryInput): AdvisoryContent {
  const strange = (input.recommendations ?? []).flatMap(({ id }, index) =>
    id == null
      ? []
      : [
          problem(
            `recommendations.${index}.id`,
            'NOT_NEW',
            'Leave the id out: a new advisory has new recommendations.',
          ),
        ],
  );
  refuse([...problemsOf(input), ...strange]);
  const { kind, title, summary, body, severity, tlp } = input;
  return { ...NOTHING, ...extrasOf(input), kind, title, summary, body, severity, tlp };
}

/** What an update changes. Throws BadUserInput for what no single field shows. */
export function changesOf(input: UpdateAdvisoryInput): ContentChanges {
  refuse(problemsOf(input));
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

const problem = (field: string, code: string, message: string): Problem => ({ path: `input.${field}`, code, message });

function problemsOf({ audienceCompanyIds, vulnerabilities, recommendations }: Extras): Problem[] {
  const nobody = audienceCompanyIds?.length === 0;
  const nameless = (vulnerabilities ?? []).flatMap(({ cve, title }, index) =>
    cve == null && title == null
      ? [problem(`vulnerabilities.${index}`, 'REQUIRED', 'Give the CVE number, or a title.')]
      : [],
  );
  const ids = (recommendations ?? []).map(({ id }) => id ?? null);
  const repeated = ids.flatMap((id, index) =>
    id !== null && ids.indexOf(id) < index
      ? [problem(`recommendations.${index}.id`, 'REPEATED', 'Name each recommendation once.')]
      : [],
  );
  return [
    ...(nobody
      ? [problem('audienceCompanyIds', 'REQUIRED', 'Name at least one company, or leave this out for every company.')]
      : []),
    ...nameless,
    ...repeated,
  ];
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new BadUserInput(problems);
}

/** Without what is undefined, so that an absent field stays absent. */
const given = (fields: ContentChanges): ContentChanges =>
  Object.fromEntries(Object.entries(fields as Record<string, unknown>).filter(([, value]) => value !== undefined));
