// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { COMPLETE, Incidents } from './support/builders/incidents.js';
import { TestApp } from './support/app.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';

jest.setTimeout(60_000);
const MINUTE = 60_000;
const CREATE = `mutation ($input: CreateApiClientInput!) {
  createApiClient(input: $input) { secret apiClient { id name scopes createdAt lastUsedAt revokedAt } } }`;
const LIST = '{ apiClients { id name scopes createdAt lastUsedAt revokedAt } }';
const VIEWER = '{ viewer { id displayName roles permissions company { code } } }';

describe('API clients', () => {
  let app: TestApp;
  let made: TestCompanies;
  const create = (maker: Member, input: object) =>
    app.graphql(CREATE, { input: { name: 'SIEM', scopes: ['incident:read'], ...input } }, maker.token);
  const revoke = (maker: Member, id: string) =>
    app.graphql('mutation ($id: ID!) { revokeApiClient(id: $id) { id revokedAt } }', { id }, maker.token);
  const list = async (maker: Member) =>
    (await app.graphql(LIST, {}, maker.token)).data.apiClients as { id: string; lastUsedAt: string | null }[];

  beforeAll(async () => {
    app = await TestApp.start();
    made = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL']);
  });
  afterAll(() => app.stop());

  it('act with their scopes, without roles, for their company', async () => {
    const { data } = await create(made.EAST.people.CISO, { scopes: ['incident:read', 'company:read'] });
    expect(data.createApiClient.secret).toMatch(/^prh_[\w-]{43}$/);
    expect(data.createApiClient.apiClient).toEqual({
      id: expect.any(String),
      name: 'SIEM',
      scopes: ['company:read', 'incident:read'],
      createdAt: app.clock.now().toISOString(),
      lastUsedAt: null,
      revokedAt: null,
    });
    const viewer = await app.graphql(VIEWER, {}, data.createApiClient.secret);
    expect(viewer.data.viewer).toEqual({
      id: data.createApiClient.apiClient.id,
      displayName: 'SIEM',
      roles: [],
      permissions: ['company:read', 'incident:read'],
      company: { code: 'EAST' },
    });
    const cookie = await app.post(JSON.stringify({ query: VIEWER }), {
      cookie: `prahari=${data.createApiClient.secret}`,
    });
    expect(await cookie.text()).toContain('UNAUTHENTICATED');
  });

  it('may do nothing beyond their scopes, and nothing that is for people', async () => {
    const secret = (await create(made.EAST.people.CISO, {})).data.createApiClient.secret as string;
    for (const query of [
      '{ companies { nodes { id } } }',
      '{ users { nodes { id } } }',
      LIST,
      'mutation { signOut }',
      `mutation { createApiClient(input: { name: "x", scopes: ["incident:read"] }) { secret } }`,
      `mutation { changePassword(input: { currentPassword: "x", newPassword: "y" }) { user { id } } }`,
    ]) {
      expect({ query, code: (await app.graphql(query, {}, secret)).code }).toEqual({ query, code: 'FORBIDDEN' });
    }
  });

  it('are revoked at once, and once', async () => {
    const { secret, apiClient } = (await create(made.EAST.people.COMPANY_ADMIN, {})).data.createApiClient;
    expect((await app.graphql(VIEWER, {}, secret)).code).toBeUndefined();
    const first = await revoke(made.EAST.people.CISO, apiClient.id);
    expect(first.data.revokeApiClient.revokedAt).toBe(app.clock.now().toISOString());
    expect((await app.graphql(VIEWER, {}, secret)).code).toBe('UNAUTHENTICATED');
    app.clock.advance(1000);
    expect((await revoke(made.EAST.people.CISO, apiClient.id)).data).toEqual(first.data);
  });

  it('expire when they are told to', async () => {
    const expiresAt = new Date(app.clock.now().getTime() + 10 * MINUTE).toISOString();
    const { secret } = (await create(made.EAST.people.CISO, { expiresAt })).data.createApiClient;
    app.clock.advance(9 * MINUTE);
    expect((await app.graphql(VIEWER, {}, secret)).code).toBeUndefined();
    app.clock.advance(1 * MINUTE - 1);
    expect((await app.graphql(VIEWER, {}, secret)).code).toBeUndefined();
    app.clock.advance(1);
    // Also where nothing of the database would be asked: the caller is known from a millisecond ago.
    for (const query of [
      '{ apiClients { id } }',
      '{ incident(id: "x") { id } }',
      '{ __schema { queryType { name } } }',
      VIEWER,
    ]) {
      const { status, code } = await app.graphql(query, {}, secret);
      expect({ query, status, code }).toEqual({ query, status: 401, code: 'UNAUTHENTICATED' });
    }
  });

  it('show to the minute when they were last used', async () => {
    const { secret, apiClient } = (await create(made.EAST.people.CISO, {})).data.createApiClient;
    await app.graphql(VIEWER, {}, secret);
    const minute = new Date(Math.floor(app.clock.now().getTime() / MINUTE) * MINUTE).toISOString();
    let seen: string | null = null;
    while (seen === null) seen = (await list(made.EAST.people.CISO)).find(({ id }) => id === apiClient.id)!.lastUsedAt;
    expect(new Date(seen).toISOString()).toBe(minute);
  });

  it('S7: get only scopes that a client may hold, of their maker’s kind, each wrong one told', async () => {
    const { errors } = await create(made.EAST.people.CISO, {
      scopes: ['incident:read', 'incident:withdraw', 'advisory:write', 'user:manage'],
      expiresAt: '2020-01-01T00:00:00Z',
    });
    expect(errors![0]!.extensions.problems!.map(({ path, code }) => [path, code])).toEqual([
      ['input.scopes.1', 'NOT_GRANTABLE'],
      ['input.scopes.2', 'NOT_GRANTABLE'],
      ['input.scopes.3', 'NOT_GRANTABLE'],
      ['input.expiresAt', 'IN_PAST'],
    ]);
    expect(
      (await create(made.EAST.people.CISO, { scopes: ['everything'] })).errors![0]!.extensions.problems,
    ).toMatchObject([{ path: 'input.scopes.0', code: 'UNKNOWN_CODE' }]);
    expect((await create(made.EAST.people.CISO, { scopes: [] })).errors![0]!.extensions.problems).toMatchObject([
      { path: 'input.scopes' },
    ]);
    expect(
      (await create(made.WEST.people.COORDINATOR_ADMIN, { scopes: ['advisory:read', 'advisory:write'] })).code,
    ).toBeUndefined();
    expect((await create(made.WEST.people.COORDINATOR_ADMIN, { scopes: ['incident:submit'] })).code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await create(made.EAST.people.VIEWER, {})).code).toBe('FORBIDDEN');
  });

  it('write with the one scope that the change needs, and read nothing else by it', async () => {
    const only = async (scope: string) =>
      (await create(made.EAST.people.CISO, { scopes: [scope] })).data.createApiClient.secret as string;
    const reported = new Incidents(app);
    const draft = await reported.draft(await only('incident:write'), COMPLETE);
    const { id } = await reported.report(await only('incident:submit'), draft.id);
    const { version } = await reported.change(
      made.WEST.people.INCIDENT_HANDLER.token,
      { id, version: 2 },
      'ACKNOWLEDGED',
    );
    const progress = await only('incident:progress');
    expect((await reported.change(progress, { id, version }, 'INVESTIGATING')).status).toBe('INVESTIGATING');
    await reported.comment(await only('comment:write'), id, 'SHARED');
    expect((await app.graphql('{ incidents { nodes { id } } }', {}, progress)).code).toBe('FORBIDDEN');
  });

  it('S7: are hidden from other companies, and from the other kind of people of their own', async () => {
    const { apiClient } = (await create(made.WEST.people.CISO, {})).data.createApiClient;
    for (const stranger of [
      made.EAST.people.CISO,
      made.CENTRAL.people.COMPANY_ADMIN,
      made.WEST.people.COORDINATOR_ADMIN,
    ]) {
      expect((await list(stranger)).map(({ id }) => id)).not.toContain(apiClient.id);
      const { status, errors } = await revoke(stranger, apiClient.id);
      const unknown = await revoke(stranger, '01900000-0000-7000-8000-000000000000');
      expect({ status, errors }).toEqual({ status: unknown.status, errors: unknown.errors });
      expect(errors![0]!.extensions.code).toBe('NOT_FOUND');
    }
    expect((await revoke(made.WEST.people.CISO, 'not an id')).code).toBe('NOT_FOUND');
    expect((await list(made.WEST.people.COMPANY_ADMIN)).map(({ id }) => id)).toContain(apiClient.id);
  });

  it('are made once for a key: a replay is CONFLICT, since the secret is shown once', async () => {
    const input = { idempotencyKey: 'key-1', name: 'Once' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => create(made.EAST.people.CISO, input)));
    expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'CONFLICT', undefined]);
    expect((await create(made.EAST.people.CISO, { ...input, name: 'Twice' })).code).toBe('CONFLICT');
    expect((await create(made.CENTRAL.people.CISO, input)).code).toBeUndefined();
  });
});
