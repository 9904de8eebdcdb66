// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { below, type RequestedFields } from '@prahari/graphql';
import type { FastifyReply } from 'fastify';
import { SessionCookie } from './session-cookie.js';
import type { SignedIn } from './sessions.js';
import type { SignInPayload } from './sign-in.object.js';
import { ViewerQueries } from './viewer.queries.js';

/** Hands over a new session: as a cookie for browsers, and as a token for everybody else. */
@Injectable()
export class SignInPresenter {
  constructor(
    private readonly cookie: SessionCookie,
    private readonly viewers: ViewerQueries,
  ) {}

  async present(
    { actor, token, expiresAt }: SignedIn,
    reply: FastifyReply,
    { fields, untilClosed }: { readonly fields: RequestedFields; readonly untilClosed: boolean },
  ): Promise<SignInPayload> {
    const viewer = await this.viewers.viewer(actor, below(fields, 'viewer'));
    this.cookie.give(reply, token, untilClosed);
    return { viewer, accessToken: token, expiresAt };
  }
}
