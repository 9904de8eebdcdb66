// SPDX-License-Identifier: Apache-2.0
import { giveToDefiner } from '@prahari/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const USERS = 'prahari_partner, prahari_coordinator';

/** Two functions with definer's rights: each decides by the settings who asks, and gives ids or a count, never rows. */
export class CreateIncidentSearch implements MigrationInterface {
  readonly name = 'CreateIncidentSearch1795500000043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The newest incidents that hold all the words, or whose reference or own ticket number begins with them; those alone
      -- of which they are the whole reference or ticket number, where there are any. The caller joins the ids again under
      -- row-level security. plpgsql and execute: a plan for these very words (database.md 4).
      -- Two ways, because the planner can't know how rare a word is and a walk from the newest on that finds nothing reads
      -- every row: it walks over the newest 500 for what is common, and gathers by the index on words what is not.
      create function search_incidents(words text, of_company uuid, before uuid, most integer) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        own uuid := nullif(current_setting('app.company_id', true), '')::uuid;
        side text := current_setting('role', true);
        clean text := normalize(words, NFC);
        whole text := '''#' || replace(replace(lower(clean), '\\', '\\\\'), '''', '''''') || '''';
        sought tsquery := plainto_tsquery('hindi', clean) || (whole || ':*')::tsquery;
        is_whole boolean;
        company uuid := case when side = 'prahari_partner' then own else of_company end;
        scope text := case when company is null then 'submitted'
                           when side = 'prahari_coordinator' then 'submitted and company_id = $1'
                           else 'company_id = $1' end || ' and ($3 is null or id < $3)';
        found uuid[];
      begin
        if side is distinct from 'prahari_partner' and side is distinct from 'prahari_coordinator'
           or side = 'prahari_partner' and (own is null or of_company <> own) then
          return;
        end if;
        execute 'select count(*) > 0 from incident where ' || scope || ' and search @@ $2'
          into is_whole using company, whole::tsquery, null::uuid;
        if is_whole then
          sought := whole::tsquery;
        elsif most <= 101 then
          execute 'select array(select id from (select id, search from incident where ' || scope ||
                  ' order by id desc limit 500) newest where search @@ $2 order by id desc limit $4)'
            into found using company, sought, before, most;
          if cardinality(found) = most then
            return query select unnest(found);
            return;
          end if;
        end if;
        return query execute
          'with hits as materialized (select id from incident where ' || scope || ' and search @@ $2)
           select id from hits order by id desc limit $4'
          using company, sought, before, most;
      end $$;

      -- In how many companies but of_company an indicator was met: none below two, so that one can't be guessed. To a
      -- partner of_company is its own, whatever it says.
      create function other_companies_count(of_company uuid, indicator_type text, indicator_value text) returns integer
      language plpgsql stable security definer set search_path = pg_catalog, public as $$
      declare
        own uuid := nullif(current_setting('app.company_id', true), '')::uuid;
        side text := current_setting('role', true);
        companies integer;
      begin
        if side is distinct from 'prahari_partner' and side is distinct from 'prahari_coordinator' then
          return 0;
        end if;
        execute
          'select count(distinct n.company_id) from incident_indicator n
             join incident i on i.company_id = n.company_id and i.id = n.incident_id
            where n.value_head = left($3, 300) and n.value = $3 and n.type = $2 and n.company_id <> $1
              and n.submitted and i.status <> ''WITHDRAWN''
              and i.tlp <> ''AMBER_STRICT'' and coalesce(n.tlp, i.tlp) <> ''AMBER_STRICT'''
          into companies
          using case when side = 'prahari_partner' or of_company is null then own else of_company end,
                indicator_type, indicator_value;
        return case when companies < 2 then 0 else companies end;
      end $$;
    `);
    await giveToDefiner(runner, 'search_incidents(text, uuid, uuid, integer)', USERS);
    await giveToDefiner(runner, 'other_companies_count(uuid, text, text)', USERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function other_companies_count(uuid, text, text); drop function search_incidents(text, uuid, uuid, integer)',
    );
  }
}
