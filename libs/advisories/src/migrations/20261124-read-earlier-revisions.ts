// SPDX-License-Identifier: Apache-2.0
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `(select nullif(current_setting('app.company_id', true), '')::uuid)`;

const CHILDREN = [
  'advisory_vulnerability',
  'advisory_product',
  'advisory_indicator',
  'advisory_technique',
  'advisory_link',
  'recommendation',
];

/**
 * A partner may compare the revisions that were addressed to it: what belongs to an earlier one is as readable as its
 * text. And an answer may say when the work is planned to be done.
 */
export class ReadEarlierRevisions implements MigrationInterface {
  readonly name = 'ReadEarlierRevisions1795500000091';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of CHILDREN) {
      await runner.query(readable(table, `${table}.revision between u.since_revision and u.revision`));
    }
    await runner.query(`
      alter table recommendation_response add column planned_for timestamptz(3);
      grant update (planned_for) on recommendation_response to prahari_partner`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table recommendation_response drop column planned_for');
    for (const table of CHILDREN) await runner.query(readable(table, `u.revision = ${table}.revision`));
  }
}

const readable = (table: string, which: string): string => `
  alter policy partner_reads on ${table} using (
    exists (select from advisory_audience u
             where u.addressee_id = ${ME} and u.advisory_id = ${table}.advisory_id and ${which}))`;
