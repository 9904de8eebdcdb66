// SPDX-License-Identifier: Apache-2.0
import { isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import { Database, IDENTITY_CONTEXT, sql, type Tx } from '@prahari/database';
import { Clock, RateLimited } from '@prahari/kernel';
import ipaddr from 'ipaddr.js';
import { KeyedQueue } from './keyed-queue.js';
import { sha256 } from './token.js';

const WINDOW = 15 * 60_000;
const OF_ACCOUNT = 5;
const OF_NETWORK = 50;
/** How long a network from which a person signed in stays his own, in milliseconds. */
const FAMILIAR = 30 * 24 * 60 * 60_000;

/** Where failures are counted: an account by the address that was typed, and the network address of the caller. */
export interface Attempt {
  readonly account: string;
  readonly network: string;
}

/**
 * Failed sign-ins, counted in PostgreSQL, so that the count survives a restart and holds across replicas. A window
 * begins with its first failure and ends after 15 minutes, however often somebody tries in between; sessions go on.
 * Failures from a network from which the person has signed in lately are counted by themselves: who guesses from
 * elsewhere can't keep a person out of his own office, however long he goes on.
 */
@Injectable()
export class SignInThrottle {
  // One attempt per account at a time, and few per network address: parallel ones would all see the count before them.
  private readonly byAccount = new KeyedQueue(1);
  private readonly byNetwork = new KeyedQueue(3);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws RateLimited where there were too many failures; else runs `work`, which counts its own by `countFailure` with
   * the attempt that it is given.
   */
  run<Result>(typed: Attempt, work: (attempt: Attempt) => Promise<Result>): Promise<Result> {
    return this.byNetwork.run(typed.network, () =>
      this.byAccount.run(typed.account, async () => {
        const attempt = await this.place(typed);
        await this.check(attempt);
        return work(attempt);
      }),
    );
  }

  /** After a sign-in: this network is the person's own from now on. */
  async remember(tx: Tx, { account, network }: Attempt): Promise<void> {
    const now = this.clock.now();
    await tx.query(sql`
      insert into familiar_network as f (bucket, since) values (${familiarBucket(account, network)}, ${now})
      on conflict (bucket) do update set since = excluded.since
       where f.since < ${new Date(now.getTime() - WINDOW)}`);
    await tx.query(sql`
      delete from familiar_network where bucket in (
        select bucket from familiar_network where since <= ${new Date(now.getTime() - FAMILIAR)}
         order by bucket limit 100 for update skip locked)`);
  }

  /** Where this attempt is counted: with the account's, or by itself where the network is the person's own. */
  private async place({ account, network }: Attempt): Promise<Attempt> {
    const own = familiarBucket(account, network);
    const [familiar] = await this.database.read(
      { ...IDENTITY_CONTEXT },
      sql`
      select bucket from familiar_network
       where bucket = ${own} and since > ${new Date(this.clock.now().getTime() - FAMILIAR)}`,
    );
    return { account: familiar ? own : account, network };
  }

  async countFailure(tx: Tx, { account, network }: Attempt): Promise<void> {
    const now = this.clock.now();
    const begun = new Date(now.getTime() - WINDOW);
    // The account's row first, always: two statements that lock in one order can't block each other for ever.
    for (const bucket of [account, network]) {
      await tx.query(sql`
        insert into sign_in_failure as f (bucket, failures, since) values (${bucket}, 1, ${now})
        on conflict (bucket) do update set
          failures = case when f.since <= ${begun} then 1 else f.failures + 1 end,
          since = case when f.since <= ${begun} then excluded.since else f.since end`);
    }
    await tx.query(sql`
      delete from sign_in_failure where bucket in (
        select bucket from sign_in_failure where since <= ${begun} order by bucket limit 100 for update skip locked)`);
  }

  /** Whoever has proved himself by a link from his administrator starts afresh. */
  async forget(tx: Tx, account: string): Promise<void> {
    await tx.query(sql`
      delete from sign_in_failure where bucket = ${account} or starts_with(bucket, ${familiarBucket(account)})`);
  }

  private async check({ account, network }: Attempt): Promise<void> {
    const now = this.clock.now().getTime();
    const rows = await this.database.read<{ since: string }>(
      { ...IDENTITY_CONTEXT },
      sql`
      select since from sign_in_failure
       where since > ${new Date(now - WINDOW)}
         and ((bucket = ${account} and failures >= ${OF_ACCOUNT}) or (bucket = ${network} and failures >= ${OF_NETWORK}))`,
    );
    const last = Math.max(...rows.map(({ since }) => Date.parse(since)));
    if (rows.length > 0) throw new RateLimited(Math.ceil((last + WINDOW - now) / 1000));
  }
}

/** The address is hashed: what people type into the wrong field may be a password. */
export const accountBucket = (address: string): string => `account:${sha256(address).toString('base64url')}`;

/** Hashed with the account, since it is kept for long: it tells nobody where a person works. */
const familiarBucket = (account: string, network?: string): string =>
  `${account}@${network === undefined ? '' : sha256(account + network).toString('base64url')}`;

/** One household or office holds a whole /64 of IPv6. */
export function networkBucket(ip: string): string {
  if (!isIPv6(ip)) return `network:${ip}`;
  const address = ipaddr.IPv6.parse(ip);
  if (address.isIPv4MappedAddress()) return `network:${address.toIPv4Address().toString()}`;
  return `network:${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`).toString()}`;
}
