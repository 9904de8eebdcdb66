// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import type { AccessWorld, Target } from './access-world.js';

/** One operation on one kind of object, sent so that nothing changes where it can be helped. */
export interface AccessCase {
  readonly operation: string;
  /** Of a route outside GraphQL: none. */
  readonly document?: string;
  /** `id` of the object, of the kind that the operation takes. */
  readonly variables: (world: AccessWorld, on: string) => object;
  /** For lists: the id that must be in the answer for "yes". */
  readonly lists?: (target: Target) => string;
}

/** A version that no object has: who may do it and sees the object gets STALE_VERSION, and nothing changes. */
const NEVER = 999_999;

const mutation = (
  operation: string,
  type: string,
  input: (target: Target, world: AccessWorld, on: string) => object,
  selection: string,
): AccessCase => ({
  operation,
  document: `mutation ($input: ${type}!) { ${operation}(input: $input) { ${selection} } }`,
  variables: (world, on) => ({ input: input(world.target(on), world, on) }),
});

const list = (operation: string, lists: (target: Target) => string, selection = 'nodes { id }'): AccessCase => ({
  operation,
  document: `{ ${operation}${operation === 'apiClients' ? '' : '(first: 100)'} { ${selection} } }`,
  variables: () => ({}),
  lists,
});

const byId = (operation: string, id: (target: Target) => string): AccessCase => ({
  operation,
  document: `query ($id: ID) { ${operation}(id: $id) { id reference title${operation === 'advisory' ? ' { en }' : ''} } }`,
  variables: (world, on) => ({ id: id(world.target(on)) }),
});

const INCIDENT = 'incident { id }';
const ADVISORY = 'advisory { id }';
const step = (operation: string, comment?: string): AccessCase =>
  mutation(
    operation,
    'AdvisoryStepInput',
    ({ advisoryId }) => ({ id: advisoryId, expectedVersion: NEVER, comment }),
    ADVISORY,
  );

