// SPDX-License-Identifier: Apache-2.0
import type { Environment, IncidentKind, IndicatorType, NoticeSource, Severity, Tlp } from '~/graphql/enums';
import type { ReportDraftFragment, UpdateIncidentInput } from '~/graphql/graphql';
import { isWorkingTitle, workingTitle } from './working-title';
import { numberOf } from './typed-number';

export interface AssetValues {
  readonly name: string;
  readonly environment: Environment;
  readonly vendor: string;
  readonly product: string;
  readonly version: string;
  readonly operatingSystem: string;
  readonly address: string;
}

export interface IndicatorValues {
  readonly type: IndicatorType;
  readonly value: string;
  readonly description: string;
  readonly tlp: Tlp | null;
}

/** One indicator in its field, before it is added to the list. */
export type TypedIndicator = Pick<IndicatorValues, 'type' | 'value'>;
export const NO_INDICATOR: TypedIndicator = { type: 'IPV4', value: '' };

/** The form, flat: "" and null are "not known yet". Numbers stay as they are typed. */
export interface ReportValues {
  readonly contactName: string;
  readonly contactDesignation: string;
  readonly contactPhone: string;
  readonly contactEmail: string;
  readonly ownReference: string;
  readonly detectedAt: string | null;
  readonly noticedAt: string | null;
  readonly occurredAt: string | null;
  readonly sabotageSuspectedAt: string | null;
  readonly noticeSource: NoticeSource | null;
  readonly kind: IncidentKind;
  readonly title: string;
  readonly description: string;
  readonly incidentTypes: readonly string[];
  readonly otherIncidentType: string;
  readonly severity: Severity | null;
  readonly techniques: readonly string[];
  readonly environment: Environment | null;
  readonly location: string;
  readonly networkProvider: string;
  readonly assets: readonly AssetValues[];
  readonly missionCritical: boolean | null;
  readonly missionCriticalDetails: string;
  readonly powerSupplyAffected: boolean | null;
  readonly billingOrPaymentAffected: boolean | null;
  readonly loadLostMegawatts: string;
  readonly consumersAffected: string;
  readonly downtimeMinutes: string;
  readonly personalDataRecords: string;
  readonly actionsTaken: string;
  readonly rootCause: string;
  readonly correctiveActions: string;
  readonly indicators: readonly IndicatorValues[];
  readonly tlp: Tlp;
  readonly shareWithPeers: boolean;
}

export type Key = keyof ReportValues;

export const EMPTY: ReportValues = {
  contactName: '',
  contactDesignation: '',
  contactPhone: '',
  contactEmail: '',
  ownReference: '',
  detectedAt: null,
  noticedAt: null,
  occurredAt: null,
  sabotageSuspectedAt: null,
  noticeSource: null,
  kind: 'INCIDENT',
  title: '',
  description: '',
  incidentTypes: [],
  otherIncidentType: '',
  severity: null,
  techniques: [],
  environment: null,
  location: '',
  networkProvider: '',
  assets: [],
  missionCritical: null,
  missionCriticalDetails: '',
  powerSupplyAffected: null,
  billingOrPaymentAffected: null,
  loadLostMegawatts: '',
  consumersAffected: '',
  downtimeMinutes: '',
  personalDataRecords: '',
  actionsTaken: '',
  rootCause: '',
  correctiveActions: '',
  indicators: [],
  tlp: 'AMBER',
  shareWithPeers: false,
};

export const KEYS = Object.keys(EMPTY) as readonly Key[];

export const CONTACT_KEYS = ['contactName', 'contactDesignation', 'contactPhone', 'contactEmail'] as const;
export const NUMBER_KEYS = [
  'loadLostMegawatts',
  'consumersAffected',
  'downtimeMinutes',
  'personalDataRecords',
] as const;
const IMPACT_KEYS = [...NUMBER_KEYS, 'powerSupplyAffected', 'billingOrPaymentAffected'] as const;

const isOneOf = <Known extends Key>(keys: readonly Known[], key: Key): key is Known =>
  (keys as readonly Key[]).includes(key);
export const isNumberKey = (key: Key): key is (typeof NUMBER_KEYS)[number] => isOneOf(NUMBER_KEYS, key);

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const textOf = (value: string | number | null | undefined): string => (value == null ? '' : String(value));

