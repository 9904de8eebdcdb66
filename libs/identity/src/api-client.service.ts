// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, once, recordEvent, sql, type Tx } from '@prahari/database';
import { BadUserInput, Clock, Conflict, Forbidden, isId, NotFound, type Problem } from '@prahari/kernel';
import { ActorCache } from './actor-cache.js';
import { givableScopes } from './administration.policy.js';
import { audienceOf } from './person.events.js';
import { newClientSecret, sha256 } from './token.js';

export interface NewApiClient {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly expiresAt?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** Systems that call the API on behalf of a company. They are of their maker's kind. */
@Injectable()
export class ApiClientService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly actors: ActorCache,
  ) {}

  /** The secret is told this once, so a replay with the same key throws Conflict. */
  async create(actor: Actor, input: NewApiClient): Promise<{ readonly id: string; readonly secret: string }> {
    if (actor.userId === null) throw new Forbidden();
    this.check(actor, input);
    const { idempotencyKey: key, ...body } = input;
    const secret = newClientSecret();
    const { objectId, replayed } = await this.database.transact(actor, (tx) =>
      once(tx, { operation: 'createApiClient', key, body: JSON.parse(JSON.stringify(body)) as unknown }, () =>
        this.insert(tx, actor, input, secret),
      ),
    );
    if (replayed)
      throw new Conflict(
        'This client was made already, and its secret is shown once only. Revoke it and make another one.',
      );
    return { id: objectId, secret };
  }

  /** Revoking again changes nothing. */
  async revoke(actor: Actor, given: string): Promise<string> {
    const id = given.toLowerCase();
    if (!isId(id)) throw new NotFound('API client');
    await this.database.transact(actor, async (tx) => {
      const client = await tx.maybeOne<{ revoked: boolean }>(sql`
        select revoked_at is not null as revoked from api_client where id = ${id}::uuid for update`);
      if (client === null) throw new NotFound('API client');
      if (client.revoked) return;
      await tx.query(sql`
        update api_client set revoked_at = ${this.clock.now()} where company_id = ${actor.companyId} and id = ${id}::uuid`);
      await this.record(tx, actor, id, { kind: 'revoked', summary: 'API client revoked.' });
    });
    this.actors.forget(id);
    return id;
  }

  private check(actor: Actor, { scopes, expiresAt }: NewApiClient): void {
    const givable: ReadonlySet<string> = givableScopes(actor);
    const problems: Problem[] = scopes.flatMap((scope, index) =>
      givable.has(scope)
        ? []
        : [
            {
              path: `input.scopes.${index}`,
              code: 'NOT_GRANTABLE',
              message: `You can't give "${scope}" to an API client.`,
            },
          ],
    );
    if (scopes.length === 0)
      problems.push({ path: 'input.scopes', code: 'REQUIRED', message: 'Choose at least one scope.' });
    if (expiresAt != null && expiresAt <= this.clock.now()) {
      problems.push({
        path: 'input.expiresAt',
        code: 'IN_PAST',
        message: 'Choose a time in the future, or leave it out.',
      });
    }
    if (problems.length > 0) throw new BadUserInput(problems);
  }

  private async insert(tx: Tx, actor: Actor, input: NewApiClient, secret: string): Promise<string> {
    const scopes = [...new Set(input.scopes)].sort();
    const { id } = await tx.one<{ id: string }>(sql`
      insert into api_client (company_id, side, name, scopes, secret_sha256, created_at, created_by, expires_at)
      values (${actor.companyId}, ${actor.side}, ${input.name}, ${scopes}, ${sha256(secret)}, ${this.clock.now()}, ${actor.userId},
              ${input.expiresAt ?? null}::timestamptz)
      returning id`);
    await this.record(tx, actor, id, {
      kind: 'created',
      summary: 'API client created.',
      changes: { name: input.name, scopes },
    });
    return id;
  }

  private record(
    tx: Tx,
    actor: Actor,
    id: string,
    what: { readonly kind: string; readonly summary: string; readonly changes?: unknown },
  ): Promise<void> {
    return recordEvent(tx, this.clock, {
      kind: `api-client.${what.kind}`,
      objectType: 'api-client',
      objectId: id,
      companyId: actor.companyId,
      audience: audienceOf(actor, actor.side),
      summary: what.summary,
      changes: what.changes,
    });
  }
}
