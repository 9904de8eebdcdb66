// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { ROLES } from '@prahari/access';
import { sql } from '@prahari/database';
import { AccountService, InitialiseService } from '@prahari/identity';
import { TestApp } from './support/app.js';
import { emailOf, type Member, PASSWORD, tokenOf } from './support/builders/companies.js';
import { HOUR, PeopleApi, UNKNOWN_ID, USERS } from './support/people-api.js';

jest.setTimeout(60_000);

describe('people', () => {
  let api: PeopleApi;

  beforeAll(async () => {
    api = await PeopleApi.start();
  });
  afterAll(() => api.app.stop());

  describe('lists', () => {
    it('show a company’s people to itself, and of the coordinator’s company the partner side to the partner side', async () => {
      const own = await api.list(api.of('CENTRAL', 'CISO'));
      expect(own.nodes.map(({ email }) => email).sort()).toEqual(
        (['CISO', 'COMPANY_ADMIN', 'INCIDENT_REPORTER', 'VIEWER'] as const)
          .map((role) => emailOf(role, 'CENTRAL'))
          .sort(),
      );
      expect(own.totalCount).toBe(4);
      const west = await api.list(api.of('WEST', 'COMPANY_ADMIN'));
      expect(
        west.nodes.every(
          ({ company, roles }) => company.code === 'WEST' && roles.every((role) => ROLES.indexOf(role) > 4),
        ),
      ).toBe(true);
    });

    it('show the coordinator its own people, and of other companies their administrators alone', async () => {
      for (const role of ['COORDINATOR_ADMIN', 'AUDITOR'] as const) {
        const { nodes } = await api.list(api.of('WEST', role));
        expect(
          nodes.filter(({ company }) => company.code !== 'WEST').every(({ roles }) => roles.includes('COMPANY_ADMIN')),
        ).toBe(true);
        expect(nodes.map(({ email }) => email)).toEqual(
          expect.arrayContaining([
            emailOf('COMPANY_ADMIN', 'CENTRAL'),
            emailOf('CISO', 'WEST'),
            emailOf('AUDITOR', 'WEST'),
          ]),
        );
        expect(
          (await api.list(api.of('WEST', role), { companyId: api.made.CENTRAL.id })).nodes.map(({ email }) => email),
        ).toEqual([emailOf('COMPANY_ADMIN', 'CENTRAL')]);
      }
    });

    it('are empty for a company that one does not see, whether it exists or not, and refuse what is no id', async () => {
      expect((await api.list(api.of('EAST', 'CISO'), { companyId: api.made.CENTRAL.id })).nodes).toEqual([]);
      expect((await api.list(api.of('EAST', 'CISO'), { companyId: UNKNOWN_ID })).nodes).toEqual([]);
      const { errors } = await api.app.graphql(USERS, { companyId: 'x' }, api.of('EAST', 'CISO').token);
      expect(errors![0]!.extensions.problems).toMatchObject([{ path: 'companyId' }]);
    });
  });

  describe('administration', () => {
    it('S7, S8, S9: finds nobody of another company, nor of the other kind, nor an object of another type', async () => {
      const east = api.of('EAST', 'COMPANY_ADMIN');
      const west = api.of('WEST', 'COMPANY_ADMIN');
      const targets: [Member, string][] = [
        [east, api.of('CENTRAL', 'VIEWER').userId],
        [east, api.of('WEST', 'COORDINATOR_ADMIN').userId],
        [west, api.of('WEST', 'AUDITOR').userId],
        [api.of('WEST', 'COORDINATOR_ADMIN'), api.of('EAST', 'CISO').userId],
        [east, api.made.EAST.id],
        [east, 'no id'],
      ];
      for (const [who, target] of targets) {
        for (const act of [
          () => api.setActive(who, target, false),
          () => api.setRoles(who, target, ['COMPANY_ADMIN']),
          () => api.reset(who, target),
        ]) {
          const { status, errors } = await act();
          const unknown = await api.setActive(who, UNKNOWN_ID, false);
          expect({ status, code: errors![0]!.extensions.code, message: errors![0]!.message }).toEqual({
            status: unknown.status,
            code: 'NOT_FOUND',
            message: unknown.errors![0]!.message,
          });
        }
      }
    });

    it('deactivates and activates; every session and link ends at once', async () => {
      const person = await api.companies.member(api.of('EAST', 'COMPANY_ADMIN'), ['VIEWER'], api.newEmail());
      const { link } = (await api.reset(api.of('EAST', 'COMPANY_ADMIN'), person.userId)).data.createPasswordReset;
      expect(
        (await api.setActive(api.of('EAST', 'COMPANY_ADMIN'), person.userId, false)).data.setUserActive.user,
      ).toEqual({
        id: person.userId,
        active: false,
      });
      expect(await api.isLive(person.token)).toBe(false);
      expect((await api.accept(link)).code).toBe('BAD_USER_INPUT');
      expect((await api.reset(api.of('EAST', 'COMPANY_ADMIN'), person.userId)).code).toBe('CONFLICT');
      expect((await api.setActive(api.of('EAST', 'COMPANY_ADMIN'), person.userId, true)).code).toBeUndefined();
      expect(await api.isLive(person.token)).toBe(false);
      expect((await api.eventsOf(person.userId)).map(({ kind }) => kind).slice(-2)).toEqual([
        'user.deactivated',
        'user.activated',
      ]);
    });

    it('changes roles, of one kind, and ends every session at once', async () => {
      const person = await api.companies.member(api.of('WEST', 'COORDINATOR_ADMIN'), ['VIEWER'], api.newEmail('west'));
      expect((await api.setRoles(api.of('WEST', 'COMPANY_ADMIN'), person.userId, ['AUDITOR'])).code).toBe('FORBIDDEN');
      expect(
        (await api.setRoles(api.of('WEST', 'COORDINATOR_ADMIN'), person.userId, ['AUDITOR', 'VIEWER'])).errors![0]!
          .extensions.problems,
      ).toMatchObject([{ path: 'input.roles' }]);
      expect(await api.isLive(person.token)).toBe(true);
      expect(
        (await api.setRoles(api.of('WEST', 'COORDINATOR_ADMIN'), person.userId, ['AUDITOR'])).data.setUserRoles.user
          .roles,
      ).toEqual(['AUDITOR']);
      expect(await api.isLive(person.token)).toBe(false);
      expect((await api.setRoles(api.of('WEST', 'COMPANY_ADMIN'), person.userId, ['VIEWER'])).code).toBe('NOT_FOUND');
      expect((await api.eventsOf(person.userId)).map(({ kind, audience }) => `${kind} ${audience}`)).toContain(
        'user.roles-changed BOTH',
      );
    });

    it('leaves another company’s people to it, but for its administrators', async () => {
      const coordinator = api.of('WEST', 'COORDINATOR_ADMIN');
      const person = await api.companies.member(
        coordinator,
        ['COMPANY_ADMIN'],
        api.newEmail('central'),
        api.made.CENTRAL.id,
      );
      expect((await api.setRoles(coordinator, person.userId, ['COMPANY_ADMIN', 'CISO'])).code).toBe('FORBIDDEN');
      expect((await api.reset(coordinator, person.userId)).code).toBeUndefined();
      expect(
        (await api.setRoles(api.of('CENTRAL', 'COMPANY_ADMIN'), person.userId, ['COMPANY_ADMIN', 'CISO'])).code,
      ).toBeUndefined();
      expect((await api.reset(coordinator, person.userId)).code).toBe('FORBIDDEN');
      expect((await api.setActive(coordinator, person.userId, false)).code).toBeUndefined();
      expect((await api.setActive(coordinator, person.userId, true)).code).toBe('FORBIDDEN');
      expect((await api.eventsOf(person.userId)).find(({ kind }) => kind === 'user.deactivated')).toMatchObject({
        audience: 'BOTH',
        actor_name: coordinator.actor.name,
      });
    });

    it('makes a reset link for an hour, which sets a new password, ends sessions and lifts the throttle', async () => {
      const person = await api.companies.member(api.of('EAST', 'COMPANY_ADMIN'), ['VIEWER'], api.newEmail());
      const signIn = (password: string) => api.signIn(person.email, password);
      const dead = (await api.reset(api.of('EAST', 'COMPANY_ADMIN'), person.userId)).data.createPasswordReset.link;
      api.app.clock.advance(HOUR);
      expect((await api.accept(dead, 'Another-Lantern-43')).code).toBe('BAD_USER_INPUT');
      const { link } = (await api.reset(api.of('EAST', 'COMPANY_ADMIN'), person.userId)).data.createPasswordReset;
      for (let failure = 0; failure < 5; failure++) await signIn('Not-The-Password');
      expect((await signIn(PASSWORD)).code).toBe('RATE_LIMITED');
      expect((await api.accept(link, 'Another-Lantern-43')).code).toBeUndefined();
      expect((await signIn(PASSWORD)).code).toBe('UNAUTHENTICATED');
      expect((await signIn('Another-Lantern-43')).code).toBeUndefined();
    });

    it('makes no reset link for somebody who has never accepted', async () => {
      const { user } = (await api.invite(api.of('EAST', 'COMPANY_ADMIN'), {})).data.inviteUser;
      expect((await api.reset(api.of('EAST', 'COMPANY_ADMIN'), user.id)).code).toBe('CONFLICT');
    });
  });

  describe('the last CISO and the last administrator', () => {
    it('stay', async () => {
      const admin = api.of('CENTRAL', 'COMPANY_ADMIN');
      const ciso = api.of('CENTRAL', 'CISO');
      // An open invitation is no successor.
      await api.invite(admin, { email: api.newEmail('central'), roles: ['CISO', 'COMPANY_ADMIN'] });
      for (const attempt of [
        () => api.setActive(admin, ciso.userId, false),
        () => api.setRoles(admin, ciso.userId, ['VIEWER']),
        () => api.setActive(admin, admin.userId, false),
        () => api.setRoles(admin, admin.userId, ['CISO']),
        () => api.setActive(api.of('WEST', 'COORDINATOR_ADMIN'), admin.userId, false),
        () => api.setActive(api.of('WEST', 'COORDINATOR_ADMIN'), api.of('WEST', 'COORDINATOR_ADMIN').userId, false),
        () =>
          api.setRoles(api.of('WEST', 'COORDINATOR_ADMIN'), api.of('WEST', 'COORDINATOR_ADMIN').userId, ['AUDITOR']),
      ]) {
        expect((await attempt()).code).toBe('CONFLICT');
      }
      expect(await api.isLive(ciso.token)).toBe(true);
    });

    it('stay when two requests remove the last two at once', async () => {
      const admin = api.of('CENTRAL', 'COMPANY_ADMIN');
      for (let round = 0; round < 10; round++) {
        const ciso = (await api.list(admin)).nodes.find(({ roles }) => roles.join() === 'CISO')!;
        const second = await api.companies.member(admin, ['CISO'], api.newEmail('central'));
        const answers = await Promise.all([
          api.setActive(admin, ciso.id, false),
          round % 2 === 0 ? api.setActive(admin, second.userId, false) : api.setRoles(admin, second.userId, ['VIEWER']),
        ]);
        expect(answers.map(({ code }) => code).sort()).toEqual(['CONFLICT', undefined]);
        await api.setActive(admin, ciso.id, true);
        await api.setRoles(admin, second.userId, ['VIEWER']);
      }
    });
  });

  describe('the beginning of a system', () => {
    it('makes a coordinator once', async () => {
      const initialise = api.app.app.get(InitialiseService, { strict: false });
      const company = {
        code: 'NORTH',
        name: { en: 'North', hi: null, original: 'EN' as const },
        kind: 'DISTRIBUTION' as const,
      };
      await expect(
        initialise.initialise(company, { email: 'first@north.example', displayName: 'First' }),
      ).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('gives its first administrator a link of 24 hours', async () => {
      const empty = await TestApp.start();
      try {
        const company = {
          code: 'NORTH',
          name: { en: 'North', hi: null, original: 'EN' as const },
          kind: 'DISTRIBUTION' as const,
        };
        const link = await empty.app
          .get(InitialiseService, { strict: false })
          .initialise(company, { email: 'First@North.example', displayName: 'First' });
        const accounts = empty.app.get(AccountService, { strict: false });
        empty.clock.advance(24 * HOUR);
        await expect(
          accounts.acceptInvitation({ token: tokenOf(link.link), password: PASSWORD }),
        ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        empty.clock.advance(-1);
        const { actor } = await accounts.acceptInvitation({ token: tokenOf(link.link), password: PASSWORD });
        expect(actor).toMatchObject({
          companyCode: 'NORTH',
          side: 'COORDINATOR',
          roles: ['COORDINATOR_ADMIN'],
          email: 'first@north.example',
        });
      } finally {
        await empty.stop();
      }
    });
  });

  describe('secrets', () => {
    it.each(['prahari_partner', 'prahari_coordinator', 'prahari_public', 'prahari_jobs'] as const)(
      'are out of reach of %s',
      async (databaseRole) => {
        const context = () => ({ databaseRole, companyId: api.made.EAST.id, userId: null });
        for (const statement of [
          sql`select 1 from credential`,
          sql`select 1 from session`,
          sql`select token_sha256 from one_time_link`,
          sql`select secret_sha256 from api_client`,
          sql`select 1 from sign_in_failure`,
        ]) {
          await expect(api.app.database.read(context(), statement)).rejects.toThrow('permission denied');
        }
      },
    );

    it('are not stored as they are', async () => {
      const identity = { databaseRole: 'prahari_identity', companyId: null, userId: null } as const;
      const rows = await api.app.database.read({ ...identity }, sql`select * from credential`);
      const sessions = await api.app.database.read(
        { ...identity },
        sql`select encode(token_sha256, 'escape') as hash from session`,
      );
      expect(JSON.stringify(rows)).toContain('$argon2id$');
      expect(JSON.stringify([rows, sessions])).not.toContain(api.of('EAST', 'CISO').token);
      expect(api.app.log.join('\n')).not.toContain(api.of('EAST', 'CISO').token);
      expect(api.app.log.join('\n')).not.toContain(PASSWORD);
    });
  });
});
