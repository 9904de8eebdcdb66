// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `(select nullif(current_setting('app.company_id', true), '')::uuid)`;

const ADDRESSED = (table: string) => `company_id = ${ME} and exists (select from advisory_audience u
  where u.addressee_id = ${ME} and u.advisory_id = ${table}.advisory_id and u.company_id = ${table}.issuer_id)`;

/**
 * What the addressed companies do with an advisory: rows of theirs (`company_id`) that both sides write, each its own
 * columns. `issuer_id` is the coordinator's company: their foreign keys are the ones that cross companies.
 */
export class CreateAdvisoryAnswers implements MigrationInterface {
  readonly name = 'CreateAdvisoryAnswers1795500000061';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECEIPTS);
    await runner.query(RESPONSES);
    await runner.query(RESPONSE_SIDES);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recommendation_response, advisory_receipt; drop function response_sides()');
  }
}

const RECEIPTS = `
  -- History, not permission: it stays when the advisory is no longer addressed to the company.
  create table advisory_receipt (
    company_id uuid not null references company (id),
    advisory_id uuid not null,
    issuer_id uuid not null,
    -- Null for a company that joined after the publication.
    delivered_at timestamptz(3),
    opened_at timestamptz(3),
    acknowledged_at timestamptz(3),
    acknowledged_by text,
    acknowledged_revision integer,
    primary key (company_id, advisory_id),
    constraint advisory_receipt_of_advisory foreign key (issuer_id, advisory_id) references advisory (company_id, id),
    constraint advisory_receipt_of_revision foreign key (issuer_id, advisory_id, acknowledged_revision)
      references advisory_revision (company_id, advisory_id, number),
    check (num_nulls(acknowledged_at, acknowledged_by, acknowledged_revision) in (0, 3))
  );
  create index advisory_receipt_by_advisory on advisory_receipt (advisory_id, company_id);

  alter table advisory_receipt enable row level security;
  alter table advisory_receipt force row level security;
  grant select on advisory_receipt to prahari_partner, prahari_coordinator;
  grant insert (company_id, advisory_id, issuer_id, opened_at, acknowledged_at, acknowledged_by, acknowledged_revision),
        update (opened_at, acknowledged_at, acknowledged_by, acknowledged_revision) on advisory_receipt to prahari_partner;
  grant insert (company_id, advisory_id, issuer_id, delivered_at), update (delivered_at)
     on advisory_receipt to prahari_coordinator;
  create policy partner_reads on advisory_receipt for select to prahari_partner using (company_id = ${ME});
  create policy partner_adds on advisory_receipt for insert to prahari_partner
    with check (${ADDRESSED('advisory_receipt')});
  create policy partner_changes on advisory_receipt for update to prahari_partner
    using (${ADDRESSED('advisory_receipt')});
  create policy coordinator_own on advisory_receipt to prahari_coordinator using (issuer_id = ${ME});
`;

const RESPONSES = `
  create table recommendation_response (
    company_id uuid not null references company (id),
    id uuid not null default uuidv7(),
    issuer_id uuid not null,
    advisory_id uuid not null,
    recommendation_id uuid not null,
    status text not null default 'NOT_STARTED'
      check (status in ('NOT_STARTED', 'IN_PROGRESS', 'DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED')),
    note text,
    responded_at timestamptz(3),
    for_revision integer not null,
    reopened_by_revision integer,
    -- Whether the published revision has the recommendation: an answer to one that was dropped is history.
    asked boolean not null default true,
    -- Of the published recommendation; null where no answer is due any more: withdrawn, dropped, no longer addressed.
    due_at timestamptz(3),
    verified_at timestamptz(3),
    verification_note text,
    version integer not null default 1 check (version > 0),
    primary key (company_id, id),
    unique (company_id, advisory_id, recommendation_id),
    constraint recommendation_response_to_recommendation
      foreign key (issuer_id, advisory_id, for_revision, recommendation_id)
      references recommendation (company_id, advisory_id, revision, id),
    check (reopened_by_revision is null or status = 'NOT_STARTED'),
    check (verified_at is null or status in ('DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED')),
    check (note is not null or status not in ('NOT_APPLICABLE', 'RISK_ACCEPTED'))
  );
  create index recommendation_response_by_id on recommendation_response (id);
  create index recommendation_response_by_status on recommendation_response (status, id);
  -- What is still to be done; one that was not accepted is to be done again.
  create index recommendation_response_open on recommendation_response (id) where
    (status in ('NOT_STARTED', 'IN_PROGRESS') or (verified_at is null and verification_note is not null)) and due_at is not null;
  create index recommendation_response_by_recommendation on recommendation_response (recommendation_id, company_id);
  create index recommendation_response_by_advisory on recommendation_response (advisory_id, id);

  alter table recommendation_response enable row level security;
  alter table recommendation_response force row level security;
  grant select on recommendation_response to prahari_partner, prahari_coordinator;
  grant insert (company_id, issuer_id, advisory_id, recommendation_id, for_revision, due_at),
        update (status, note, responded_at, for_revision, reopened_by_revision, version)
     on recommendation_response to prahari_partner;
  grant insert (company_id, issuer_id, advisory_id, recommendation_id, for_revision, due_at),
        update (status, reopened_by_revision, asked, due_at, verified_at, verification_note, version), delete
     on recommendation_response to prahari_coordinator;
  create policy partner_reads on recommendation_response for select to prahari_partner
    using (${ADDRESSED('recommendation_response')});
  create policy partner_adds on recommendation_response for insert to prahari_partner
    with check (${ADDRESSED('recommendation_response')});
  create policy partner_changes on recommendation_response for update to prahari_partner
    using (${ADDRESSED('recommendation_response')});
  create policy coordinator_reads on recommendation_response for select to prahari_coordinator using (issuer_id = ${ME});
  create policy coordinator_adds on recommendation_response for insert to prahari_coordinator with check (issuer_id = ${ME});
  create policy coordinator_changes on recommendation_response for update to prahari_coordinator using (issuer_id = ${ME});
  -- What a company never answered can go with the recommendation or the audience; an answer is history.
  create policy coordinator_drops on recommendation_response for delete to prahari_coordinator
    using (issuer_id = ${ME} and responded_at is null);
`;

// A partner may not write the verification, so that clearing it on a changed answer is the table's own affair.
const RESPONSE_SIDES = `
  create function response_sides() returns trigger language plpgsql set search_path = pg_catalog, public as $$
  begin
    if new.status is distinct from old.status or new.note is distinct from old.note
       or new.responded_at is distinct from old.responded_at then
      new.verified_at := null;
      new.verification_note := null;
    end if;
    if current_user = 'prahari_coordinator' and new.status is distinct from old.status
       and new.reopened_by_revision is null then
      raise exception 'the coordinator reopens an answer, and never gives one';
    end if;
    return new;
  end $$;
  create trigger recommendation_response_sides before update on recommendation_response
    for each row execute function response_sides();
`;
