// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, IDENTITY_CONTEXT, recordEvent, sql, type Tx, violates } from '@prahari/database';
import { BadUserInput, Clock, Conflict, Forbidden, type Problem, Unauthenticated } from '@prahari/kernel';
import { ActorCache } from './actor-cache.js';
import { PERSON, type PersonRow } from './actor.queries.js';
import { mostUsedPasswords } from './most-used-passwords.js';
import type { LinkPurpose } from './one-time-links.js';
import { PasswordHasher } from './password-hasher.js';
import { passwordProblem } from './password.policy.js';
import { personEvent } from './person.events.js';
import { Sessions, type SignedIn } from './sessions.js';
import { accountBucket, networkBucket, SignInThrottle } from './sign-in-throttle.js';
import { identityOf } from './sign-in.service.js';
import { sha256 } from './token.js';

interface OwnerRow extends PersonRow {
  readonly name_en: string | null;
  readonly name_hi: string | null;
}

interface PasswordOwner extends OwnerRow {
  readonly password_hash: string;
}

interface LinkRow extends OwnerRow {
  readonly purpose: LinkPurpose;
}

const DEAD_LINK: Problem = {
  path: 'input.token',
  code: 'INVALID_TOKEN',
  message: 'This link has been used, replaced or is too old. Ask your administrator for a new one.',
};

/** What people do with their own passwords. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hasher: PasswordHasher,
    private readonly throttle: SignInThrottle,
    private readonly sessions: Sessions,
    private readonly actors: ActorCache,
  ) {}

  /**
   * Sets the password that a one-time link is for, and signs in. Only this consumes the link. Throws Conflict where the
   * address signs in to another account of the product.
   */
  async acceptInvitation({
    token,
    password,
  }: {
    readonly token: string;
    readonly password: string;
  }): Promise<SignedIn> {
    const [link] = await this.database.read<LinkRow>(
      { ...IDENTITY_CONTEXT },
      sql`
      select l.purpose, c.name_en, c.name_hi, ${PERSON}
        from one_time_link l
        join user_account u on u.company_id = l.company_id and u.id = l.user_id
        join company c on c.id = l.company_id
       where l.token_sha256 = ${sha256(token)} and l.expires_at > ${this.clock.now()} and u.active`,
    );
    const problems = await problemsOf('input.password', password, link);
    if (link === undefined) throw new BadUserInput([DEAD_LINK, ...problems]);
    if (problems.length > 0) throw new BadUserInput(problems);
    const hash = await this.hasher.hash(password);
    try {
      const signedIn = await this.database.transact(identityOf(link), (tx) => this.useLink(tx, link, token, hash));
      this.actors.forget(link.user_id);
      return signedIn;
    } catch (error) {
      if (!violates(error, 'credential_address_signs_in_once')) throw error;
      throw new Conflict(
        'This address signs in to another account already. Ask your administrator to invite another address.',
      );
    }
  }

  /** Ends every other session of the person. `ip` is the caller's network address. */
  async changePassword(
    actor: Actor,
    input: { readonly currentPassword: string; readonly newPassword: string },
    ip: string,
  ): Promise<string> {
    if (actor.kind !== 'USER' || actor.email === null) throw new Forbidden('An API client has no password.');
    const typed = { account: accountBucket(actor.email), network: networkBucket(ip) };
    await this.throttle.run(typed, async (attempt) => {
      const owner = await this.ownerOf(actor);
      const problems = await problemsOf('input.newPassword', input.newPassword, owner);
      if (!(await this.hasher.verify(owner.password_hash, input.currentPassword))) {
        await this.database.transact(identityOf(owner), (tx) => this.throttle.countFailure(tx, attempt));
        throw new BadUserInput([WRONG_PASSWORD, ...problems]);
      }
      if (problems.length > 0) throw new BadUserInput(problems);
      const hash = await this.hasher.hash(input.newPassword);
      await this.database.transact(identityOf(owner), (tx) => this.replacePassword(tx, owner, hash, actor.sessionId));
    });
    this.actors.forget(actor.id);
    return actor.id;
  }

  private async useLink(tx: Tx, link: LinkRow, token: string, hash: string): Promise<SignedIn> {
    const now = this.clock.now();
    const used = await tx.maybeOne(sql`
      delete from one_time_link
       where company_id = ${link.company_id} and user_id = ${link.user_id} and token_sha256 = ${sha256(token)} and expires_at > ${now}
      returning user_id`);
    if (used === null) throw new BadUserInput([DEAD_LINK]);
    await tx.query(sql`
      insert into credential (company_id, user_id, address, password_hash, changed_at)
      values (${link.company_id}, ${link.user_id}, ${link.email}, ${hash}, ${now})
      on conflict (company_id, user_id) do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at`);
    await tx.query(sql`
      update user_account set accepted_at = coalesce(accepted_at, ${now})
       where company_id = ${link.company_id} and id = ${link.user_id}`);
    await this.sessions.endAll(tx, link.company_id, link.user_id);
    await this.throttle.forget(tx, accountBucket(link.email));
    const what =
      link.purpose === 'RESET'
        ? { kind: 'password-reset', summary: 'Set a new password by a link.' }
        : { kind: 'invitation-accepted', summary: 'Accepted the invitation.' };
    await recordEvent(tx, this.clock, personEvent(tx.actor, personOf(link), what));
    return this.sessions.open(tx, link);
  }

  private async replacePassword(tx: Tx, owner: PasswordOwner, hash: string, sessionId: string | null): Promise<void> {
    const { company_id: companyId, user_id: userId } = owner;
    // Only in the place of the one that was verified: it may have been replaced in the meantime.
    const replaced = await tx.maybeOne(sql`
      update credential set password_hash = ${hash}, changed_at = ${this.clock.now()}
       where company_id = ${companyId} and user_id = ${userId} and password_hash = ${owner.password_hash}
      returning user_id`);
    if (replaced === null) throw new BadUserInput([WRONG_PASSWORD]);
    await tx.query(sql`delete from one_time_link where company_id = ${companyId} and user_id = ${userId}`);
    await this.sessions.endAll(tx, companyId, userId, sessionId);
    await recordEvent(
      tx,
      this.clock,
      personEvent(tx.actor, personOf(owner), { kind: 'password-changed', summary: 'Changed the password.' }),
    );
  }

  private async ownerOf(actor: Actor): Promise<PasswordOwner> {
    const [owner] = await this.database.read<PasswordOwner>(
      // With the actor's proof, where he has one.
      { ...actor, databaseRole: 'prahari_identity' },
      sql`
      select p.password_hash, c.name_en, c.name_hi, ${PERSON}
        from credential p
        join user_account u on u.company_id = p.company_id and u.id = p.user_id
        join company c on c.id = p.company_id
       where p.company_id = ${actor.companyId} and p.user_id = ${actor.id}::uuid`,
    );
    if (owner === undefined) throw new Unauthenticated();
    return owner;
  }
}

const WRONG_PASSWORD: Problem = {
  path: 'input.currentPassword',
  code: 'WRONG_PASSWORD',
  message: 'This is not your present password. Try again.',
};

const personOf = ({ company_id: companyId, user_id: id, side }: PersonRow) => ({ companyId, id, side });

async function problemsOf(path: string, password: string, row: OwnerRow | undefined): Promise<Problem[]> {
  const owner =
    row === undefined
      ? null
      : { email: row.email, companyCode: row.company_code, companyNames: [row.name_en, row.name_hi] };
  const problem = passwordProblem(password, owner, await mostUsedPasswords());
  return problem === null ? [] : [{ path, ...problem }];
}
