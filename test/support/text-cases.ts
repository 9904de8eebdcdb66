// SPDX-License-Identifier: Apache-2.0
import { type Bounds, LINE, NOTE, type Texts } from './text-fields.js';

const lines = (...paths: readonly string[]): Record<string, Bounds> =>
  Object.fromEntries(paths.map((path) => [path, LINE]));
const under = (place: string, ...fields: readonly string[]): string[] => fields.map((field) => `${place}.${field}`);

const LONG: Bounds = { form: 'block', min: 0, max: 20_000, blank: null };
const indicator = { 'indicators.0.value': { form: 'line', max: 2_048 }, 'indicators.0.description': LINE } as const;
/** Either language may be missing, but not both. */
const inBoth = (path: string, bounds: Bounds): Record<string, Bounds> =>
  Object.fromEntries(under(path, 'en', 'hi').map((one) => [one, { ...bounds, blank: 'REFUSED ABOVE' }]));

const incident: Texts = {
  object: 'incident',
  texts: {
    title: { form: 'line', min: 3 },
    ...lines('otherIncidentType', 'location', 'networkProvider', 'ownReference'),
    ...lines(...under('contact', 'name', 'designation', 'phone', 'email')),
    ...lines(...under('assets.0', 'name', 'vendor', 'product', 'version', 'operatingSystem', 'address')),
    ...{ description: { ...LONG, blank: '' }, actionsTaken: LONG, rootCause: LONG, correctiveActions: LONG },
    ...{ missionCriticalDetails: NOTE, ...indicator },
  },
  forms: ['incidentTypes.0', 'classification', 'techniques.0'],
};

const advisory: Texts = {
  object: 'advisory',
  texts: {
    ...inBoth('title', { form: 'line', min: 3, max: 300 }),
    ...inBoth('summary', { form: 'block', max: 5_000 }),
    ...inBoth('body', { form: 'block', max: 100_000 }),
    ...inBoth('recommendations.0.text', { form: 'block', max: 5_000 }),
    ...lines('recommendations.0.guidelineClauses.0', 'vulnerabilities.0.title', 'sourceReference'),
    ...lines(...under('products.0', 'vendor', 'product', 'versions')),
    ...indicator,
  },
  forms: ['techniques.0', 'references.0', 'vulnerabilities.0.cve', 'vulnerabilities.0.cvssVector'],
};

const contactLines = ['name', 'designation', 'organisationName', 'mobile', 'officePhone', 'officeFax'];
const contacts = {
  texts: {
    ...lines(...under('contacts.0', ...contactLines)),
    'contacts.0.officeAddress': { form: 'block', max: 1_000 },
  },
  forms: ['contacts.0.email'],
} as const;

const person: Texts = { object: 'user', texts: lines('displayName', 'designation', 'phone') };
const step = (at: string): Texts => ({
  type: 'AdvisoryStepInput',
  ...{ object: 'advisory', texts: { comment: { form: 'block', max: 10_000 } }, at: { comment: at } },
});

/** Every text of every change, but for keys and secrets: strings.e2e-spec.ts fails where one of the schema is missing. */
export const TEXTS = {
  createIncident: incident,
  updateIncident: incident,
  addIncidentComment: { object: 'comment', texts: { body: { form: 'block', max: 10_000 } } },
  changeIncidentStatus: {
    ...{ object: 'incident', texts: { reason: NOTE, closureNote: NOTE }, at: { reason: null } },
  },
  recordExternalFiling: { object: 'obligation', texts: lines('channel', 'externalReference') },
  createAdvisory: advisory,
  updateAdvisory: advisory,
  revision: {
    ...{ change: 'updateAdvisory', object: 'advisory', texts: { revisionSummary: { form: 'block', max: 5_000 } } },
    at: { revisionSummary: 'workingRevision.summary' },
  },
  submitAdvisoryForReview: step('reviewComment'),
  returnAdvisory: step('reviewComment'),
  approveAdvisory: step('reviewComment'),
  publishAdvisory: step('reviewComment'),
  withdrawAdvisory: step('withdrawalNote'),
  respondToRecommendation: { object: 'response', texts: { note: NOTE } },
  verifyResponse: { object: 'response', texts: { note: NOTE }, at: { note: 'verificationNote' } },
  createCompany: {
    object: 'company',
    texts: { ...inBoth('name', LINE), ...contacts.texts },
    forms: ['code', 'reportingProfiles.0', ...contacts.forms],
  },
  setContacts: { object: 'company', ...contacts },
  inviteUser: { ...person, forms: ['email'] },
  updateViewer: person,
  createApiClient: { object: 'apiClient', texts: { name: LINE }, forms: ['scopes.0'] },
  saveView: { object: 'view', texts: { name: { form: 'line', max: 80 } }, forms: ['filter.search'] },
} satisfies Record<string, Texts>;

export type TextCase = keyof typeof TEXTS;
