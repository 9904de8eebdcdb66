// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import { Forbidden } from '@prahari/kernel';

/** Views belong to people: the person's id. Throws Forbidden for an API client. */
export function ownerOf({ userId }: Pick<Actor, 'userId'>): string {
  if (userId === null) throw new Forbidden('An API client has no views of its own. Keep your filters with you.');
  return userId;
}
