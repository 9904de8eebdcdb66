// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, LogController } from 'fastify';
import { IdentifyService } from '@prahari/identity';
import type { Settings } from '@prahari/kernel';
import type { AppParts } from './app-parts.js';
import { AppModule } from './app.module.js';
import { acceptFiles } from './files/file-requests.js';
import { MAX_BODY_BYTES } from './graphql/limits.js';
import { acceptJsonAlone } from './json-body.js';
import { createLogger } from './logging/logger.js';
import { NestLogger } from './logging/nest-logger.js';
import { logRequests } from './logging/request-log.js';
import { servePortal } from './portal/serve-portal.js';
import { refuseAddress, refuseConnection } from './unread-requests.js';

/**
 * The application, ready to listen. It opens and ends nothing of its parts, and leaves signals to its caller; closing it
 * answers what is in flight first.
 */
export async function createApp(parts: AppParts): Promise<NestFastifyApplication> {
  const logger = parts.logger ?? createLogger(parts.settings.logLevel);
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    // Its own lines hold addresses with their queries; ours are those of logRequests.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MAX_BODY_BYTES,
    exposeHeadRoutes: false,
    // Identity headers mean nothing, nor do addresses told by others than these.
    trustProxy: parts.settings.trustedProxies.length > 0 && [...parts.settings.trustedProxies],
    requestIdHeader: false,
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    genReqId: () => randomUUID(),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of({ ...parts, logger }), adapter, {
    abortOnError: false,
    bodyParser: false,
    logger: new NestLogger(logger),
  });
  const server = adapter.getInstance<FastifyInstance>();
  logRequests(server);
  acceptJsonAlone(server);
  await acceptFiles(server, {
    identity: app.get(IdentifyService, { strict: false }),
    publicUrl: parts.settings.publicUrl,
  });
  secure(app, parts.settings);
  await servePortal(server, parts.settings.portalDir);
  await app.init();
  return app;
}

/** Helmet's headers, narrowed to a server that gives data and no pages, and no state change from another site. */
function secure(app: NestFastifyApplication, { publicUrl }: Settings): void {
  app.useSecurityHeaders({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: publicUrl.startsWith('https:'),
  });
  app.enableCsrfProtection({ trustedOrigins: [new URL(publicUrl).origin] });
}
