// SPDX-License-Identifier: Apache-2.0
import { sql } from '@prahari/database';
import { type GraphqlAnswer, TestApp } from './support/app.js';
import { Companies, type Member, type TestCompanies } from './support/builders/companies.js';
import { eventsOf } from './support/events.js';

describe('saved views', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let ciso: Member;

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST']);
    ciso = companies.EAST.people.CISO;
  }, 60_000);
  afterAll(() => app.stop());

  const save = (input: object, { token }: Pick<Member, 'token'> = ciso): Promise<GraphqlAnswer> =>
    app.graphql(
      'mutation ($input: SaveViewInput!) { saveView(input: $input) { view { id name filter } } }',
      { input },
      token,
    );
  const views = async ({ token }: Pick<Member, 'token'> = ciso): Promise<
    { id: string; name: string; filter: unknown }[]
  > => (await app.graphql('{ savedViews { id name filter } }', {}, token)).data.savedViews;
  const remove = (id: string, { token }: Pick<Member, 'token'> = ciso): Promise<GraphqlAnswer> =>
    app.graphql(
      'mutation ($input: DeleteViewInput!) { deleteView(input: $input) { savedViews { id } } }',
      { input: { id } },
      token,
    );

  it('are kept by name, replaced by the same name, renamed by their id, and gone when deleted', async () => {
    const filter = { status: ['SUBMITTED'], overdue: true, search: 'रैंसमवेयर' };
    const { data } = await save({ name: '  Late  ', filter });
    const { view } = data.saveView;
    expect(view).toEqual({ id: expect.any(String), name: 'Late', filter });
    const again = await save({ name: 'Late', filter: { overdue: true } });
    expect(again.data.saveView.view).toEqual({ id: view.id, name: 'Late', filter: { overdue: true } });
    await save({ name: 'another', filter: {} });
    expect((await save({ id: view.id, name: 'another', filter: {} })).code).toBe('CONFLICT');
    await save({ id: view.id, name: 'Zuletzt', filter });
    expect((await views()).map(({ name }) => name)).toEqual(['another', 'Zuletzt']);
    expect((await remove(view.id)).data.deleteView.savedViews).toHaveLength(1);
    expect((await remove(view.id)).data.deleteView.savedViews).toHaveLength(1);
    expect((await remove('no id')).data.deleteView.savedViews).toHaveLength(1);
    expect((await eventsOf(app.testDatabase, ciso.userId)).map(({ kind }) => kind).slice(-5)).toEqual([
      ...Array.from({ length: 4 }, () => 'user.view-saved'),
      'user.view-deleted',
    ]);
  });

  it('belong to one person: nobody else sees, changes or deletes them', async () => {
    const { data } = await save({ name: 'Mine', filter: { a: 1 } });
    const { id } = data.saveView.view;
    const { EAST, WEST } = companies;
    for (const other of [
      EAST.people.COMPANY_ADMIN,
      EAST.people.INCIDENT_REPORTER,
      WEST.people.AUDITOR,
      WEST.people.CISO,
    ]) {
      expect(await views(other)).toEqual([]);
      expect((await save({ id, name: 'Yours', filter: {} }, other)).code).toBe('NOT_FOUND');
      await remove(id, other);
      expect(await app.database.read({ ...other.actor }, sql`select id from saved_view`)).toEqual([]);
      expect((await save({ name: 'Mine', filter: { b: 2 } }, other)).code).toBeUndefined();
    }
    expect((await views()).find((view) => view.id === id)).toEqual({ id, name: 'Mine', filter: { a: 1 } });
  });

  it.each<[string, unknown, string]>([
    ['a text', '"x"', 'INVALID_VALUE'],
    ['a list', [{}], 'INVALID_VALUE'],
    ['a number', 7, 'INVALID_VALUE'],
    ['null', null, 'REQUIRED'],
    ['more than 4 KiB', { search: 'ख'.repeat(1_400) }, 'TOO_LONG'],
    ['a NUL', { search: 'a\u0000b' }, 'CONTROL_CHARACTER'],
    ['half of a character', { '\ud800': 1 }, 'CONTROL_CHARACTER'],
  ])('are objects of bounded size: %s is refused', async (_, filter, code) => {
    const { errors } = await save({ name: 'Odd', filter });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    const problems = errors?.[0]?.extensions.problems ?? [];
    expect(problems.map(({ path }) => path)).toEqual(['input.filter']);
    if (filter !== null) expect(problems[0]?.code).toBe(code);
  });

  it('keep every name of the filter, those that all objects have too', async () => {
    const filter = { toString: 1, valueOf: { hasOwnProperty: 'x' }, '': [null] };
    expect((await save({ name: 'Names', filter })).code).toBeUndefined();
    expect((await views()).find(({ name }) => name === 'Names')).toMatchObject({ filter });
  });

  it('are fifty at most, also when saved at once', async () => {
    const reporter = companies.EAST.people.INCIDENT_REPORTER;
    const names = Array.from({ length: 60 }, (_, index) => `View ${index}`);
    const answers = await Promise.all(names.map((name) => save({ name, filter: {} }, reporter)));
    expect((await views(reporter)).length).toBe(50);
    const refused = answers.filter(({ code }) => code !== undefined);
    expect(refused.length).toBeGreaterThanOrEqual(10);
    expect(refused[0]?.errors?.[0]?.extensions.problems).toMatchObject([{ path: 'input.name', code: 'TOO_MANY' }]);
    expect((await save({ name: 'x'.repeat(81), filter: {} }, reporter)).code).toBe('BAD_USER_INPUT');
  });
});
