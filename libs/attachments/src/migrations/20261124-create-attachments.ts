// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `(select nullif(current_setting('app.company_id', true), '')::uuid)`;
const USER = `(select nullif(current_setting('app.user_id', true), '')::uuid)`;

/** Files, of which the content lies elsewhere: what was sent and belongs to nothing yet, and what belongs to something. */
export class CreateAttachments implements MigrationInterface {
  readonly name = 'CreateAttachments1795500000080';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UPLOADS);
    await runner.query(ATTACHMENTS);
    await runner.query(JOBS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table attachment; drop table upload;
      create index incident_comment_by_incident on incident_comment (company_id, incident_id, id);
      alter table incident_comment drop constraint incident_comment_visibility;
    `);
  }
}

/** What is known of a file. It never changes. */
const FACTS = `
    -- A random key: says where the content lies, and is told to nobody.
    storage_key text not null check (storage_key ~ '^[0-9a-f]{64}$'),
    file_name text not null check (char_length(file_name) between 1 and 200),
    media_type text not null check (char_length(media_type) between 3 and 200),
    size integer not null check (size between 1 and 26214400),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    uploader_kind text not null check (uploader_kind in ('USER', 'CLIENT')),
    uploader_id text not null,
    -- Copied: people leave, what they sent stays.
    uploader_name text not null,
    uploaded_at timestamptz(3) not null,
`;

const UPLOADS = `
  create table upload (
    company_id uuid not null references company (id),
    id uuid not null default uuidv7(),
    side text not null check (side in ('PARTNER', 'COORDINATOR')),
    -- Null for an API client.
    user_id uuid,
    ${FACTS}
    primary key (company_id, id),
    check ((uploader_kind = 'USER') = (user_id is not null))
  );
  create index upload_by_id on upload (id);
  create index upload_by_age on upload (uploaded_at);
  create index upload_by_key on upload (storage_key);

  alter table upload enable row level security;
  alter table upload force row level security;
  grant select, insert, delete on upload to prahari_partner, prahari_coordinator;
  create policy partner_own on upload to prahari_partner
    using (company_id = ${ME} and side = 'PARTNER' and user_id is not distinct from ${USER});
  create policy coordinator_own on upload to prahari_coordinator
    using (company_id = ${ME} and side = 'COORDINATOR' and user_id is not distinct from ${USER});
`;

// A partner's own answer goes out of its sight with the advisory that is no longer addressed to it; so do its files.
const ANSWER_IN_SIGHT = `(response_id is null or exists (
    select from recommendation_response p where p.company_id = attachment.company_id and p.id = attachment.response_id))`;

const ATTACHMENTS = `
  -- So that a file carries the visibility of its comment, and its policies need no join. It does the index's work, too.
  alter table incident_comment add constraint incident_comment_visibility unique (company_id, incident_id, id, visibility);
  drop index incident_comment_by_incident;

  create table attachment (
    -- Of the object: that of the incident where the coordinator comments on it.
    company_id uuid not null references company (id),
    id uuid not null,
    incident_id uuid,
    comment_id uuid,
    response_id uuid,
    -- As the incident; an answer is known to both sides.
    submitted boolean not null,
    visibility text not null check (visibility in ('COMPANY_INTERNAL', 'SHARED', 'COORDINATOR_INTERNAL')),
    position smallint not null check (position between 1 and 10),
    uploader_company_id uuid not null,
    ${FACTS}
    attached_at timestamptz(3) not null,
    -- Since when the answer names it no more. It stays: it was evidence once.
    replaced_at timestamptz(3),
    primary key (company_id, id),
    constraint attachment_of_incident_as_visible foreign key (company_id, incident_id, submitted)
      references incident (company_id, id, submitted) on update cascade,
    constraint attachment_of_comment_as_visible foreign key (company_id, incident_id, comment_id, visibility)
      references incident_comment (company_id, incident_id, id, visibility),
    constraint attachment_to_response foreign key (company_id, response_id)
      references recommendation_response (company_id, id),
    check (num_nonnulls(incident_id, response_id) = 1),
    check (comment_id is null or incident_id is not null),
    check (comment_id is not null or visibility = 'SHARED'),
    check (response_id is null or submitted),
    check (replaced_at is null or response_id is not null)
  );
  create index attachment_by_id on attachment (id);
  create index attachment_by_key on attachment (storage_key);
  create index attachment_by_incident on attachment (company_id, incident_id);
  create unique index attachment_of_incident on attachment (company_id, incident_id, position) where comment_id is null;
  create unique index attachment_of_comment on attachment (company_id, comment_id, position) where comment_id is not null;
  create unique index attachment_of_response on attachment (company_id, response_id, position)
    where response_id is not null and replaced_at is null;

  alter table attachment enable row level security;
  alter table attachment force row level security;
  grant select, insert on attachment to prahari_partner, prahari_coordinator;
  grant update (replaced_at) on attachment to prahari_partner;
  create policy partner_reads on attachment for select to prahari_partner using (
    company_id = ${ME} and visibility in ('COMPANY_INTERNAL', 'SHARED') and ${ANSWER_IN_SIGHT});
  -- Nobody adds in another company's name.
  create policy partner_adds on attachment for insert to prahari_partner with check (
    company_id = ${ME} and uploader_company_id = ${ME} and visibility in ('COMPANY_INTERNAL', 'SHARED') and ${ANSWER_IN_SIGHT});
  create policy partner_replaces on attachment for update to prahari_partner using (
    company_id = ${ME} and response_id is not null and ${ANSWER_IN_SIGHT});
  create policy coordinator_reads on attachment for select to prahari_coordinator using (
    submitted and visibility in ('COORDINATOR_INTERNAL', 'SHARED'));
  create policy coordinator_adds on attachment for insert to prahari_coordinator with check (
    submitted and comment_id is not null and uploader_company_id = ${ME}
    and visibility in ('COORDINATOR_INTERNAL', 'SHARED'));
`;

// What belongs to nothing goes after a day. Keys alone: no name, no content.
const JOBS = `
  grant select (company_id, id, uploaded_at, storage_key), delete on upload to prahari_jobs;
  create policy jobs_clean on upload to prahari_jobs using (true);
  grant select (storage_key) on attachment to prahari_jobs;
  create policy jobs_read on attachment for select to prahari_jobs using (true);
`;
