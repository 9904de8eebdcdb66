// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, recordEvent, sql } from '@prahari/database';
import { Clock, Forbidden, isId, type Language, NotFound } from '@prahari/kernel';
import { ActorCache } from './actor-cache.js';
import { personEvent } from './person.events.js';
import { Sessions } from './sessions.js';

export interface OwnFacts {
  readonly displayName?: string | null;
  readonly designation?: string | null;
  readonly phone?: string | null;
  readonly language?: Language | null;
}

interface FactsRow {
  readonly displayName: string;
  readonly designation: string | null;
  readonly phone: string | null;
  readonly language: Language;
}

/** What people change of themselves, but for the password. */
@Injectable()
export class OwnAccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly actors: ActorCache,
  ) {}

  async update(actor: Actor, given: OwnFacts): Promise<string> {
    const person = personOf(actor);
    await this.database.transact(actor, async (tx) => {
      const before = await tx.one<FactsRow>(sql`
        select display_name as "displayName", designation, phone, language
          from user_account where company_id = ${person.companyId} and id = ${person.id}::uuid for update`);
      const after: FactsRow = {
        displayName: given.displayName ?? before.displayName,
        designation: given.designation === undefined ? before.designation : given.designation,
        phone: given.phone === undefined ? before.phone : given.phone,
        language: given.language ?? before.language,
      };
      const changes = differences(before, after);
      if (Object.keys(changes).length === 0) return;
      await tx.query(sql`
        update user_account set display_name = ${after.displayName}, designation = ${after.designation},
               phone = ${after.phone}, language = ${after.language}
         where company_id = ${person.companyId} and id = ${person.id}::uuid`);
      const what = { kind: 'details-changed', summary: 'Changed own details.', changes };
      await recordEvent(tx, this.clock, personEvent(tx.actor, person, what));
    });
    this.actors.forget(person.id);
    return person.id;
  }

  /** Throws NotFound for a session that is not the person's own, or has ended. */
  async endSession(actor: Actor, given: string): Promise<void> {
    const person = personOf(actor);
    const id = given.toLowerCase();
    if (!isId(id)) throw new NotFound('session');
    await this.database.transact({ ...actor, databaseRole: 'prahari_identity' }, async (tx) => {
      const session = await tx.maybeOne(sql`
        select id from session
         where company_id = ${person.companyId} and user_id = ${person.id}::uuid and id = ${id}::uuid for update`);
      if (session === null) throw new NotFound('session');
      await this.sessions.end(tx, person.companyId, id);
      await recordEvent(
        tx,
        this.clock,
        personEvent(tx.actor, person, { kind: 'session-ended', summary: 'Ended a session.' }),
      );
    });
    this.actors.forget(id);
  }

  /** All but the one that asks. */
  async endOtherSessions(actor: Actor): Promise<void> {
    const person = personOf(actor);
    await this.database.transact({ ...actor, databaseRole: 'prahari_identity' }, async (tx) => {
      await this.sessions.endAll(tx, person.companyId, person.id, actor.sessionId);
      await recordEvent(
        tx,
        this.clock,
        personEvent(tx.actor, person, { kind: 'other-sessions-ended', summary: 'Ended all other sessions.' }),
      );
    });
    this.actors.forget(person.id);
  }
}

function personOf({ userId, companyId, side }: Actor) {
  if (userId === null) throw new Forbidden('An API client has no account of a person.');
  return { companyId, id: userId, side };
}

const differences = (before: FactsRow, after: FactsRow) =>
  Object.fromEntries(
    (Object.keys(after) as (keyof FactsRow)[])
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, { before: before[name], after: after[name] }]),
  );
