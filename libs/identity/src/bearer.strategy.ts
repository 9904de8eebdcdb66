// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-http-bearer';
import type { Actor } from '@prahari/access';
import { ActorQueries } from './actor.queries.js';

/** Session tokens and secrets of API clients, in the Authorization header. */
@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly actors: ActorQueries) {
    super();
  }

  validate(token: string): Promise<Actor | undefined> {
    return this.actors.byToken(token);
  }
}
