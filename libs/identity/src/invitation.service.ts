// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { type Actor, type Role, sideOf } from '@prahari/access';
import { Database, recordEvent, sql, type Tx } from '@prahari/database';
import { Clock, Conflict, Forbidden, isId, type Language, NotFound } from '@prahari/kernel';
import { mayGive } from './administration.policy.js';
import { INVITATION_HOURS, OneTimeLinks } from './one-time-links.js';
import { personEvent } from './person.events.js';
import { addressOf } from './sign-in.service.js';
import { rolesOf } from './user-administration.service.js';

export interface Invitation {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly companyId?: string | null;
  readonly designation?: string | null;
  readonly phone?: string | null;
  readonly language?: Language | null;
}

export interface Invited {
  readonly userId: string;
  /** Told to the inviter once. */
  readonly link: string;
}

interface EarlierRow {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly accepted: boolean;
}

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: OneTimeLinks,
  ) {}

  /**
   * Makes an account that waits for its password. Again for the same address: a new link, and what the new invitation
   * says. Nothing tells whether the address signs in at another company: that shows when the link is used.
   */
  async invite(actor: Actor, input: Invitation): Promise<Invited> {
    const roles = rolesOf(input.roles);
    const companyId = input.companyId ?? actor.companyId;
    if (!isId(companyId)) throw new NotFound('company');
    return this.database.transact(actor, async (tx) => {
      const company = await tx.maybeOne(sql`select id from company where id = ${companyId}::uuid`);
      if (company === null) throw new NotFound('company');
      if (!mayGive(actor, companyId, roles)) throw new Forbidden();
      const invitation = { ...input, email: addressOf(input.email), roles, companyId };
      const userId = (await insertPerson(tx, this.clock.now(), invitation)) ?? (await again(tx, actor, invitation));
      const link = await this.links.make(tx, { companyId, id: userId }, 'INVITATION', INVITATION_HOURS);
      const person = { id: userId, companyId, side: sideOf(roles[0] ?? 'VIEWER') };
      await recordEvent(
        tx,
        this.clock,
        personEvent(actor, person, { kind: 'invited', summary: 'Invited.', changes: { roles } }),
      );
      return { userId, link };
    });
  }
}

type Complete = Invitation & { readonly companyId: string; readonly roles: Role[] };

/** Null where the company has the address already. */
export async function insertPerson(tx: Tx, now: Date, person: Complete): Promise<string | null> {
  const row = await tx.maybeOne<{ id: string }>(sql`
    insert into user_account (company_id, of_coordinator, email, display_name, designation, phone, language, roles, created_at)
    select c.id, c.is_coordinator, ${person.email}, ${person.displayName}, ${person.designation ?? null}::text,
           ${person.phone ?? null}::text, ${person.language ?? 'EN'}, ${person.roles}::text[], ${now}::timestamptz
      from company c where c.id = ${person.companyId}::uuid
    on conflict (company_id, email) do nothing
    returning id`);
  return row?.id ?? null;
}

async function again(tx: Tx, actor: Actor, person: Complete): Promise<string> {
  const earlier = await tx.maybeOne<EarlierRow>(sql`
    select id, roles, active, accepted_at is not null as accepted
      from user_account where company_id = ${person.companyId}::uuid and email = ${person.email} for update`);
  // One answer, whether the inviter sees that person or not.
  if (earlier === null || earlier.accepted || !earlier.active) {
    throw new Conflict('This address has an account at this company already, or had one. Choose another address.');
  }
  if (!mayGive(actor, person.companyId, earlier.roles)) throw new Forbidden();
  await tx.query(sql`
    update user_account set display_name = ${person.displayName}, designation = ${person.designation ?? null},
           phone = ${person.phone ?? null}, language = ${person.language ?? 'EN'}, roles = ${person.roles}
     where company_id = ${person.companyId}::uuid and id = ${earlier.id}`);
  return earlier.id;
}