export const ACCESS_CASES: readonly AccessCase[] = [
  { operation: 'viewer', document: '{ viewer { id permissions } }', variables: () => ({}) },
  { operation: 'account', document: '{ account { user { id } sessions { id } } }', variables: () => ({}) },
  list('companies', ({ companyId }) => companyId),
  list('users', ({ userId }) => userId),
  list('apiClients', ({ clientId }) => clientId, 'id'),
  byId('incident', ({ incidentId }) => incidentId),
  list('incidents', ({ incidentId }) => incidentId),
  list('obligations', ({ obligationId }) => obligationId),
  // Of an advisory a partner is told by another way than of its own incidents: changes.e2e-spec.ts.
  list('changes', ({ incidentId }) => incidentId, 'changes { objectId }'),
  byId('advisory', ({ advisoryId }) => advisoryId),
  list('advisories', ({ advisoryId }) => advisoryId),
  list('recommendationResponses', ({ responseId }) => responseId),
  mutation(
    'signIn',
    'SignInInput',
    (_, world) => ({ email: 'nobody@nowhere.example', password: world.unique('wrong') }),
    'expiresAt',
  ),
  mutation(
    'acceptInvitation',
    'AcceptInvitationInput',
    (_, world) => ({ token: world.unique('dead'), password: world.unique('Monsoon-') }),
    'expiresAt',
  ),
  mutation(
    'createCompany',
    'CreateCompanyInput',
    (_, world) => ({ code: world.unique('C').toUpperCase(), name: { en: 'A new company' }, kind: 'OTHER' }),
    'company { id }',
  ),
  mutation(
    'setContacts',
    'SetContactsInput',
    ({ companyId }, _, on) => ({
      ...(on !== 'own' && { companyId }),
      contacts: [{ purpose: 'OTHER', name: 'Control room' }],
    }),
    'company { id }',
  ),
  mutation(
    'inviteUser',
    'InviteUserInput',
    ({ companyId }, world, on) => ({
      email: `${world.unique('new')}@mail.example`,
      displayName: 'New person',
      roles: [on === 'admin' ? 'COMPANY_ADMIN' : 'VIEWER'],
      companyId,
    }),
    'user { id }',
  ),
  mutation('createPasswordReset', 'CreatePasswordResetInput', ({ userId }) => ({ userId }), 'user { id }'),
  mutation('setUserActive', 'SetUserActiveInput', ({ userId }) => ({ userId, active: true }), 'user { id }'),
  mutation('setUserRoles', 'SetUserRolesInput', ({ userId }) => ({ userId, roles: ['VIEWER'] }), 'user { id }'),
  mutation(
    'changePassword',
    'ChangePasswordInput',
    () => ({ currentPassword: 'not the password', newPassword: 'Another-Lantern-77' }),
    'user { id }',
  ),
  mutation('updateViewer', 'UpdateViewerInput', () => ({ language: 'EN' }), 'user { id }'),
  {
    operation: 'endSession',
    document: 'mutation ($id: ID!) { endSession(id: $id) { user { id } } }',
    variables: () => ({ id: randomUUID() }),
  },
  { operation: 'endOtherSessions', document: 'mutation { endOtherSessions { user { id } } }', variables: () => ({}) },
  mutation(
    'createApiClient',
    'CreateApiClientInput',
    (_, world) => ({ name: world.unique('System '), scopes: ['company:read'] }),
    'apiClient { id }',
  ),
  {
    operation: 'revokeApiClient',
    document: 'mutation ($id: ID!) { revokeApiClient(id: $id) { id } }',
    variables: (world, on) => ({ id: world.target(on).clientId }),
  },
  mutation('createIncident', 'CreateIncidentInput', () => ({ title: 'Made by the access matrix' }), INCIDENT),
  mutation(
    'updateIncident',
    'UpdateIncidentInput',
    ({ incidentId }) => ({ id: incidentId, expectedVersion: NEVER, title: 'Changed' }),
    INCIDENT,
  ),
  mutation(
    'submitIncidentReport',
    'SubmitIncidentReportInput',
    ({ incidentId }) => ({ incidentId, stage: 'SUPPLEMENTARY', expectedVersion: NEVER }),
    INCIDENT,
  ),
  mutation(
    'changeIncidentStatus',
    'ChangeIncidentStatusInput',
    ({ incidentId }) => ({ incidentId, status: 'INVESTIGATING', expectedVersion: NEVER }),
    INCIDENT,
  ),
  mutation(
    'addIncidentComment',
    'AddIncidentCommentInput',
    ({ incidentId }) => ({ incidentId, body: 'Seen', visibility: 'SHARED' }),
    INCIDENT,
  ),
  mutation(
    'recordExternalFiling',
    'RecordExternalFilingInput',
    ({ obligationId }, world) => ({ obligationId, filedAt: world.now() }),
    'obligation { id }',
  ),
  mutation(
    'createAdvisory',
    'CreateAdvisoryInput',
    () => ({
      kind: 'INFORMATIONAL',
      title: { en: 'Made by the matrix' },
      summary: { en: 'Summary' },
      body: { en: 'Body' },
      severity: 'LOW',
      tlp: 'GREEN',
    }),
    ADVISORY,
  ),
  mutation(
    'updateAdvisory',
    'UpdateAdvisoryInput',
    ({ advisoryId }) => ({ id: advisoryId, expectedVersion: NEVER, severity: 'LOW' }),
    ADVISORY,
  ),
  step('submitAdvisoryForReview'),
  step('approveAdvisory'),
  step('returnAdvisory', 'Not yet'),
  step('publishAdvisory'),
  step('withdrawAdvisory', 'Wrong'),
  mutation('acknowledgeAdvisory', 'AcknowledgeAdvisoryInput', ({ advisoryId }) => ({ advisoryId }), ADVISORY),
  mutation(
    'respondToRecommendation',
    'RespondToRecommendationInput',
    ({ recommendationId }) => ({ recommendationId, status: 'IN_PROGRESS', expectedVersion: NEVER }),
    'response { id }',
  ),
  mutation(
    'verifyResponse',
    'VerifyResponseInput',
    ({ responseId }) => ({ responseId, accepted: false, note: 'Not enough', expectedVersion: NEVER }),
    'response { id }',
  ),
  { operation: 'signOut', document: 'mutation { signOut }', variables: () => ({}) },
  mutation(
    'setCompanyLogo',
    'SetCompanyLogoInput',
    ({ companyId }, _, on) => ({ ...(on !== 'own' && { companyId }), attachmentId: randomUUID() }),
    'company { id }',
  ),
  { operation: 'savedViews', document: '{ savedViews { id } }', variables: () => ({}) },
  mutation('saveView', 'SaveViewInput', () => ({ name: 'Mine', filter: {} }), 'view { id }'),
  mutation('deleteView', 'DeleteViewInput', () => ({ id: randomUUID() }), 'savedViews { id }'),
  {
    operation: 'POST /files',
    variables: (world, on) => (on === 'self' ? {} : { incidentId: world.target(on).incidentId }),
  },
  { operation: 'GET /files', variables: (world, on) => ({ id: world.target(on).fileId }) },
];
