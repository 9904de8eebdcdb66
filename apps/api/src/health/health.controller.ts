// SPDX-License-Identifier: Apache-2.0
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Public } from '@prahari/access';
import { Readiness } from './readiness.js';

/** For load balancers and service managers; tells strangers nothing but yes and no. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string }> {
    if (await this.readiness.isReady()) return { status: 'ok' };
    reply.status(503).header('retry-after', '2');
    return { status: 'unavailable' };
  }
}
