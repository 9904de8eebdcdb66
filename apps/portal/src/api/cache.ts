// SPDX-License-Identifier: Apache-2.0
import { cacheExchange, type UpdateResolver } from '@urql/exchange-graphcache';

/** Types that are a part of what holds them: without an id of their own. */
const PARTS = [
  'Account',
  ...['LocalizedText', 'IncidentImpact', 'PageInfo', 'ReportContact', 'TimelineEntry', 'AffectedProduct'],
  ...['AdvisoryReceipt', 'AdvisoryRevision', 'AdvisoryWorkingRevision', 'Vulnerability', 'RevisionRecommendation'],
];
const LISTED = ['Advisory', 'Company', 'Incident', 'IncidentComment', 'Obligation', 'RecommendationResponse', 'User'];

const withoutKey = Object.fromEntries(
  [...PARTS, ...LISTED.flatMap((name) => [`${name}Connection`, `${name}Edge`])].map((name) => [name, () => null]),
);

/** Forgets these fields of Query, so that the screens that show them ask again. */
const forget =
  (...fields: readonly string[]): UpdateResolver =>
  (_result, _arguments, cache) => {
    for (const { fieldName, arguments: given } of cache.inspectFields('Query')) {
      if (fields.includes(fieldName)) cache.invalidate('Query', fieldName, given);
    }
  };

const lists = forget('incidents', 'obligations');
const advisories = forget('advisories');

/** What a change touches beside the objects in its answer. */
const Mutation = {
  createIncident: lists,
  submitIncidentReport: lists,
  changeIncidentStatus: lists,
  recordExternalFiling: lists,
  createAdvisory: advisories,
  submitAdvisoryForReview: advisories,
  approveAdvisory: advisories,
  returnAdvisory: advisories,
  publishAdvisory: advisories,
  withdrawAdvisory: advisories,
  acknowledgeAdvisory: advisories,
  respondToRecommendation: forget('recommendationResponses'),
  verifyResponse: forget('recommendationResponses'),
  addIncidentComment: forget('incident'),
  createCompany: forget('companies'),
  inviteUser: forget('users'),
  createApiClient: forget('apiClients'),
  revokeApiClient: forget('apiClients'),
  saveView: forget('savedViews'),
  deleteView: forget('savedViews'),
};

/** A working revision has the ids of what is published, and other words: there they are asked for under another name. */
const ofRevision = ({ id }: { readonly id?: unknown }) => (typeof id === 'string' ? id : null);
const keys = { ...withoutKey, Recommendation: ofRevision, Indicator: ofRevision };

export const cache = () => cacheExchange({ keys, updates: { Mutation } });
