// SPDX-License-Identifier: Apache-2.0
import { sql, type Tx } from '@prahari/database';
import { type IndicatorInput, normaliseIndicator } from '@prahari/indicators';
import { canonicalSha256 } from '@prahari/database';
import type { AffectedAssetInput, IncidentFactsInput } from './incident-facts.input.js';

/** The lists of an incident, each a table of its own. */
export interface IncidentParts {
  readonly incidentTypes: readonly string[];
  readonly techniques: readonly string[];
  readonly assets: readonly StoredPart<AssetPart>[];
  readonly indicators: readonly StoredPart<IndicatorPart>[];
}
type StoredPart<Part> = Part & { readonly id: string };
export type AssetPart = { readonly [Name in keyof AffectedAssetInput]-?: NonNullable<AffectedAssetInput[Name]> | null };
export type IndicatorPart = { readonly [Name in keyof IndicatorInput]-?: NonNullable<IndicatorInput[Name]> | null };

/** The incident that the parts belong to. */
export interface Whole {
  readonly companyId: string;
  readonly id: string;
  readonly submitted: boolean;
}

export const NO_PARTS: IncidentParts = { incidentTypes: [], techniques: [], assets: [], indicators: [] };

/** Replaces the lists that the input names. Equal elements keep their ids; gives the names of the lists that changed. */
export async function replaceParts(
  tx: Tx,
  whole: Whole,
  before: IncidentParts,
  input: IncidentFactsInput,
): Promise<(keyof IncidentParts)[]> {
  const changed: (keyof IncidentParts)[] = [];
  if (await replaceCodes(tx, whole, 'incidentTypes', before, input.incidentTypes)) changed.push('incidentTypes');
  if (await replaceCodes(tx, whole, 'techniques', before, input.techniques)) changed.push('techniques');
  if (input.assets !== undefined && (await replaceAssets(tx, whole, before.assets, input.assets ?? [])))
    changed.push('assets');
  if (
    input.indicators !== undefined &&
    (await replaceIndicators(tx, whole, before.indicators, input.indicators ?? []))
  ) {
    changed.push('indicators');
  }
  return changed;
}

async function replaceCodes(
  tx: Tx,
  { companyId, id, submitted }: Whole,
  list: 'incidentTypes' | 'techniques',
  before: IncidentParts,
  given: readonly string[] | null | undefined,
): Promise<boolean> {
  if (given === undefined) return false;
  const codes = [...new Set(given)];
  if (codes.join() === before[list].join()) return false;
  const table = list === 'incidentTypes' ? sql`incident_type` : sql`incident_technique`;
  if (before[list].length > 0) {
    await tx.query(sql`delete from ${table} where company_id = ${companyId} and incident_id = ${id}`);
  }
  if (codes.length > 0) {
    await tx.query(sql`
      insert into ${table} (company_id, incident_id, submitted, code, position)
      select ${companyId}::uuid, ${id}::uuid, ${submitted}::boolean, code, nth
        from unnest(${codes}::text[]) with ordinality as g (code, nth)`);
  }
  return true;
}

async function replaceAssets(
  tx: Tx,
  { companyId, id, submitted }: Whole,
  before: IncidentParts['assets'],
  given: readonly AffectedAssetInput[],
): Promise<boolean> {
  const plan = matched(before, given.map(assetPart));
  if (!plan.differs) return false;
  if (plan.gone.length > 0) {
    await tx.query(sql`delete from affected_asset where company_id = ${companyId} and id = any(${plan.gone}::uuid[])`);
  }
  await tx.query(sql`
    insert into affected_asset (company_id, id, incident_id, submitted, position, name, environment, vendor, product, version,
                                operating_system, address)
    select ${companyId}::uuid, coalesce(r.id, uuidv7()), ${id}::uuid, ${submitted}::boolean, r.position, r.name, r.environment,
           r.vendor, r.product, r.version, r."operatingSystem", r.address
      from jsonb_to_recordset(${JSON.stringify(plan.rows)}::jsonb) as r (
             id uuid, position smallint, name text, environment text, vendor text, product text, version text,
             "operatingSystem" text, address text)
    on conflict (company_id, id) do update set position = excluded.position`);
  return true;
}

async function replaceIndicators(
  tx: Tx,
  { companyId, id, submitted }: Whole,
  before: IncidentParts['indicators'],
  given: readonly IndicatorInput[],
): Promise<boolean> {
  const plan = matched(before, given.map(indicatorPart));
  if (!plan.differs) return false;
  if (plan.gone.length > 0) {
    await tx.query(
      sql`delete from incident_indicator where company_id = ${companyId} and id = any(${plan.gone}::uuid[])`,
    );
  }
  await tx.query(sql`
    insert into incident_indicator (company_id, id, incident_id, submitted, position, type, value, description, tlp)
    select ${companyId}::uuid, coalesce(r.id, uuidv7()), ${id}::uuid, ${submitted}::boolean, r.position, r.type, r.value,
           r.description, r.tlp
      from jsonb_to_recordset(${JSON.stringify(plan.rows)}::jsonb) as r (
             id uuid, position smallint, type text, value text, description text, tlp text)
    on conflict (company_id, id) do update set position = excluded.position`);
  return true;
}

const assetPart = (asset: AffectedAssetInput): AssetPart => ({
  name: asset.name,
  environment: asset.environment,
  vendor: asset.vendor ?? null,
  product: asset.product ?? null,
  version: asset.version ?? null,
  operatingSystem: asset.operatingSystem ?? null,
  address: asset.address ?? null,
});

function indicatorPart({ type, value, description, tlp }: IndicatorInput): IndicatorPart {
  const normalised = normaliseIndicator(type, value);
  // The input was checked by the same function.
  if ('problem' in normalised) throw new Error(`An unchecked indicator: ${normalised.problem.code}`);
  return { type, value: normalised.value, description: description ?? null, tlp: tlp ?? null };
}

interface Plan<Part> {
  readonly differs: boolean;
  readonly gone: readonly string[];
  /** In their new order; id null: a new element. */
  readonly rows: readonly (Part & { readonly id: string | null; readonly position: number })[];
}

/** Which stored elements stay. What is given twice in the same words is one element. */
export function matched<Part extends object>(
  before: readonly (Part & { readonly id: string })[],
  given: readonly Part[],
): Plan<Part> {
  const stored = new Map(before.map(({ id, ...part }) => [canonicalSha256(part), id]));
  const wanted = new Map(given.map((part) => [canonicalSha256(part), part]));
  const rows = [...wanted].map(([key, part], position) => ({ ...part, id: stored.get(key) ?? null, position }));
  const gone = before.flatMap(({ id }) => (rows.some((row) => row.id === id) ? [] : [id]));
  const differs = gone.length > 0 || rows.some((row, index) => row.id === null || row.id !== before[index]?.id);
  return { differs, gone, rows };
}
