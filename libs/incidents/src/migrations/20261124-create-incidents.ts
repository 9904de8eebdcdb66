// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the company tells of an incident, at any time until its facts rest. */
const FACTS = `kind, title, description, other_incident_type, classification, severity, tlp, environment, occurred_at,
  detected_at, noticed_at, sabotage_suspected_at, mission_critical, mission_critical_details, notice_source, location,
  network_provider, own_reference, contact_name, contact_designation, contact_phone, contact_email, actions_taken, root_cause,
  corrective_actions, share_with_peers, power_supply_affected, load_lost_megawatts, consumers_affected, personal_data_records,
  billing_or_payment_affected, downtime_minutes, missing`;

export class CreateIncidents implements MigrationInterface {
  readonly name = 'CreateIncidents1795500000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table incident (
        company_id uuid not null references company (id),
        id uuid not null default uuidv7(),
        reference text not null,
        status text not null default 'DRAFT' check (status in
          ('DRAFT', 'SUBMITTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'CONTAINED', 'RESOLVED', 'CLOSED', 'WITHDRAWN')),
        kind text not null default 'INCIDENT' check (kind in ('INCIDENT', 'NEAR_MISS', 'THREAT')),
        title text not null check (char_length(title) between 3 and 200),
        description text,
        other_incident_type text,
        classification text,
        severity text check (severity in ('INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
        -- RED is for named people; the coordinator's handlers must read an incident.
        tlp text not null default 'AMBER' check (tlp in ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT')),
        environment text check (environment in ('IT', 'OT', 'BOTH')),
        occurred_at timestamptz(3),
        detected_at timestamptz(3),
        noticed_at timestamptz(3),
        sabotage_suspected_at timestamptz(3),
        mission_critical boolean,
        mission_critical_details text,
        notice_source text check (notice_source in ('OWN_MONITORING', 'EMPLOYEE', 'CUSTOMER', 'VENDOR', 'COORDINATOR',
          'CERT_IN', 'CSIRT_POWER', 'LAW_ENFORCEMENT', 'MEDIA', 'OTHER')),
        location text,
        network_provider text,
        own_reference text check (own_reference <> ''),
        contact_name text,
        contact_designation text,
        contact_phone text,
        contact_email text,
        actions_taken text,
        root_cause text,
        corrective_actions text,
        share_with_peers boolean not null default false,
        power_supply_affected boolean,
        load_lost_megawatts double precision check (load_lost_megawatts >= 0),
        consumers_affected integer check (consumers_affected >= 0),
        personal_data_records bigint check (personal_data_records between 0 and 9007199254740991),
        billing_or_payment_affected boolean,
        downtime_minutes integer check (downtime_minutes >= 0),
        -- Names of the fields that INITIAL needs and nobody has given.
        missing text[] not null,
        closure_reason text check (closure_reason in ('RESOLVED', 'FALSE_ALARM', 'DUPLICATE', 'NOT_REPORTABLE')),
        closure_note text,
        -- The FINAL report after which facts rest; a reopening takes it away.
        final_report_number integer,
        reference_data_version text,
        submitted_at timestamptz(3),
        acknowledged_at timestamptz(3),
        contained_at timestamptz(3),
        resolved_at timestamptz(3),
        closed_at timestamptz(3),
        reopened_at timestamptz(3),
        withdrawn_at timestamptz(3),
        version integer not null default 1 check (version > 0),
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,

        submitted boolean not null generated always as (submitted_at is not null) stored,
        -- What a draft shows for what is not known yet: provisional, and what filters and orders go by.
        shown_severity text not null generated always as (coalesce(severity, 'MEDIUM')) stored,
        shown_environment text not null generated always as (coalesce(environment, 'IT')) stored,
        shown_detected_at timestamptz(3) not null generated always as (coalesce(detected_at, created_at)) stored,
        shown_noticed_at timestamptz(3) not null
          generated always as (coalesce(noticed_at, detected_at, created_at)) stored,
        severity_rank smallint not null generated always as (case coalesce(severity, 'MEDIUM')
          when 'INFORMATIONAL' then 1 when 'LOW' then 2 when 'MEDIUM' then 3 when 'HIGH' then 4 else 5 end) stored,
        -- Words in English and Hindi (its stemmer hands Latin letters to the English one), and the two references whole,
        -- marked by a sign that no word begins with, so that a search for their beginnings finds them alone.
        search tsvector not null generated always as (
          to_tsvector('hindi', normalize(title || ' ' || reference || ' ' || coalesce(own_reference, '') || ' '
                                         || coalesce(description, ''), NFC))
          || array_to_tsvector(array_remove(array['#' || lower(reference), '#' || lower(own_reference)], null))) stored,

        primary key (company_id, id),
        constraint incident_reference_is_unique unique (company_id, reference),
        -- The children's way to carry the incident's visibility.
        constraint incident_visibility unique (company_id, id, submitted),
        constraint incident_is_complete check (submitted_at is null or (
          severity is not null and environment is not null and detected_at is not null and noticed_at is not null
          and missing = '{}' and reference_data_version is not null)),
        constraint incident_status_fits check (
          status = 'WITHDRAWN' or (status = 'DRAFT') = (submitted_at is null)),
        constraint incident_closure_fits check (
          (status = 'CLOSED') = (closure_reason is not null) and (closure_reason is null) = (closure_note is null)),
        check (occurred_at <= detected_at)
      );
      -- Found by id alone: details, and the coordinator's newest first.
      create index incident_by_id on incident (id desc) where submitted;
      create index incident_by_reference on incident (reference);
      -- A company's lists, in each order and by the filters that leave few rows.
      create index incident_by_detection on incident (company_id, shown_detected_at desc, id desc);
      create index incident_by_submission on incident (company_id, (coalesce(submitted_at, '-infinity')) desc, id desc);
      create index incident_by_severity on incident (company_id, severity_rank desc, id desc);
      create index incident_by_update on incident (company_id, updated_at desc, id desc);
      create index incident_by_status on incident (company_id, status, id desc);
      create index incident_by_own_reference on incident (company_id, own_reference) where own_reference is not null;
      -- The coordinator's lists: walking (id desc) alone degrades when the newest rows don't match (database.md 12).
      create index incident_queue on incident (status, kind, shown_severity, id desc) where submitted;
      create index incident_queue_by_severity on incident (shown_severity, id desc) where submitted;
      create index submitted_incident_by_detection on incident (shown_detected_at desc, id desc) where submitted;
      create index submitted_incident_by_submission on incident ((coalesce(submitted_at, '-infinity')) desc, id desc)
        where submitted;
      create index submitted_incident_by_severity on incident (severity_rank desc, id desc) where submitted;
      create index submitted_incident_by_update on incident (updated_at desc, id desc) where submitted;
      create index submitted_incident_by_own_reference on incident (own_reference)
        where submitted and own_reference is not null;
      -- The function search_incidents alone reads it: an operator that is not leakproof is no index condition elsewhere.
      create index incident_by_words on incident using gin (company_id, search) with (fastupdate = off);

      alter table incident enable row level security;
      alter table incident force row level security;
      grant select on incident to prahari_partner;
      -- Acknowledgement and closure are the coordinator's alone, and no incident changes its company.
      grant insert (company_id, id, reference, status, version, created_at, updated_at, ${FACTS}),
            update (reference, status, submitted_at, reference_data_version, contained_at, resolved_at, reopened_at,
                    withdrawn_at, final_report_number, version, updated_at, ${FACTS}) on incident to prahari_partner;
      grant select on incident to prahari_coordinator, prahari_definer;
      grant update (status, acknowledged_at, contained_at, resolved_at, closed_at, reopened_at, closure_reason, closure_note,
                    final_report_number, version, updated_at) on incident to prahari_coordinator;
      create policy partner_reads on incident for select to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_adds on incident for insert to prahari_partner with check (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy partner_changes on incident for update to prahari_partner using (
        company_id = (select nullif(current_setting('app.company_id', true), '')::uuid));
      create policy coordinator_reads on incident for select to prahari_coordinator using (submitted);
      create policy coordinator_changes on incident for update to prahari_coordinator using (submitted);
      create policy definer_reads on incident for select to prahari_definer using (true);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table incident');
  }
}
