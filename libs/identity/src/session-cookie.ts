// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { IdentitySettings } from './identity-settings.js';

/**
 * The browser's session cookie. Under https its name begins with `__Host-`, so that no other host of the domain can set
 * it; browsers take that name only with Secure, so plain http has another one.
 */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(private readonly settings: IdentitySettings) {
    this.secure = settings.publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-prahari' : 'prahari';
  }

  /** The token of a Cookie header; undefined where there is none, or more than one. */
  read(header: string | undefined): string | undefined {
    if (header === undefined) return undefined;
    const given = header.split(';').filter((pair) => pair.split('=', 1)[0]?.trim() === this.name);
    return given.length === 1 ? given[0]?.split('=')[1]?.trim() : undefined;
  }

  /** `untilClosed`: for a shared computer, where it ends with the browser. */
  give(reply: FastifyReply, token: string, untilClosed = false): void {
    void reply.header(
      'set-cookie',
      this.serialized(token, untilClosed ? undefined : this.settings.sessionMaxHours * 3600),
    );
  }

  takeAway(reply: FastifyReply): void {
    void reply.header('set-cookie', this.serialized('', 0));
  }

  private serialized(value: string, maxAge: number | undefined): string {
    const age = maxAge === undefined ? '' : `Max-Age=${maxAge}; `;
    // A token is base64url: nothing to escape.
    return `${this.name}=${value}; ${age}Path=/; HttpOnly; ${this.secure ? 'Secure; ' : ''}SameSite=Strict`;
  }
}
