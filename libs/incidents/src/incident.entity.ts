// SPDX-License-Identifier: Apache-2.0
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Severity, Tlp } from '@prahari/kernel';
import type { Environment, IncidentKind, NoticeSource } from './incident.enums.js';
import type { ClosureReason, IncidentStatus } from './incident.lifecycle.js';

/** One incident: what its company knows of it, and where it stands. Names are the API's. `insert: false`: not of a new draft. */
@Entity('incident')
export class IncidentEntity {
  @PrimaryColumn('uuid', { name: 'company_id' }) companyId: string;
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') reference: string;
  @Column('text') status: IncidentStatus;
  @Column('text') kind: IncidentKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { name: 'other_incident_type', nullable: true }) otherIncidentType: string | null;
  @Column('text', { nullable: true }) classification: string | null;
  @Column('text', { nullable: true }) severity: Severity | null;
  @Column('text') tlp: Tlp;
  @Column('text', { nullable: true }) environment: Environment | null;
  @Column('timestamptz', { name: 'occurred_at', nullable: true }) occurredAt: Date | null;
  @Column('timestamptz', { name: 'detected_at', nullable: true }) detectedAt: Date | null;
  @Column('timestamptz', { name: 'noticed_at', nullable: true }) noticedAt: Date | null;
  @Column('timestamptz', { name: 'sabotage_suspected_at', nullable: true }) sabotageSuspectedAt: Date | null;
  @Column('boolean', { name: 'mission_critical', nullable: true }) missionCritical: boolean | null;
  @Column('text', { name: 'mission_critical_details', nullable: true }) missionCriticalDetails: string | null;
  @Column('text', { name: 'notice_source', nullable: true }) noticeSource: NoticeSource | null;
  @Column('text', { nullable: true }) location: string | null;
  @Column('text', { name: 'network_provider', nullable: true }) networkProvider: string | null;
  @Column('text', { name: 'own_reference', nullable: true }) ownReference: string | null;
  @Column('text', { name: 'contact_name', nullable: true }) contactName: string | null;
  @Column('text', { name: 'contact_designation', nullable: true }) contactDesignation: string | null;
  @Column('text', { name: 'contact_phone', nullable: true }) contactPhone: string | null;
  @Column('text', { name: 'contact_email', nullable: true }) contactEmail: string | null;
  @Column('text', { name: 'actions_taken', nullable: true }) actionsTaken: string | null;
  @Column('text', { name: 'root_cause', nullable: true }) rootCause: string | null;
  @Column('text', { name: 'corrective_actions', nullable: true }) correctiveActions: string | null;
  @Column('boolean', { name: 'share_with_peers' }) shareWithPeers: boolean;
  @Column('boolean', { name: 'power_supply_affected', nullable: true }) powerSupplyAffected: boolean | null;
  @Column('double precision', { name: 'load_lost_megawatts', nullable: true }) loadLostMegawatts: number | null;
  @Column('integer', { name: 'consumers_affected', nullable: true }) consumersAffected: number | null;
  @Column('bigint', { name: 'personal_data_records', nullable: true }) personalDataRecords: number | null;
  @Column('boolean', { name: 'billing_or_payment_affected', nullable: true }) billingOrPaymentAffected: boolean | null;
  @Column('integer', { name: 'downtime_minutes', nullable: true }) downtimeMinutes: number | null;
  @Column('text', { array: true }) missing: readonly string[];
  @Column({ type: 'text', name: 'closure_reason', nullable: true, insert: false }) closureReason: ClosureReason | null;
  @Column({ type: 'text', name: 'closure_note', nullable: true, insert: false }) closureNote: string | null;
  @Column({ type: 'integer', name: 'final_report_number', nullable: true, insert: false }) finalReportNumber:
    number | null;
  @Column({ type: 'text', name: 'reference_data_version', nullable: true, insert: false }) referenceDataVersion:
    string | null;
  @Column({ type: 'timestamptz', name: 'submitted_at', nullable: true, insert: false }) submittedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'acknowledged_at', nullable: true, insert: false }) acknowledgedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'contained_at', nullable: true, insert: false }) containedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'resolved_at', nullable: true, insert: false }) resolvedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true, insert: false }) closedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'reopened_at', nullable: true, insert: false }) reopenedAt: Date | null;
  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true, insert: false }) withdrawnAt: Date | null;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
