// SPDX-License-Identifier: Apache-2.0
import type { VerisRecord } from './veris.js';

const MINUTES: Readonly<Record<string, number>> = { Minutes: 1, Hours: 60, Days: 1_440, Weeks: 10_080 };
const TITLE = 200;

/**
 * A VERIS record as an input of createIncident. The map is this test's own: what a record does not say stays unknown, and
 * a day that nobody knows becomes no first of January. `detectedAt`, which a report needs, is when the record was made.
 */
export function reportOf(record: VerisRecord): {
  readonly title: string;
  readonly ownReference: string;
  readonly [field: string]: unknown;
} {
  const types = typesOf(record);
  return {
    kind: record.security_incident === 'Confirmed' ? 'INCIDENT' : 'THREAT',
    title: titleOf(record),
    description: descriptionOf(record),
    ...types,
    severity: severityOf(record),
    environment: environmentOf(record),
    detectedAt: record.plus.created,
    ...optional('occurredAt', occurredAt(record)),
    ...optional('noticeSource', noticeSourceOf(record)),
    ...optional('location', [...(record.victim.country ?? []), record.victim.state?.trim()].filter(Boolean).join(', ')),
    ownReference: record.incident_id,
    impact: {
      ...optional('personalDataRecords', record.attribute.confidentiality?.data_total),
      ...optional('downtimeMinutes', downtimeOf(record)),
    },
    assets: (record.asset.assets ?? []).map(({ variety = 'Unknown', amount }) => ({
      name: amount === undefined ? variety : `${amount} × ${variety}`,
      environment: environmentOf(record),
    })),
  };
}

const optional = (name: string, value: unknown): object =>
  value === undefined || value === '' ? {} : { [name]: value };

const actionsOf = ({ action }: VerisRecord): string[] =>
  Object.entries(action).map(([name, { variety = [] }]) =>
    variety.length > 0 ? `${name} (${variety.join(', ')})` : name,
  );

function titleOf(record: VerisRecord): string {
  const [first] = record.asset.assets ?? [];
  return [actionsOf(record).join('; '), first?.variety].filter(Boolean).join(': ').slice(0, TITLE).trim();
}

/** The summary as it is, and below it what has no field of its own. */
export function descriptionOf({ summary = '', reference, notes, campaign_id, timeline }: VerisRecord): string {
  const { year, month } = timeline.incident;
  const known = month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  return [
    summary.trim(),
    `Happened: ${known}`,
    reference && `Sources: ${reference.trim()}`,
    campaign_id && `Campaign: ${campaign_id}`,
    notes?.trim(),
  ]
    .filter(Boolean)
    .join('\n\n')
    .normalize('NFC');
}

/** The day at its beginning in UTC, where the day is known. */
export function occurredAt({ timeline: { incident } }: VerisRecord): string | undefined {
  const { year, month, day } = incident;
  if (month === undefined || day === undefined || year < 1970) return undefined;
  return new Date(Date.UTC(year, month - 1, day)).toISOString();
}

/** VERIS actions as the types of CERT-In's Annexure I; what fits none of them is OTHER, in words. */
function typesOf(record: VerisRecord): {
  readonly incidentTypes: readonly string[];
  readonly otherIncidentType?: string;
} {
  const assets = (record.asset.assets ?? []).map(({ variety = '' }) => variety);
  const types = new Set<string>();
  for (const [name, { variety = [] }] of Object.entries(record.action)) {
    for (const type of typesOfAction(name, variety, assets)) types.add(type);
  }
  if (record.attribute.confidentiality?.data_disclosure === 'Yes') types.add('CERTIN-11');
  if (environmentOf(record) === 'OT') types.add('CERTIN-09');
  if (!types.has('OTHER') && types.size > 0) return { incidentTypes: [...types] };
  return { incidentTypes: [...types.add('OTHER')], otherIncidentType: actionsOf(record).join('; ').slice(0, 200) };
}

function typesOfAction(name: string, varieties: readonly string[], assets: readonly string[]): readonly string[] {
  switch (name) {
    case 'malware':
      return ['CERTIN-05'];
    case 'social':
      return ['CERTIN-07'];
    case 'misuse':
      return ['CERTIN-03'];
    case 'error':
      return ['CERTIN-12'];
    case 'hacking':
      if (varieties.includes('DoS')) return ['CERTIN-08'];
      if (varieties.includes('Footprinting')) return ['CERTIN-01'];
      if (assets.includes('S - Web application')) return ['CERTIN-10'];
      return [assets.some((asset) => /^(S - (Database|Mail|DNS)|N - )/.test(asset)) ? 'CERTIN-06' : 'CERTIN-03'];
    default:
      return ['OTHER'];
  }
}

const environmentOf = ({ summary = '' }: VerisRecord): 'IT' | 'OT' =>
  /scada|control system|turbine|substation/i.test(summary) ? 'OT' : 'IT';

function severityOf({ attribute: { confidentiality } }: VerisRecord): string {
  const records = confidentiality?.data_total ?? 0;
  if (records >= 1_000_000) return 'CRITICAL';
  if (records >= 10_000) return 'HIGH';
  return confidentiality?.data_disclosure === 'Yes' ? 'MEDIUM' : 'LOW';
}

function downtimeOf({ attribute: { availability } }: VerisRecord): number | undefined {
  const { unit = '', value } = availability?.duration ?? {};
  const minutes = MINUTES[unit];
  return minutes === undefined || value === undefined ? undefined : minutes * value;
}

function noticeSourceOf({ discovery_method: { internal, external } }: VerisRecord): string | undefined {
  if (internal) return internal.variety?.includes('Reported by employee') ? 'EMPLOYEE' : 'OWN_MONITORING';
  if (!external) return undefined;
  if (external.variety?.includes('Customer')) return 'CUSTOMER';
  return external.variety?.includes('Law enforcement') ? 'LAW_ENFORCEMENT' : 'OTHER';
}
