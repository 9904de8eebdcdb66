// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@prahari/access';
import { askStrategy } from './ask-strategy.js';
import { BearerStrategy } from './bearer.strategy.js';
import { CookieStrategy } from './cookie.strategy.js';

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Promise<Actor | undefined>;
  }
}

/** Says who is asking. Everything that needs the caller asks here first: the GraphQL hook, later WebSocket and routes. */
@Injectable()
export class IdentifyService {
  constructor(
    private readonly bearer: BearerStrategy,
    private readonly cookie: CookieStrategy,
  ) {}

  /**
   * The actor of a request, or undefined for an anonymous caller; once per request, and kept as `request.actor`. Of what
   * the caller sends only the Authorization header and the session cookie count. Throws Unavailable.
   */
  identify(request: FastifyRequest): Promise<Actor | undefined> {
    request.identity ??= this.authenticate(request).then((actor) => {
      if (actor) request.actor = actor;
      return actor;
    });
    return request.identity;
  }

  private async authenticate({ headers, raw }: FastifyRequest): Promise<Actor | undefined> {
    // passport sees these headers alone, so a token in the body or in the URL is none.
    const { authorization, cookie } = headers;
    // A header that fails is not made good by a cookie: who sends one means it.
    if (authorization !== undefined) {
      return isGivenOnce('authorization', raw.rawHeaders)
        ? askStrategy(this.bearer, { headers: { authorization } })
        : undefined;
    }
    return cookie === undefined ? undefined : askStrategy(this.cookie, { headers: { cookie } });
  }
}

/** Node keeps the first of two Authorization headers; a proxy before us may have looked at the second. */
const isGivenOnce = (name: string, rawHeaders: readonly string[] = []): boolean =>
  rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length <= 1;
