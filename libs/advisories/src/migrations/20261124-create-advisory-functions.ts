// SPDX-License-Identifier: Apache-2.0
import { giveToDefiner } from '@prahari/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const FIXED = 'security definer set search_path = pg_catalog, public';

/** What needs more than the caller's rights: word search (`@@` is not leakproof), and addressing a company that joins. */
export class CreateAdvisoryFunctions implements MigrationInterface {
  readonly name = 'CreateAdvisoryFunctions1795500000062';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['advisory', 'advisory_revision', 'advisory_audience']) {
      await runner.query(`
        grant select on ${table} to prahari_definer;
        create policy definer_reads on ${table} for select to prahari_definer using (true)`);
    }
    await runner.query(`
      grant insert on advisory_audience to prahari_definer;
      create policy definer_adds on advisory_audience for insert to prahari_definer with check (true)`);
    await runner.query(SEARCH);
    await runner.query(NEW_COMPANY);
    await giveToDefiner(runner, 'search_published_advisories(text)', 'prahari_partner');
    await giveToDefiner(runner, 'search_advisories(text)', 'prahari_coordinator');
    await giveToDefiner(runner, 'address_new_company()', 'prahari_coordinator');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger company_is_addressed on company;
      drop function address_new_company(), search_advisories(text), search_published_advisories(text)`);
  }
}

// EXECUTE plans anew for each query: a kept generic plan scans everything (database.md 4).
const SEARCH = `
  create function search_published_advisories(query text) returns setof uuid language plpgsql stable ${FIXED} as $$
  begin
    return query execute $q$
      select a.id
        from advisory a
        join advisory_revision v on v.company_id = a.company_id and v.advisory_id = a.id and v.number = a.published_revision
        join advisory_audience u on u.company_id = a.company_id and u.advisory_id = a.id and u.addressee_id = $2
       where v.search @@ websearch_to_tsquery('hindi', $1) or a.reference = upper($1)
       order by a.revised_at desc
       limit 1000 $q$
    using query, nullif(current_setting('app.company_id', true), '')::uuid;
  end $$;

  create function search_advisories(query text) returns setof uuid language plpgsql stable ${FIXED} as $$
  begin
    return query execute $q$
      select a.id
        from advisory a
        join advisory_revision v on v.company_id = a.company_id and v.advisory_id = a.id
                                and v.number = coalesce(a.published_revision, a.working_revision)
       where a.company_id = $2 and (v.search @@ websearch_to_tsquery('hindi', $1) or a.reference = upper($1))
       order by a.updated_at desc
       limit 1000 $q$
    using query, nullif(current_setting('app.company_id', true), '')::uuid;
  end $$;
`;

// A publication holds the same lock alone while it reads the companies: without it, a company that joins at that
// moment would be addressed by neither.
const NEW_COMPANY = `
  create function address_new_company() returns trigger language plpgsql ${FIXED} as $$
  begin
    perform pg_advisory_xact_lock_shared(77242760);
    insert into advisory_audience (company_id, advisory_id, addressee_id, since_revision, revision)
    select a.company_id, a.id, new.id, a.published_revision, a.published_revision
      from advisory a
      join advisory_revision v on v.company_id = a.company_id and v.advisory_id = a.id and v.number = a.published_revision
     where a.status = 'PUBLISHED' and v.every_company;
    return null;
  end $$;
  create trigger company_is_addressed after insert on company for each row execute function address_new_company();
`;
