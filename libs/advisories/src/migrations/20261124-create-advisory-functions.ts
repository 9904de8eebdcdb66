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
    await runner.query(search('search_published_advisories', ADDRESSED, 'a.published_revision'));
    await runner.query(search('search_advisories', OWN, 'coalesce(a.published_revision, a.working_revision)'));
    await runner.query(NEW_COMPANY);
    await giveToDefiner(runner, `search_published_advisories(${SEARCH_ARGUMENTS})`, 'prahari_partner');
    await giveToDefiner(runner, `search_advisories(${SEARCH_ARGUMENTS})`, 'prahari_coordinator');
    await giveToDefiner(runner, 'address_new_company()', 'prahari_coordinator');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger company_is_addressed on company;
      drop function address_new_company(), search_advisories(${SEARCH_ARGUMENTS}),
        search_published_advisories(${SEARCH_ARGUMENTS})`);
  }
}

const SEARCH_ARGUMENTS = 'text, timestamptz, uuid, integer';

// `$1` is the company that asks. Nothing is addressed before it is published.
const ADDRESSED = `exists (
          select from advisory_audience u
           where u.company_id = a.company_id and u.advisory_id = a.id and u.addressee_id = $1)`;
const OWN = 'a.company_id = $1';

const NEWEST_FIRST = `order by coalesce(a.published_at, 'infinity') desc, a.id desc`;
const BEHIND = `($3 is null or (coalesce(a.published_at, 'infinity'), a.id) < ($3, $4))`;

// The newest advisories, by publication, whose shown text holds the words; or the one that has them for its reference. As
// search_incidents does, and for its reasons: over the newest 500 for what is common, by the index on words for what is
// not, with a plan for these very words (database.md 4).
const search = (name: string, isVisible: string, shownNumber: string): string => `
  create function ${name}(words text, before timestamptz, before_id uuid, most integer) returns setof uuid
  language plpgsql stable ${FIXED} as $$
  declare
    own uuid := nullif(current_setting('app.company_id', true), '')::uuid;
    clean text := normalize(words, NFC);
    sought tsquery := websearch_to_tsquery('hindi', clean);
    ids uuid[];
  begin
    execute $q$ select array(select a.id from advisory a where ${isVisible} and a.reference = upper($2)) $q$
      into ids using own, clean;
    if ids = '{}' and most <= 101 then
      execute $q$
        select array(
          select a.id
            from (select * from advisory a where ${isVisible} and ${BEHIND} ${NEWEST_FIRST} limit 500) a
            join advisory_revision v on v.company_id = a.company_id and v.advisory_id = a.id and v.number = ${shownNumber}
           where v.search @@ $2
           ${NEWEST_FIRST} limit $5) $q$
        into ids using own, sought, before, before_id, most;
      if cardinality(ids) < most then
        ids := '{}';
      end if;
    end if;
    if ids <> '{}' then
      return query select unnest(ids);
      return;
    end if;
    return query execute $q$
      with hits as materialized (select company_id, advisory_id, number from advisory_revision where search @@ $2)
      select a.id
        from hits v
        join advisory a on a.company_id = v.company_id and a.id = v.advisory_id and v.number = ${shownNumber}
       where ${isVisible} and ${BEHIND}
       ${NEWEST_FIRST} limit $5 $q$
      using own, sought, before, before_id, most;
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
