// SPDX-License-Identifier: Apache-2.0
import { change } from '~/api/client';
import { forgetPerson } from '~/drafts/draft-store';
import { graphql } from '~/api/graphql';
import { forgetSignIn } from './device';
import { sessionLeft, sessionOpened } from './session';

export const SignIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      expiresAt
      viewer {
        id
      }
    }
  }
`);

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

/** Only places of this portal: an address of another site, or none, becomes the home page. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string') return '/';
  const { origin, pathname, search, hash } = new URL(next, location.origin);
  const stays = origin === location.origin && next.startsWith('/') && !pathname.startsWith('//');
  return stays && !pathname.startsWith('/sign-in') ? `${pathname}${search}${hash}` : '/';
}

const NOT_REACHED: ReadonlySet<string> = new Set(['OFFLINE', 'TIMEOUT', 'UNAVAILABLE']);

/**
 * Ends the session here and on the server, and forgets on this device what this person had not sent. False where the
 * server was not reached: the browser still holds the session's cookie, and only this page can tell so.
 */
export async function signOut(viewerId: string): Promise<boolean> {
  sessionLeft();
  forgetSignIn();
  // What is on this device goes now, whatever the link does.
  const [, { failure }] = await Promise.all([forgetPerson(viewerId), change(SignOut, {})]);
  if (failure !== undefined && NOT_REACHED.has(failure.code)) {
    // While the session lives, this page must learn when somebody else signs in.
    sessionOpened();
    return false;
  }
  // A new page: nothing that was read stays in its memory.
  location.assign('/sign-in');
  return true;
}
