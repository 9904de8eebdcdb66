// SPDX-License-Identifier: Apache-2.0
import { sql, type Tx } from '@prahari/database';
import type { IncidentFacts, SubmittedReport } from '@prahari/obligations';
import type { IncidentParts } from './incident-parts.js';
import type { IncidentEntity } from './incident.entity.js';

/** What a use case needs to know of an incident besides its row. */
export interface IncidentCase {
  readonly parts: IncidentParts;
  readonly company: IncidentFacts['company'];
  /** In the order of their numbers. */
  readonly reports: readonly SubmittedReport[];
}

type StoredReport = Pick<SubmittedReport, 'stage'> & { readonly submittedAt: string };

export async function loadCase(
  tx: Tx,
  { companyId, id }: Pick<IncidentEntity, 'companyId' | 'id'>,
): Promise<IncidentCase> {
  const { reports, ...found } = await tx.one<Omit<IncidentCase, 'reports'> & { reports: readonly StoredReport[] }>(sql`
    select jsonb_build_object(
      'incidentTypes', (select coalesce(jsonb_agg(t.code order by t.position), '[]') from incident_type t
                         where t.company_id = c.id and t.incident_id = ${id}),
      'techniques', (select coalesce(jsonb_agg(t.code order by t.position), '[]') from incident_technique t
                      where t.company_id = c.id and t.incident_id = ${id}),
      'assets', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'environment', a.environment,
                          'vendor', a.vendor, 'product', a.product, 'version', a.version,
                          'operatingSystem', a.operating_system, 'address', a.address) order by a.position), '[]')
                   from affected_asset a where a.company_id = c.id and a.incident_id = ${id}),
      'indicators', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'type', n.type, 'value', n.value,
                              'description', n.description, 'tlp', n.tlp) order by n.position), '[]')
                       from incident_indicator n where n.company_id = c.id and n.incident_id = ${id})
    ) as parts,
    jsonb_build_object('kind', c.kind, 'reportingProfiles', to_jsonb(c.reporting_profiles)) as company,
    (select coalesce(jsonb_agg(jsonb_build_object('stage', r.stage, 'submittedAt', r.submitted_at) order by r.number), '[]')
       from incident_report r where r.company_id = c.id and r.incident_id = ${id}) as reports
    from company c where c.id = ${companyId}`);
  return {
    ...found,
    reports: reports.map(({ stage, submittedAt }) => ({ stage, submittedAt: new Date(submittedAt) })),
  };
}

/** What the clocks depend on, as it is after the change that both arguments already hold. */
export function clockFacts(incident: IncidentEntity, { parts, company, reports }: IncidentCase): IncidentFacts {
  const detectedAt = incident.detectedAt ?? incident.createdAt;
  return {
    ...incident,
    company,
    severity: incident.severity ?? 'MEDIUM',
    environment: incident.environment ?? 'IT',
    detectedAt,
    noticedAt: incident.noticedAt ?? detectedAt,
    impact: incident,
    incidentTypes: parts.incidentTypes,
    techniques: parts.techniques,
    reports,
  };
}
