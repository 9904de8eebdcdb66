// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Vulnerabilities known to be exploited (CISA's catalogue): public knowledge, no company's data. */
export class CreateKev implements MigrationInterface {
  readonly name = 'CreateKev1795500000063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_exploited_vulnerability (
        cve text primary key check (cve ~ '^CVE-[0-9]{4}-[0-9]{4,19}$'),
        added_on date not null
      );
      grant select on known_exploited_vulnerability to prahari_partner, prahari_coordinator;
      grant select, insert, update, delete on known_exploited_vulnerability to prahari_jobs`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_exploited_vulnerability');
  }
}
