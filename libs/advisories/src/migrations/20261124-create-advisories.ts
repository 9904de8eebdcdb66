// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `(select nullif(current_setting('app.company_id', true), '')::uuid)`;

/** What a revision holds in lists: replaced as a whole while it is being prepared, never once published. */
const CHILDREN = [
  'advisory_vulnerability',
  'advisory_product',
  'advisory_indicator',
  'advisory_technique',
  'advisory_link',
  'advisory_addressee',
  'recommendation',
];

/**
 * An advisory (the frame) and its revisions (the content). `company_id` is the coordinator's, who owns them; a partner
 * reaches what is published and addressed to it, through advisory_audience alone.
 */
export class CreateAdvisories implements MigrationInterface {
  readonly name = 'CreateAdvisories1795500000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FRAME);
    await runner.query(CONTENT);
    await runner.query(AUDIENCE);
    await runner.query(FRAME_RIGHTS);
    for (const table of CHILDREN) await runner.query(childRights(table));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table advisory_audience, ${CHILDREN.join(', ')};
      alter table advisory drop constraint advisory_published_revision, drop constraint advisory_working_revision;
      drop table advisory_revision; drop table advisory`);
  }
}

const FRAME = `
  create table advisory (
    company_id uuid not null references company (id),
    id uuid not null default uuidv7(),
    reference text not null,
    status text not null check (status in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'WITHDRAWN')),
    version integer not null default 1 check (version > 0),
    published_revision integer,
    working_revision integer,
    working_status text check (working_status in ('DRAFT', 'IN_REVIEW', 'APPROVED')),
    -- Who wrote it (a client and whoever made it): they never approve it. Who edited since the last approval: they don't
    -- give the next.
    authors text[] not null check (cardinality(authors) > 0),
    editors text[] not null default '{}',
    review_comment text,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    published_at timestamptz(3),
    -- The last change that readers saw: publication of a revision, or withdrawal.
    revised_at timestamptz(3),
    withdrawn_at timestamptz(3),
    withdrawal_note text,
    primary key (company_id, id),
    constraint advisory_reference_is_unique unique (company_id, reference),
    check ((status in ('PUBLISHED', 'WITHDRAWN')) = (published_revision is not null)),
    check (num_nulls(published_revision, published_at, revised_at) in (0, 3)),
    check ((working_revision is null) = (working_status is null)),
    check (published_revision is not null or status = working_status),
    check ((status = 'WITHDRAWN') = (withdrawn_at is not null)),
    check (status <> 'WITHDRAWN' or (withdrawal_note is not null and working_revision is null))
  );
  create index advisory_by_id on advisory (id);
  -- What is not published yet comes before what is, when the newest come first.
  create index advisory_by_publication on advisory (coalesce(published_at, 'infinity'), id);
  create index advisory_by_update on advisory (updated_at, id);
  create index advisory_by_revision_time on advisory (revised_at, id);
