// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import type { Role } from '@prahari/access';
import { emailOf } from './support/builders/companies.js';
import { HOUR, PeopleApi } from './support/people-api.js';

jest.setTimeout(60_000);

describe('invitations', () => {
  let api: PeopleApi;

  beforeAll(async () => {
    api = await PeopleApi.start();
  });
  afterAll(() => api.app.stop());

  it('S27: make a person who signs in with the link (made of the public address, whatever the request’s host), and nothing before', async () => {
    const email = api.newEmail();
    const { data } = await api.invite(api.of('EAST', 'COMPANY_ADMIN'), {
      email: ` ${email.toUpperCase()}`,
      roles: ['CISO', 'VIEWER'],
      language: 'HI',
      designation: 'Engineer',
      phone: '+91 1',
    });
    const { link, user } = data.inviteUser;
    expect(user).toMatchObject({
      email,
      roles: ['CISO', 'VIEWER'],
      active: true,
      language: 'HI',
      designation: 'Engineer',
      phone: '+91 1',
      lastSignInAt: null,
      company: { code: 'EAST' },
    });
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/accept-invitation#token=[\w-]{43}$/);
    expect((await api.signIn(email)).code).toBe('UNAUTHENTICATED');
    const accepted = await api.accept(link);
    expect(accepted.headers.get('set-cookie')).toContain(accepted.data.acceptInvitation.accessToken);
    expect(accepted.data.acceptInvitation.viewer).toEqual({
      id: user.id,
      roles: ['CISO', 'VIEWER'],
      company: { code: 'EAST' },
    });
    expect((await api.accept(link)).errors![0]!.extensions.problems).toMatchObject([
      { path: 'input.token', code: 'INVALID_TOKEN' },
    ]);
    expect((await api.eventsOf(user.id)).map(({ kind, audience }) => [kind, audience])).toEqual([
      ['user.invited', 'COMPANY'],
      ['user.invitation-accepted', 'COMPANY'],
    ]);
  });

  it('are used once, also by ten requests at a time, and only with a password that will do', async () => {
    const { link } = (await api.invite(api.of('EAST', 'COMPANY_ADMIN'), {})).data.inviteUser;
    for (const password of ['short', 'eastdiscom-is-my-password', 'a'.repeat(201)]) {
      expect((await api.accept(link, password)).errors![0]!.extensions.problems).toMatchObject([
        { path: 'input.password' },
      ]);
    }
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.accept(link)));
    expect(answers.filter(({ code }) => code === undefined)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'BAD_USER_INPUT')).toHaveLength(9);
  });

  it('tell both what is wrong with the link and with the password', async () => {
    const { errors } = await api.accept('http://127.0.0.1:3000/accept-invitation#token=x', 'y');
    expect(errors![0]!.extensions.problems!.map(({ path }) => path)).toEqual(['input.token', 'input.password']);
  });

  it('live 72 hours, and die when a new one is made', async () => {
    const email = api.newEmail();
    const admin = api.of('EAST', 'COMPANY_ADMIN');
    const first = (await api.invite(admin, { email })).data.inviteUser;
    const second = (await api.invite(admin, { email, roles: ['CISO'], displayName: 'New Name' })).data.inviteUser;
    const third = (await api.invite(admin, {})).data.inviteUser;
    expect(second.user).toMatchObject({ id: first.user.id, displayName: 'New Name', roles: ['CISO'] });
    expect((await api.accept(first.link)).code).toBe('BAD_USER_INPUT');
    api.app.clock.advance(72 * HOUR - 1);
    expect((await api.accept(second.link)).code).toBeUndefined();
    api.app.clock.advance(1);
    expect((await api.accept(third.link)).code).toBe('BAD_USER_INPUT');
    api.app.clock.advance(-72 * HOUR);
  });

  it('die with a change of roles: whoever made the link must not sign in with more than he could give', async () => {
    const { link, user } = (await api.invite(api.of('WEST', 'COMPANY_ADMIN'), { email: api.newEmail('west') })).data
      .inviteUser;
    const coordinator = api.of('WEST', 'COORDINATOR_ADMIN');
    expect((await api.setRoles(coordinator, user.id, ['COORDINATOR_ADMIN'])).code).toBeUndefined();
    expect((await api.accept(link)).errors![0]!.extensions.problems).toMatchObject([
      { path: 'input.token', code: 'INVALID_TOKEN' },
    ]);
    const renewed = await api.invite(coordinator, { email: user.email, roles: ['COORDINATOR_ADMIN'] });
    expect((await api.accept(renewed.data.inviteUser.link)).data.acceptInvitation.viewer.roles).toEqual([
      'COORDINATOR_ADMIN',
    ]);
  });

  it('take the own company’s id in capitals as in small letters', async () => {
    const companyId = api.made.EAST.id.toUpperCase();
    expect((await api.invite(api.of('EAST', 'COMPANY_ADMIN'), { companyId })).code).toBeUndefined();
  });

  it('are made again by the coordinator for another company’s administrator, unless he holds more', async () => {
    const coordinator = api.of('WEST', 'COORDINATOR_ADMIN');
    const input = { email: api.newEmail(), roles: ['COMPANY_ADMIN'], companyId: api.made.EAST.id };
    const first = (await api.invite(coordinator, input)).data.inviteUser;
    const second = (await api.invite(coordinator, { ...input, displayName: 'New Name' })).data.inviteUser;
    expect(second.user).toMatchObject({ id: first.user.id, displayName: 'New Name' });
    await api.invite(api.of('EAST', 'COMPANY_ADMIN'), { ...input, roles: ['COMPANY_ADMIN', 'CISO'] });
    expect((await api.invite(coordinator, input)).code).toBe('FORBIDDEN');
    expect((await api.eventsOf(first.user.id)).map(({ audience }) => audience)).toEqual(['BOTH', 'BOTH', 'COMPANY']);
  });

  it('of somebody who has an account there, or had one, are refused', async () => {
    expect((await api.invite(api.of('EAST', 'COMPANY_ADMIN'), { email: emailOf('CISO', 'EAST') })).code).toBe(
      'CONFLICT',
    );
    const { user } = (await api.invite(api.of('EAST', 'COMPANY_ADMIN'), {})).data.inviteUser;
    await api.setActive(api.of('EAST', 'COMPANY_ADMIN'), user.id, false);
    expect((await api.invite(api.of('EAST', 'COMPANY_ADMIN'), { email: user.email })).code).toBe('CONFLICT');
  });

  it('S18, S28: tell the inviter nothing about other companies; whoever opens the link learns that the address is taken', async () => {
    const taken = await api.invite(api.of('EAST', 'COMPANY_ADMIN'), { email: emailOf('CISO', 'CENTRAL') });
    const free = await api.invite(api.of('EAST', 'COMPANY_ADMIN'), {});
    expect(taken.code).toBeUndefined();
    expect(Object.keys(taken.data.inviteUser.user)).toEqual(Object.keys(free.data.inviteUser.user));
    expect((await api.accept(taken.data.inviteUser.link)).code).toBe('CONFLICT');
    // The coordinator's administrator is told the same of a person whom he doesn't see.
    const hidden = await api.invite(api.of('WEST', 'COORDINATOR_ADMIN'), {
      email: emailOf('CISO', 'EAST'),
      roles: ['COMPANY_ADMIN'],
      companyId: api.made.EAST.id,
    });
    const seen = await api.invite(api.of('WEST', 'COORDINATOR_ADMIN'), {
      email: emailOf('COMPANY_ADMIN', 'EAST'),
      roles: ['COMPANY_ADMIN'],
      companyId: api.made.EAST.id,
    });
    expect(hidden.code).toBe('CONFLICT');
    expect(hidden.errors).toEqual(seen.errors);
  });

  it.each<['WEST' | 'EAST', Role, 'WEST' | 'EAST' | 'CENTRAL', Role[], string | undefined]>([
    ['EAST', 'COMPANY_ADMIN', 'EAST', ['COMPANY_ADMIN', 'CISO'], undefined],
    ['EAST', 'COMPANY_ADMIN', 'EAST', ['AUDITOR'], 'FORBIDDEN'],
    ['EAST', 'COMPANY_ADMIN', 'CENTRAL', ['VIEWER'], 'NOT_FOUND'],
    ['EAST', 'COMPANY_ADMIN', 'WEST', ['VIEWER'], 'FORBIDDEN'],
    ['EAST', 'COMPANY_ADMIN', 'EAST', ['CISO', 'AUDITOR'], 'BAD_USER_INPUT'],
    ['EAST', 'COMPANY_ADMIN', 'EAST', [], 'BAD_USER_INPUT'],
    ['WEST', 'COMPANY_ADMIN', 'WEST', ['CISO'], undefined],
    ['WEST', 'COMPANY_ADMIN', 'WEST', ['INCIDENT_HANDLER'], 'FORBIDDEN'],
    ['WEST', 'COORDINATOR_ADMIN', 'WEST', ['INCIDENT_HANDLER', 'AUDITOR'], undefined],
    ['WEST', 'COORDINATOR_ADMIN', 'WEST', ['CISO'], undefined],
    ['WEST', 'COORDINATOR_ADMIN', 'WEST', ['CISO', 'AUDITOR'], 'BAD_USER_INPUT'],
    ['WEST', 'COORDINATOR_ADMIN', 'EAST', ['COMPANY_ADMIN'], undefined],
    ['WEST', 'COORDINATOR_ADMIN', 'EAST', ['CISO'], 'FORBIDDEN'],
    ['WEST', 'COORDINATOR_ADMIN', 'EAST', ['AUDITOR'], 'FORBIDDEN'],
    ['WEST', 'AUDITOR', 'WEST', ['VIEWER'], 'FORBIDDEN'],
    ['EAST', 'CISO', 'EAST', ['VIEWER'], 'FORBIDDEN'],
  ])('%s’s %s invites to %s as %j: %s', async (code, role, target, roles, expected) => {
    const before = (await api.eventsOf(api.made[target].id)).length;
    expect((await api.invite(api.of(code, role), { roles, companyId: api.made[target].id })).code).toBe(expected);
    expect((await api.eventsOf(api.made[target].id)).length).toBe(before);
  });

  it('tell each wrong field', async () => {
    const { errors } = await api.invite(api.of('EAST', 'COMPANY_ADMIN'), {
      email: 'nobody',
      displayName: ' ',
      phone: '1\n2',
    });
    expect(errors![0]!.extensions.problems!.map(({ path }) => path).sort()).toEqual([
      'input.displayName',
      'input.email',
      'input.phone',
    ]);
    expect((await api.invite(api.of('EAST', 'COMPANY_ADMIN'), { companyId: 'x' })).code).toBe('NOT_FOUND');
  });
});
