// SPDX-License-Identifier: Apache-2.0
import type { Sql } from './sql.js';

/** The NOLOGIN roles that an operation can run as; what each may touch stands in the policies of the migrations. */
export type DatabaseRole =
  'prahari_partner' | 'prahari_coordinator' | 'prahari_public' | 'prahari_identity' | 'prahari_jobs';

/** For whom a transaction runs: row-level security decides by these three alone. */
export interface DatabaseContext {
  readonly databaseRole: DatabaseRole;
  readonly companyId: string | null;
  readonly userId: string | null;
  /**
   * For a caller who was looked up a moment ago: a function call that raises SQLSTATE PR001 unless he is still who he
   * was. It runs as prahari_identity in the same transaction and round trip, so that nothing is read or written after
   * his session has ended (docs/decisions/0010).
   */
  readonly proof?: Sql;
}

/** Who makes a change, as events and access log name it. The name is copied: people leave, the record stays. */
export interface ActingParty extends DatabaseContext {
  readonly kind: 'USER' | 'CLIENT' | 'JOB';
  readonly id: string;
  readonly name: string;
}

/** What happens before the actor is known: credentials, sessions, throttling. Used by libs/identity alone. */
export const IDENTITY_CONTEXT: DatabaseContext = { databaseRole: 'prahari_identity', companyId: null, userId: null };
