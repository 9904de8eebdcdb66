// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';
import type { TestDatabase } from './database.js';

export interface StoredEvent {
  readonly kind: string;
  readonly audience: string;
  readonly object_type: string;
  readonly actor_name: string;
}

/** All events of an object, the oldest first, whoever may read them: as a superuser, past row-level security. */
export async function eventsOf({ superuserUrl }: TestDatabase, objectId: string): Promise<readonly StoredEvent[]> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const statement = 'select kind, audience, object_type, actor_name from event where object_id = $1 order by id';
    return (await client.query<StoredEvent>(statement, [objectId])).rows;
  } finally {
    await client.end();
  }
}
