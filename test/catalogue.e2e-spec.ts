// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import { migrate } from '@prahari/database';
import { migrations } from '../apps/api/src/migrations.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';

/** The roles that operations run as. prahari_definer owns functions and prahari_app only switches. */
const ROLES = ['prahari_partner', 'prahari_coordinator', 'prahari_public', 'prahari_identity', 'prahari_jobs'];
const COMMANDS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** Reviewed: unique keys that don't begin with company_id, because what they hold is looked up before the company is known. */
const GLOBAL_KEYS: readonly string[] = [];
/** Reviewed: foreign keys between companies' tables that cross companies on purpose. */
const CROSSING_FOREIGN_KEYS: readonly string[] = [
  'advisory_receipt_of_advisory',
  'advisory_receipt_of_revision',
  'recommendation_response_to_recommendation',
];
/** Reviewed: functions that run with the rights of prahari_definer. */
const DEFINER_FUNCTIONS: readonly string[] = [
  'address_new_company',
  'changes_of_addressee',
  'end_sessions_of_changed_user',
  'keep_last_holders',
  'other_companies_count',
  'place_of_change',
  'search_advisories',
  'search_incidents',
  'search_published_advisories',
];

interface Policy {
  readonly table: string;
  readonly role: string;
  readonly command: string;
  readonly permissive: boolean;
}

describe('the catalogue of the database', () => {
  let test: TestDatabase;
  let client: pg.Client;
  const rows = async <Row extends object>(text: string): Promise<Row[]> => (await client.query<Row>(text)).rows;

  beforeAll(async () => {
    test = await createTestDatabase();
    await migrate(test.ownerUrl, migrations);
    client = new pg.Client({ connectionString: test.superuserUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await test.drop();
  });

  /** Tables that hold a company's data: those with a company_id, and the companies themselves. */
  const companyTables = () =>
    rows<{ name: string; enabled: boolean; forced: boolean }>(`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
        from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
         and (c.relname = 'company' or exists (
               select from pg_attribute a where a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped))`);

  it('forces row-level security on every table that holds a company’s data', async () => {
    const tables = await companyTables();
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(({ enabled, forced }) => !enabled || !forced)).toEqual([]);
  });

  it('has at most one permissive policy per table, role and command, and for each grant a policy', async () => {
    const policies = await rows<Policy>(`
      select p.polrelid::regclass::text as table, r.rolname as role, p.polpermissive as permissive,
             case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE' else '*' end as command
        from pg_policy p join pg_roles r on r.oid = any (p.polroles)`);
    const toAll = await rows(`select polname from pg_policy where 0 = any (polroles)`);
    expect(toAll).toEqual([]);
    const problems: string[] = [];
    for (const { name } of await companyTables()) {
      for (const role of [...ROLES, 'prahari_definer']) {
        for (const command of COMMANDS) {
          const matching = policies.filter(
            (policy) =>
              policy.table === name &&
              policy.role === role &&
              policy.permissive &&
              ['*', command].includes(policy.command),
          );
          const [privilege] = await rows<{ granted: boolean }>(
            `select has_table_privilege('${role}', '${name}', '${command}')
                 or (${command === 'DELETE' ? 'false' : `has_any_column_privilege('${role}', '${name}', '${command}')`}) as granted`,
          );
          if (matching.length > 1) problems.push(`${name}: ${String(matching.length)} policies for ${role} ${command}`);
          if (privilege!.granted && matching.length === 0)
            problems.push(`${name}: ${role} may ${command} without a policy`);
          if (!privilege!.granted && matching.length > 0 && matching.some(({ command: own }) => own !== '*'))
            problems.push(`${name}: a policy for ${role} ${command} without a grant`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  it('lets unique keys of company-owned tables begin with company_id', async () => {
    const keys = await rows<{ name: string }>(`
      select i.indexrelid::regclass::text as name
        from pg_index i join pg_class c on c.oid = i.indrelid
        join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where c.relnamespace = 'public'::regnamespace and i.indisunique and a.attname <> 'company_id'
         and exists (select from pg_attribute x where x.attrelid = c.oid and x.attname = 'company_id' and not x.attisdropped)
       order by 1`);
    expect(keys.map(({ name }) => name)).toEqual(GLOBAL_KEYS);
  });

  it('carries company_id in foreign keys between company-owned tables', async () => {
    const keys = await rows<{ name: string }>(`
      select k.conname as name
        from pg_constraint k
       where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid <> 'company'::regclass
         and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'company_id')
         and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'company_id')
         and not exists (
           select from unnest(k.conkey, k.confkey) as pair (own, other)
             join pg_attribute o on o.attrelid = k.conrelid and o.attnum = pair.own
             join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.other
            where o.attname = 'company_id' and f.attname = 'company_id')
       order by 1`);
    expect(keys.map(({ name }) => name)).toEqual(CROSSING_FOREIGN_KEYS);
  });

  it('gives the application’s login nothing of its own', async () => {
    const [login] = await rows(`
      select rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb,
             (select count(*)::int from pg_class where relowner = r.oid) as owned,
             (select count(*)::int from pg_proc where proowner = r.oid) as functions
        from pg_roles r where rolname = 'prahari_app'`);
    expect(login).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolinherit: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
      functions: 0,
    });
    const grants = await rows(`
      select c.relname from pg_class c, aclexplode(c.relacl) a
        join pg_roles r on r.oid = a.grantee where r.rolname = 'prahari_app'`);
    expect(grants).toEqual([]);
    const others = await rows(
      `select rolname from pg_roles where rolname like 'prahari\\_%' and (rolsuper or rolbypassrls)`,
    );
    expect(others).toEqual([]);
  });

  it('has definer’s rights only for reviewed functions, each with a fixed search_path', async () => {
    const functions = await rows<{ name: string; owner: string; path: string | null; open: boolean }>(`
      select p.proname as name, r.rolname as owner,
             (select option from unnest(p.proconfig) option where option like 'search_path=%') as path,
             has_function_privilege('public', p.oid, 'execute') as open
        from pg_proc p join pg_roles r on r.oid = p.proowner
       where p.pronamespace = 'public'::regnamespace and p.prosecdef order by 1`);
    expect(functions.map(({ name }) => name)).toEqual(DEFINER_FUNCTIONS);
    expect(functions.filter(({ owner, path, open }) => owner !== 'prahari_definer' || path === null || open)).toEqual(
      [],
    );
  });

  it('keeps times with milliseconds and a zone, and no enumerated types', async () => {
    const odd = await rows(`
      select c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type
        from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
         and c.relname <> 'migration'
         and (format_type(a.atttypid, a.atttypmod) like 'timestamp%' and format_type(a.atttypid, a.atttypmod) <> 'timestamp(3) with time zone'
              or (select typtype from pg_type t where t.oid = a.atttypid) = 'e')`);
    expect(odd).toEqual([]);
  });
});
