// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, type Role, type Side, sideOf } from '@prahari/access';
import { Database, recordEvent, sql, type Tx, violates } from '@prahari/database';
import { BadUserInput, Clock, Conflict, Forbidden, isId, NotFound } from '@prahari/kernel';
import { ActorCache } from './actor-cache.js';
import {
  areOfOneKind,
  mayActivate,
  mayChangeRoles,
  mayDeactivate,
  mayReset,
  ROLE_KINDS,
} from './administration.policy.js';
import { OneTimeLinks, RESET_HOURS } from './one-time-links.js';
import { personEvent } from './person.events.js';

export interface ManagedRow {
  readonly id: string;
  readonly companyId: string;
  readonly roles: readonly Role[];
  readonly side: Side;
  readonly active: boolean;
  readonly accepted: boolean;
}

/** What administrators do with people who are there already; InvitationService brings them in. Each gives the id back. */
@Injectable()
export class UserAdministrationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: OneTimeLinks,
    private readonly actors: ActorCache,
  ) {}

  /** Deactivating ends every session at once. Throws Conflict for the last active CISO or administrator. */
  async setActive(
    actor: Actor,
    { userId, active }: { readonly userId: string; readonly active: boolean },
  ): Promise<string> {
    return this.change(actor, userId, async (tx, person) => {
      if (!(active ? mayActivate(actor, person) : mayDeactivate(actor, person))) throw new Forbidden();
      if (person.active === active) return;
      await tx.query(sql`
        update user_account set active = ${active} where company_id = ${person.companyId} and id = ${person.id}`);
      const kind = active ? 'activated' : 'deactivated';
      await recordEvent(tx, this.clock, personEvent(actor, person, { kind, summary: `Account ${kind}.` }));
    });
  }

  /** Ends every session of the person at once. Throws Conflict for the last active CISO or administrator. */
  async setRoles(actor: Actor, input: { readonly userId: string; readonly roles: readonly Role[] }): Promise<string> {
    const roles = rolesOf(input.roles);
    return this.change(actor, input.userId, async (tx, person) => {
      if (!mayChangeRoles(actor, person, roles)) throw new Forbidden();
      if (roles.length === person.roles.length && roles.every((role) => person.roles.includes(role))) return;
      await tx.query(sql`
        update user_account set roles = ${roles} where company_id = ${person.companyId} and id = ${person.id}`);
      // Somebody who held partner roles is of interest to his company's people even when he holds none now.
      const side = [person.side, ...roles.map(sideOf)].includes('PARTNER') ? 'PARTNER' : 'COORDINATOR';
      const changes = { roles: { before: person.roles, after: roles } };
      await recordEvent(
        tx,
        this.clock,
        personEvent(actor, { ...person, side }, { kind: 'roles-changed', summary: 'Roles changed.', changes }),
      );
    });
  }

  /** A link with which the person sets a new password; the old one works until then. */
  async createPasswordReset(actor: Actor, userId: string): Promise<{ readonly userId: string; readonly link: string }> {
    let link = '';
    await this.change(actor, userId, async (tx, person) => {
      if (!mayReset(actor, person)) throw new Forbidden();
      if (!person.active) throw new Conflict('This account is not active. Activate it first.');
      if (!person.accepted) throw new Conflict('This person has never set a password. Invite again for a new link.');
      link = await this.links.make(tx, person, 'RESET', RESET_HOURS);
      await recordEvent(
        tx,
        this.clock,
        personEvent(actor, person, { kind: 'password-reset-made', summary: 'Link for a new password made.' }),
      );
    });
    return { userId, link };
  }

  private async change(actor: Actor, id: string, work: (tx: Tx, person: ManagedRow) => Promise<void>): Promise<string> {
    if (!isId(id)) throw new NotFound('person');
    try {
      await this.database.transact(actor, async (tx) => {
        const person = await tx.maybeOne<ManagedRow>(sql`
          select id, company_id as "companyId", roles, side, active, accepted_at is not null as accepted
            from user_account where id = ${id}::uuid for update`);
        if (person === null) throw new NotFound('person');
        await work(tx, person);
      });
    } catch (error) {
      if (!violates(error, 'last_active_holder')) throw error;
      throw new Conflict(
        'A company keeps at least one active CISO and one active administrator. Give the role to somebody else first.',
      );
    }
    this.actors.forget(id);
    return id;
  }
}

/** Each role once, and of one kind. */
export function rolesOf(roles: readonly Role[]): Role[] {
  if (roles.length === 0) throw BadUserInput.at('input.roles', 'REQUIRED', 'Choose at least one role.');
  if (!areOfOneKind(roles)) {
    throw BadUserInput.at('input.roles', 'MIXED_KINDS', `Choose roles of one kind: ${ROLE_KINDS}.`);
  }
  return [...new Set(roles)].sort();
}
