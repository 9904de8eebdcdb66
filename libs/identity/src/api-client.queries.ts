// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { Actor } from '@prahari/access';
import { Database, sql, type Sql } from '@prahari/database';
import { NotFound } from '@prahari/kernel';
import type { ApiClient } from './api-client.object.js';

const CLIENT: Sql = sql`
  k.id, k.name, k.scopes, k.created_at as "createdAt", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt",
  k.revoked_at as "revokedAt"`;

/** The API clients of the caller's company and kind. */
@Injectable()
export class ApiClientQueries {
  constructor(private readonly database: Database) {}

  apiClients(actor: Actor): Promise<ApiClient[]> {
    return this.database.read<ApiClient>(actor, sql`select ${CLIENT} from api_client k order by k.id desc`);
  }

  async apiClient(actor: Actor, id: string): Promise<ApiClient> {
    const [client] = await this.database.read<ApiClient>(
      actor,
      sql`select ${CLIENT} from api_client k where k.id = ${id}::uuid`,
    );
    if (client === undefined) throw new NotFound('API client');
    return client;
  }
}
