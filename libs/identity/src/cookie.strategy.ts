// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { Strategy } from 'passport';
import { ActorQueries } from './actor.queries.js';
import { SessionCookie } from './session-cookie.js';
import { tokenKind } from './token.js';

/** Session tokens in the browser's cookie. API clients have none. */
@Injectable()
export class CookieStrategy extends Strategy {
  override readonly name = 'cookie';

  constructor(
    private readonly actors: ActorQueries,
    private readonly cookie: SessionCookie,
  ) {
    super();
  }

  override authenticate({ headers }: { readonly headers: { readonly cookie?: string } }): void {
    const token = this.cookie.read(headers.cookie);
    if (token === undefined || tokenKind(token) !== 'SESSION') {
      this.fail();
      return;
    }
    this.actors.byToken(token).then(
      (actor) => (actor ? this.success(actor) : this.fail()),
      (error: unknown) => this.error(error),
    );
  }
}
