// SPDX-License-Identifier: Apache-2.0
import type { Facts } from './use-facts';

/** A field of the form, as certInReportFields of the reference data has it. */
export interface FormField {
  readonly id: string;
  readonly labelEn: string;
}

interface IncidentType {
  readonly code: string;
  readonly labelEn: string;
  readonly annexureItem?: string;
}

export interface EmailInput {
  readonly facts: Facts;
  readonly report: {
    readonly stage: string;
    readonly number: number;
    readonly submittedAt: string;
    readonly sha256: string;
  };
  readonly reference: string;
  readonly organisation: string;
  readonly address: string | null;
  readonly fileNames: readonly string[];
  /** In the order of the form. */
  readonly fields: readonly FormField[];
  readonly types: readonly IncidentType[];
}

export interface Email {
  readonly subject: string;
  readonly body: string;
}

export const NOT_KNOWN = 'not known yet';

const STAGE: Readonly<Record<string, string>> = {
  INITIAL: 'first report',
  SUPPLEMENTARY: 'supplementary report',
  FINAL: 'final report',
};

const SOURCE: Readonly<Record<string, string>> = {
  OWN_MONITORING: 'Own detection (own monitoring)',
  EMPLOYEE: 'Own detection (an employee)',
  CUSTOMER: 'Brought to notice by a third party (a consumer)',
  VENDOR: 'Brought to notice by a third party (a supplier)',
  CERT_IN: 'Brought to notice by a third party (CERT-In)',
  CSIRT_POWER: 'Brought to notice by a third party (CSIRT-Power)',
  COORDINATOR: 'Brought to notice by a third party (the coordinator)',
  LAW_ENFORCEMENT: 'Brought to notice by a third party (the police)',
  MEDIA: 'Brought to notice by a third party (the media)',
  OTHER: 'Brought to notice by a third party',
};

/**
 * The text of an e-mail to CERT-In: the fields and the order of its form, in English whatever the page's language, each
 * once, gaps named as such, times of India (dd/mm/yyyy hh:mm). A person sends it; the product sends nothing.
 */
export function certInEmail(input: EmailInput): Email {
  const { facts, report, reference, organisation, fields } = input;
  const tlp = `TLP:${facts.tlp.replace('_', '+')}`;
  const stage = STAGE[report.stage] ?? report.stage;
  const values = valuesOf(input);
  const lines = fields.map(({ id, labelEn }) => line(labelEn, values[id]));
  return {
    subject: `[${tlp}] Cyber incident report of ${organisation}: ${reference} (${stage})`,
    body: [
      tlp,
      `Cyber incident report, ${stage}, own reference ${reference}`,
      '',
      ...lines,
      '',
      `What is "${NOT_KNOWN}" follows in a further report.`,
      `SHA-256 of report ${report.number}, made ${istTime(report.submittedAt)}: ${report.sha256}`,
      tlp,
      '',
    ].join('\n'),
  };
}

type Value = string | readonly string[] | null | undefined;

function valuesOf({ facts, organisation, address, fileNames, types }: EmailInput): Readonly<Record<string, Value>> {
  const { contact, assets } = facts;
  const addresses = unique(assets.map((asset) => asset.address));
  return {
    i_am: 'the affected entity',
    reporter_kind: 'Organization',
    reporter_name_role: contact && joined(', ', [contact.name, contact.designation]),
    organization_name: organisation,
    contact_no: contact?.phone,
    email: contact?.email,
    address,
    affected_entity: 'the same',
    incident_types: facts.incidentTypes.filter((code) => code !== 'OTHER').map((code) => typeText(code, types)),
    incident_type_other: facts.incidentTypes.includes('OTHER') ? facts.otherIncidentType : 'none',
    mission_critical: yesOrNo(facts.missionCritical),
    mission_critical_details: facts.missionCriticalDetails,
    domain_url: addresses.filter((one) => !isIpAddress(one)),
    ip_address: addresses.filter(isIpAddress),
    operating_system: unique(assets.map((asset) => asset.operatingSystem)),
    make_model_cloud: unique(assets.map(({ vendor, product, version }) => joined(' ', [vendor, product, version]))),
    affected_application: unique(assets.map(({ name }) => name)),
    location: facts.location,
    network_isp: facts.networkProvider,
    description: facts.description,
    occurred_at: facts.occurredAt && istTime(facts.occurredAt),
    detected_at: istTime(facts.detectedAt),
    noticed_at: istTime(facts.noticedAt),
    notice_source: facts.noticeSource && SOURCE[facts.noticeSource],
    actions_taken: facts.actionsTaken,
    logs_attached: fileNames,
    indicators: (facts.indicators ?? []).map(({ type, value, description }) =>
      joined(' ', [`${type}:`, defanged(type, value), description && `(${description})`]),
    ),
  };
}

/** One line, or several below each other, set in. */
function line(label: string, value: Value): string {
  const parts = (typeof value === 'string' ? value.split('\n') : (value ?? [])).map((part) => part.trimEnd());
  if (parts.every((part) => part.trim() === '')) return `${label}: ${NOT_KNOWN}`;
  return parts.length === 1
    ? `${label}: ${parts[0] ?? ''}`
    : [`${label}:`, ...parts.map((part) => `    ${part}`)].join('\n');
}

function typeText(code: string, types: readonly IncidentType[]): string {
  const known = types.find((type) => type.code === code);
  if (known === undefined) return code;
  return known.annexureItem === undefined ? known.labelEn : `(${known.annexureItem}) ${known.labelEn}`;
}

const yesOrNo = (value: boolean | null | undefined): string | null => (value == null ? null : value ? 'Yes' : 'No');

const joined = (sign: string, parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part != null && part !== '').join(sign);

const unique = (texts: readonly (string | null | undefined)[]): string[] => [
  ...new Set(texts.filter((text): text is string => text != null && text !== '')),
];

const isIpAddress = (text: string): boolean =>
  /^[\d.]+(\/\d+)?$/.test(text) || /^[\da-f:.]*:[\da-f:.]*(\/\d+)?$/i.test(text);

const LINKED = new Set(['IPV4', 'IPV6', 'DOMAIN', 'URL', 'EMAIL']);

/** So that no mail program makes a link of it, and no filter stops the e-mail for it. */
export const defanged = (type: string, value: string): string =>
  LINKED.has(type) ? value.replace(/^http/i, 'hxxp').replaceAll('.', '[.]').replaceAll('@', '[@]') : value;

/** "24/11/2026 20:10 IST" */
export function istTime(at: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Kolkata',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(at));
  return `${parts.replace(', ', ' ')} IST`;
}
