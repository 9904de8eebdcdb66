// SPDX-License-Identifier: Apache-2.0
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, sql } from '@prahari/database';
import { Clock } from '@prahari/kernel';

interface Opened {
  readonly advisoryId: string;
  readonly issuerId: string;
}

/**
 * Notes in a company's receipt when one of its people first read the advisory. Written after the answer, which never
 * waits for it.
 */
@Injectable()
export class Openings implements OnApplicationShutdown {
  private readonly writing = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  note(actor: Actor, opened: Opened): void {
    const at = this.clock.now();
    const written = new Promise((afterAnswer) => setImmediate(afterAnswer))
      .then(() => this.write(actor, opened, at))
      // The database being away shows elsewhere; the next reading notes it.
      .catch(() => undefined)
      .finally(() => this.writing.delete(written));
    this.writing.add(written);
  }

  /** Waits for what is being written. */
  async flush(): Promise<void> {
    await Promise.all(this.writing);
  }

  onApplicationShutdown(): Promise<void> {
    return this.flush();
  }

  private async write(actor: Actor, { advisoryId, issuerId }: Opened, at: Date): Promise<void> {
    await this.database.transact(actor, (tx) =>
      tx.query(sql`
        insert into advisory_receipt as x (company_id, advisory_id, issuer_id, opened_at)
        values (${actor.companyId}, ${advisoryId}, ${issuerId}, ${at})
        on conflict (company_id, advisory_id) do update set opened_at = excluded.opened_at where x.opened_at is null`),
    );
  }
}
