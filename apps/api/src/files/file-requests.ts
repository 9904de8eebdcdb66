// SPDX-License-Identifier: Apache-2.0
import { UnsupportedMediaTypeException } from '@nestjs/common';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IdentifyService } from '@prahari/identity';
import { Forbidden, Unauthenticated } from '@prahari/kernel';
import { answerFailure } from '../refusal.filter.js';
import { FORM_LIMITS } from './upload-form.js';

const PATH = '/files';

interface Options {
  readonly identity: IdentifyService;
  readonly publicUrl: string;
}

/**
 * What happens to requests of the files' routes before any of their body is read: the caller is looked up, and one who comes by
 * cookie must come from the portal. Browsers send a form of another site as multipart without asking.
 */
export async function acceptFiles(server: FastifyInstance, { identity, publicUrl }: Options): Promise<void> {
  await server.register(multipart, { limits: FORM_LIMITS });
  const { origin } = new URL(publicUrl);
  const check = async (request: FastifyRequest): Promise<void> => {
    if ((await identity.identify(request)) === undefined) throw new Unauthenticated();
    if (request.method === 'POST') checkSending(request, origin);
  };
  server.addHook('onRoute', (route) => {
    if (route.url !== PATH && !route.url.startsWith(`${PATH}/`)) return;
    route.onRequest = (request, _reply, done) => {
      check(request).then(() => done(), done);
    };
    // Nest's filters see what its handlers throw alone.
    route.errorHandler = (error, _request, reply) => {
      void answerFailure(error, reply);
    };
  });
}

function checkSending({ headers }: FastifyRequest, origin: string): void {
  const byCookie = headers.authorization === undefined;
  if (byCookie && headers.origin !== origin) {
    throw new Forbidden(`Files are sent from ${origin} alone, or with a token in the Authorization header.`);
  }
  if (!/^multipart\/form-data\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new UnsupportedMediaTypeException('Send the file as multipart/form-data.');
  }
}
