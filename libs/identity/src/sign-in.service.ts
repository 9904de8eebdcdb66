// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { type ActingParty, Database, IDENTITY_CONTEXT, recordEvent, sql, type Tx } from '@prahari/database';
import { Clock, Forbidden, Unauthenticated } from '@prahari/kernel';
import { askStrategy } from './ask-strategy.js';
import { ActorCache } from './actor-cache.js';
import { PERSON, type PersonRow } from './actor.queries.js';
import { PasswordStrategy, type VerifiedPerson } from './password.strategy.js';
import { personEvent } from './person.events.js';
import { Sessions, type SignedIn } from './sessions.js';
import { accountBucket, type Attempt, networkBucket, SignInThrottle } from './sign-in-throttle.js';

/** An address as it is stored and compared. */
export const addressOf = (email: string): string => email.normalize('NFC').toLowerCase();

/** A person who proved to be who he says, while the transaction runs as prahari_identity. */
export const identityOf = (person: PersonRow): ActingParty => ({
  ...IDENTITY_CONTEXT,
  companyId: person.company_id,
  userId: person.user_id,
  kind: 'USER',
  id: person.user_id,
  name: person.display_name,
});

const REFUSED = 'Address or password is wrong, or the account is not active. Try again.';

const NOBODY: ActingParty = { ...IDENTITY_CONTEXT, kind: 'JOB', id: 'sign-in', name: 'Somebody not signed in' };

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly throttle: SignInThrottle,
    private readonly strategy: PasswordStrategy,
    private readonly sessions: Sessions,
    private readonly actors: ActorCache,
  ) {}

  /**
   * Opens a session. Every refusal is the same Unauthenticated, after the same work: unknown, inactive, without a
   * password, or the wrong one. `ip` is the caller's network address. Throws RateLimited after too many failures.
   */
  signIn(input: { readonly email: string; readonly password: string }, ip: string): Promise<SignedIn> {
    const address = addressOf(input.email);
    const typed: Attempt = { account: accountBucket(address), network: networkBucket(ip) };
    return this.throttle.run(typed, async (attempt) => {
      const person = await askStrategy<VerifiedPerson>(this.strategy, {
        body: { username: address, password: input.password },
      });
      if (person === undefined) {
        await this.fail(address, attempt);
        throw new Unauthenticated(REFUSED);
      }
      return this.database.transact(identityOf(person), async (tx) => {
        await demandUnchanged(tx, person);
        const signedIn = await this.sessions.open(tx, person);
        await this.throttle.remember(tx, typed);
        await recordEvent(tx, this.clock, signInEvent(person, 'signed-in', 'Signed in.'));
        return signedIn;
      });
    });
  }

  /** Ends the session that the request came with. Throws Forbidden for an API client, which has none. */
  async signOut(actor: Actor): Promise<boolean> {
    const { sessionId, companyId } = actor;
    if (sessionId === null) throw new Forbidden('An API client has no session. Revoke the client instead.');
    const person = { companyId, id: actor.id, side: actor.side };
    await this.database.transact({ ...actor, databaseRole: 'prahari_identity' }, async (tx) => {
      await this.sessions.end(tx, companyId, sessionId);
      await recordEvent(tx, this.clock, personEvent(tx.actor, person, { kind: 'signed-out', summary: 'Signed out.' }));
    });
    this.actors.forget(sessionId);
    return true;
  }

  /** Counts and records a failure. For an address that nobody has, the coordinator's auditor learns of it instead. */
  private fail(address: string, attempt: Attempt): Promise<void> {
    return this.database.transact(NOBODY, async (tx) => {
      await this.throttle.countFailure(tx, attempt);
      const person = await tx.maybeOne<PersonRow>(sql`
        select ${PERSON} from credential p
          join user_account u on u.company_id = p.company_id and u.id = p.user_id
          join company c on c.id = u.company_id
         where p.address = ${address}`);
      const coordinator = await tx.maybeOne<{ id: string }>(sql`select id from company where is_coordinator`);
      if (person) await recordEvent(tx, this.clock, signInEvent(person, 'sign-in-failed', 'A sign-in failed.'));
      else if (coordinator) await recordEvent(tx, this.clock, unknownAddressEvent(coordinator.id));
    });
  }
}

/**
 * A password that was replaced, or an account that was deactivated, while the old password was being verified opens
 * nothing. Both rows are held, so that what happens from now on finds the session and ends it.
 */
async function demandUnchanged(
  tx: Tx,
  { company_id: companyId, user_id: userId, password_hash: hash }: VerifiedPerson,
) {
  const holds = await tx.maybeOne(sql`
    select u.id
      from credential p join user_account u on u.company_id = p.company_id and u.id = p.user_id
     where p.company_id = ${companyId} and p.user_id = ${userId} and p.password_hash = ${hash} and u.active
       for share of p for no key update of u`);
  if (holds === null) throw new Unauthenticated(REFUSED);
}

const signInEvent = (person: PersonRow, kind: string, summary: string) =>
  personEvent(NOBODY, { companyId: person.company_id, id: person.user_id, side: person.side }, { kind, summary });

const unknownAddressEvent = (coordinatorId: string) => ({
  kind: 'company.sign-in-failed',
  objectType: 'company',
  objectId: coordinatorId,
  companyId: coordinatorId,
  audience: 'COORDINATOR' as const,
  summary: 'A sign-in with an unknown address failed.',
});