/** What the API shows of a draft in place of what nobody has given yet is provisional: `missing` names it. */
export function valuesOf(incident: ReportDraftFragment): ReportValues {
  const known = <Value>(name: string, value: Value): Value | null => (incident.missing.includes(name) ? null : value);
  return {
    ...contactValues(incident),
    ...impactValues(incident),
    ...listValues(incident),
    ownReference: textOf(incident.ownReference),
    detectedAt: moment(known('detectedAt', incident.detectedAt)),
    noticedAt: moment(noticedOf(incident)),
    occurredAt: moment(incident.occurredAt),
    sabotageSuspectedAt: moment(incident.sabotageSuspectedAt),
    noticeSource: incident.noticeSource ?? null,
    kind: incident.kind,
    title: isWorkingTitle(incident.title) ? '' : incident.title,
    description: incident.description,
    otherIncidentType: textOf(incident.otherIncidentType),
    severity: known('severity', incident.severity),
    environment: known('environment', incident.environment),
    location: textOf(incident.location),
    networkProvider: textOf(incident.networkProvider),
    missionCritical: incident.missionCritical ?? null,
    missionCriticalDetails: textOf(incident.missionCriticalDetails),
    actionsTaken: textOf(incident.actionsTaken),
    rootCause: textOf(incident.rootCause),
    correctiveActions: textOf(incident.correctiveActions),
    tlp: incident.tlp,
    shareWithPeers: incident.shareWithPeers,
  };
}

const contactValues = ({ contact }: ReportDraftFragment) => ({
  contactName: textOf(contact?.name),
  contactDesignation: textOf(contact?.designation),
  contactPhone: textOf(contact?.phone),
  contactEmail: textOf(contact?.email),
});

const impactValues = ({ impact }: ReportDraftFragment) => ({
  powerSupplyAffected: impact.powerSupplyAffected ?? null,
  billingOrPaymentAffected: impact.billingOrPaymentAffected ?? null,
  loadLostMegawatts: textOf(impact.loadLostMegawatts),
  consumersAffected: textOf(impact.consumersAffected),
  downtimeMinutes: textOf(impact.downtimeMinutes),
  personalDataRecords: textOf(impact.personalDataRecords),
});

const listValues = (incident: ReportDraftFragment) => ({
  incidentTypes: incident.incidentTypes,
  techniques: incident.techniques,
  assets: incident.assets.map(({ name, environment, ...more }) => ({
    name,
    environment,
    vendor: textOf(more.vendor),
    product: textOf(more.product),
    version: textOf(more.version),
    operatingSystem: textOf(more.operatingSystem),
    address: textOf(more.address),
  })),
  indicators: incident.indicators.map(({ type, value, description, tlp }) => ({
    type,
    value,
    description: textOf(description),
    tlp: tlp === incident.tlp ? null : tlp,
  })),
});

/** One spelling for one moment, so that equal ones are equal. */
export const moment = (at: string | null | undefined): string | null =>
  at == null ? null : new Date(at).toISOString();

/** Where nobody has said when it was noticed, the API shows when it was detected, or when the draft was begun. */
function noticedOf({ missing, status, noticedAt, detectedAt }: ReportDraftFragment): string | null {
  if (status !== 'DRAFT') return noticedAt;
  return missing.includes('detectedAt') || noticedAt === detectedAt ? null : noticedAt;
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

type Facts = Omit<UpdateIncidentInput, 'id' | 'expectedVersion'>;

/** What is sent of these fields: absent ones keep their value, null clears. */
export function factsOf(values: ReportValues, keys: readonly Key[]): Facts {
  const facts: Record<string, unknown> = {};
  for (const key of keys) {
    if (isOneOf(CONTACT_KEYS, key)) facts['contact'] = contactOf(values);
    else if (isOneOf(IMPACT_KEYS, key)) facts['impact'] = impactOf(values, keys);
    else if (key === 'title') facts['title'] = orNull(values.title) === null ? workingTitle() : values.title;
    else if (key === 'assets') facts['assets'] = values.assets.map(assetOf);
    else if (key === 'indicators') facts['indicators'] = values.indicators.map(indicatorOf);
    else {
      const value = values[key];
      facts[key] = typeof value === 'string' ? orNull(value) : value;
    }
  }
  return facts;
}

function contactOf(values: ReportValues): Facts['contact'] {
  if (CONTACT_KEYS.every((key) => orNull(values[key]) === null)) return null;
  return {
    name: values.contactName,
    designation: orNull(values.contactDesignation),
    phone: orNull(values.contactPhone),
    email: orNull(values.contactEmail),
  };
}

/** Only those of `keys`: the others may be half typed. */
const impactOf = (values: ReportValues, keys: readonly Key[]) =>
  Object.fromEntries(
    IMPACT_KEYS.filter((key) => keys.includes(key)).map((key) => {
      const value = values[key];
      return [key, typeof value === 'string' ? numberOf(value) : value];
    }),
  );

const assetOf = ({ name, environment, ...more }: AssetValues) => ({
  name,
  environment,
  ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, orNull(value)])),
});

const indicatorOf = ({ type, value, description, tlp }: IndicatorValues) => ({
  type,
  value,
  description: orNull(description),
  ...(tlp !== null && { tlp }),
});
