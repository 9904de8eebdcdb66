// SPDX-License-Identifier: Apache-2.0
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type ActingParty, Database, IDENTITY_CONTEXT, sql } from '@prahari/database';
import { Clock } from '@prahari/kernel';
import { IdentitySettings } from './identity-settings.js';

const LAST_SEEN: ActingParty = { ...IDENTITY_CONTEXT, kind: 'JOB', id: 'last-seen', name: 'Last seen' };
/** Milliseconds that marks are gathered, so that one statement writes those of many requests, after their answers. */
const GATHER = 200;
const MINUTE = 60_000;

interface Mark {
  readonly companyId: string;
  readonly id: string;
  readonly at: Date;
}

/** When a session or API client was last used, to the minute: a request rarely costs a write, and never waits for it. */
@Injectable()
export class LastSeen implements OnApplicationShutdown {
  private readonly sessions = new Map<string, Mark>();
  private readonly clients = new Map<string, Mark>();
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly interval: number;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    settings: IdentitySettings,
  ) {
    // A short idle time must not run out between two marks.
    this.interval = Math.min(MINUTE, (settings.sessionIdleMinutes * MINUTE) / 10);
  }

  /** `noted` is the mark that is known of; gives the one that holds now. */
  session(companyId: string, id: string, noted: Date | null): Date | null {
    return this.mark(this.sessions, companyId, id, noted, this.interval);
  }

  client(companyId: string, id: string, noted: Date | null): Date | null {
    return this.mark(this.clients, companyId, id, noted, MINUTE);
  }

  /** Writes what has been gathered; called at shutdown too. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const [sessions, clients] = [this.sessions, this.clients].map((marks) => {
      const taken = [...marks.values()];
      marks.clear();
      return taken;
    }) as [Mark[], Mark[]];
    if (sessions.length + clients.length > 0) {
      // A mark that is lost is written by the next request; the database being away shows elsewhere.
      this.writing = this.writing.then(() => this.write(sessions, clients)).catch(() => undefined);
    }
    return this.writing;
  }

  /** After the last answer: nobody is seen any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.flush();
  }

  private mark(
    marks: Map<string, Mark>,
    companyId: string,
    id: string,
    noted: Date | null,
    interval: number,
  ): Date | null {
    const at = this.clock.now();
    if (noted !== null && at.getTime() - noted.getTime() < interval) return noted;
    marks.set(id, { companyId, id, at });
    this.timer ??= setTimeout(() => void this.flush(), GATHER);
    return at;
  }

  private async write(sessions: readonly Mark[], clients: readonly Mark[]): Promise<void> {
    await this.database.transact(LAST_SEEN, async (tx) => {
      if (sessions.length > 0) {
        await tx.query(sql`
          update session s set last_seen_at = greatest(s.last_seen_at, seen.at)
            from ${marksOf(sessions)}
           where s.company_id = seen.company_id and s.id = seen.id`);
      }
      if (clients.length > 0) {
        await tx.query(sql`
          update api_client k set last_used_at = greatest(k.last_used_at, date_trunc('minute', seen.at))
            from ${marksOf(clients)}
           where k.company_id = seen.company_id and k.id = seen.id`);
      }
    });
  }
}

const marksOf = (marks: readonly Mark[]) => sql`unnest(
  ${marks.map((mark) => mark.companyId)}::uuid[], ${marks.map((mark) => mark.id)}::uuid[],
  ${marks.map((mark) => mark.at)}::timestamptz[]) as seen (company_id, id, at)`;