`;

const CONTENT = `
  create table advisory_revision (
    company_id uuid not null,
    advisory_id uuid not null,
    number integer not null check (number > 0),
    published_at timestamptz(3),
    change_summary text not null,
    kind text not null
      check (kind in ('SECURITY_ADVISORY', 'VULNERABILITY', 'INCIDENT_ALERT', 'DIRECTIVE', 'INFORMATIONAL')),
    title_en text,
    title_hi text,
    title_original text not null check (title_original in ('EN', 'HI')),
    summary_en text,
    summary_hi text,
    summary_original text not null check (summary_original in ('EN', 'HI')),
    body_en text,
    body_hi text,
    body_original text not null check (body_original in ('EN', 'HI')),
    severity text not null check (severity in ('INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    severity_rank smallint not null generated always as (
      case severity when 'CRITICAL' then 4 when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 else 0 end) stored,
    -- RED needs named people, which an audience can't hold yet.
    tlp text not null check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
    every_company boolean not null,
    source text not null
      check (source in ('OWN', 'CERT_IN', 'CSIRT_POWER', 'NCIIPC', 'CEA', 'VENDOR', 'TRAINING', 'OTHER')),
    source_reference text,
    source_date timestamptz(3),
    -- A body may hold more words than a tsvector takes (1 MiB): its beginning is enough to find it.
    search tsvector not null generated always as (to_tsvector('hindi',
      coalesce(title_en, '') || ' ' || coalesce(title_hi, '') || ' ' || coalesce(source_reference, '') || ' ' ||
      coalesce(summary_en, '') || ' ' || coalesce(summary_hi, '') || ' ' ||
      left(coalesce(body_en, ''), 40000) || ' ' || left(coalesce(body_hi, ''), 40000))) stored,
    primary key (company_id, advisory_id, number),
    foreign key (company_id, advisory_id) references advisory (company_id, id),
    check (coalesce(title_en, title_hi) is not null),
    check (coalesce(summary_en, summary_hi) is not null),
    check (coalesce(body_en, body_hi) is not null)
  );
  create index advisory_revision_by_words on advisory_revision using gin (search);
  create index advisory_revision_by_severity on advisory_revision (severity_rank, advisory_id);

  alter table advisory
    add constraint advisory_published_revision foreign key (company_id, id, published_revision)
      references advisory_revision (company_id, advisory_id, number) deferrable initially deferred,
    add constraint advisory_working_revision foreign key (company_id, id, working_revision)
      references advisory_revision (company_id, advisory_id, number) deferrable initially deferred;

  create table advisory_vulnerability (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    position smallint not null,
    cve text check (cve ~ '^CVE-[0-9]{4}-[0-9]{4,19}$'),
    title text,
    cvss_vector text,
    cvss_score numeric(3, 1) check (cvss_score between 0 and 10),
    primary key (company_id, advisory_id, revision, position),
    check (coalesce(cve, title) is not null),
    check ((cvss_vector is null) = (cvss_score is null))
  );
  create index advisory_vulnerability_by_cve on advisory_vulnerability (cve, advisory_id, revision);

  create table advisory_product (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    position smallint not null,
    vendor text not null,
    product text not null,
    versions text,
    primary key (company_id, advisory_id, revision, position)
  );

  create table advisory_indicator (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    id uuid not null default uuidv7(),
    position smallint not null,
    type text not null check (type in ('IPV4', 'IPV6', 'DOMAIN', 'URL', 'EMAIL', 'FILE_SHA256', 'FILE_SHA1', 'FILE_MD5',
                                       'FILE_NAME', 'CVE', 'OTHER')),
    value text not null,
    description text,
    -- Null: that of the advisory.
    tlp text check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
    primary key (company_id, advisory_id, revision, id)
  );

  create table advisory_technique (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    position smallint not null,
    technique text not null,
    primary key (company_id, advisory_id, revision, position)
  );

  -- The contract's \`references\`: addresses of further reading.
  create table advisory_link (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    position smallint not null,
    url text not null,
    primary key (company_id, advisory_id, revision, position)
  );

  -- For whom a revision is meant. It becomes a permission at publication only, in advisory_audience.
  create table advisory_addressee (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    addressee_id uuid not null references company (id),
    primary key (company_id, advisory_id, revision, addressee_id)
  );

  -- The text of a recommendation in one revision; its id and number stay the same through all of them.
  create table recommendation (
    company_id uuid not null,
    advisory_id uuid not null,
    revision integer not null,
    id uuid not null default uuidv7(),
    number smallint not null check (number > 0),
    text_en text,
    text_hi text,
    text_original text not null check (text_original in ('EN', 'HI')),
    priority text not null check (priority in ('LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE')),
    due_at timestamptz(3),
    evidence_required boolean not null,
    guideline_clauses text[] not null,
    primary key (company_id, advisory_id, revision, id),
    unique (company_id, advisory_id, revision, number),
    check (coalesce(text_en, text_hi) is not null)
  );
  create index recommendation_by_id on recommendation (id, revision);
`;

const AUDIENCE = `
  -- The permission to read: which company the published revision is addressed to, and since which one it has been.
  create table advisory_audience (
    company_id uuid not null,
    advisory_id uuid not null,
    addressee_id uuid not null references company (id),
    since_revision integer not null,
    revision integer not null,
    primary key (company_id, advisory_id, addressee_id),
    foreign key (company_id, advisory_id, revision) references advisory_revision (company_id, advisory_id, number),
    check (since_revision <= revision)
  );
  create index advisory_audience_by_addressee on advisory_audience (addressee_id, advisory_id);

  alter table advisory_audience enable row level security;
  alter table advisory_audience force row level security;
  grant select on advisory_audience to prahari_partner;
  grant select, insert, update, delete on advisory_audience to prahari_coordinator;
  create policy partner_reads on advisory_audience for select to prahari_partner using (addressee_id = ${ME});
  create policy coordinator_own on advisory_audience to prahari_coordinator using (company_id = ${ME});
`;

const FRAME_RIGHTS = `
  alter table advisory enable row level security;
  alter table advisory force row level security;
  alter table advisory_revision enable row level security;
  alter table advisory_revision force row level security;

  -- Version, working revision and the like would tell a partner of what is being prepared.
  grant select (company_id, id, reference, status, published_revision, published_at, revised_at, withdrawn_at,
                withdrawal_note) on advisory to prahari_partner;
  grant select, insert, update on advisory to prahari_coordinator;
  create policy partner_reads on advisory for select to prahari_partner using (
    exists (select from advisory_audience u where u.addressee_id = ${ME} and u.advisory_id = advisory.id));
  create policy coordinator_own on advisory to prahari_coordinator using (company_id = ${ME});

  grant select on advisory_revision to prahari_partner;
  grant select, insert, update, delete on advisory_revision to prahari_coordinator;
  create policy partner_reads on advisory_revision for select to prahari_partner using (
    exists (select from advisory_audience u
             where u.addressee_id = ${ME} and u.advisory_id = advisory_revision.advisory_id
               and advisory_revision.number between u.since_revision and u.revision));
  create policy coordinator_reads on advisory_revision for select to prahari_coordinator using (company_id = ${ME});
  create policy coordinator_prepares on advisory_revision for insert to prahari_coordinator
    with check (company_id = ${ME} and published_at is null);
  create policy coordinator_changes on advisory_revision for update to prahari_coordinator
    using (company_id = ${ME} and published_at is null) with check (company_id = ${ME});
  create policy coordinator_drops on advisory_revision for delete to prahari_coordinator
    using (company_id = ${ME} and published_at is null);
`;

function childRights(table: string): string {
  const unpublished = `company_id = ${ME} and exists (select from advisory_revision v
    where v.company_id = ${table}.company_id and v.advisory_id = ${table}.advisory_id
      and v.number = ${table}.revision and v.published_at is null)`;
  const ofPartner = `
    grant select on ${table} to prahari_partner;
    create policy partner_reads on ${table} for select to prahari_partner using (
      exists (select from advisory_audience u
               where u.addressee_id = ${ME} and u.advisory_id = ${table}.advisory_id and u.revision = ${table}.revision));`;
  return `
    alter table ${table} add foreign key (company_id, advisory_id, revision)
      references advisory_revision (company_id, advisory_id, number) on delete cascade;
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    grant select, insert, delete on ${table} to prahari_coordinator;
    create policy coordinator_reads on ${table} for select to prahari_coordinator using (company_id = ${ME});
    create policy coordinator_adds on ${table} for insert to prahari_coordinator with check (${unpublished});
    create policy coordinator_removes on ${table} for delete to prahari_coordinator using (${unpublished});
    ${table === 'advisory_addressee' ? '-- Partners learn of no other addressee.' : ofPartner}`;
}
