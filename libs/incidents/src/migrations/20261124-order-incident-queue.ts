// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The coordinator's queue by id before severity, so that several severities are read in the order asked for: with a million
 * incidents the planner else walks all of them by id, which is slow where the newest are of other severities.
 */
export class OrderIncidentQueue implements MigrationInterface {
  readonly name = 'OrderIncidentQueue1795500000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index incident_queue;
      create index incident_queue on incident (status, kind, id desc, shown_severity) where submitted;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index incident_queue;
      create index incident_queue on incident (status, kind, shown_severity, id desc) where submitted;
    `);
  }
}
