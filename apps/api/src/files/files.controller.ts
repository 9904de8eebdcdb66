// SPDX-License-Identifier: Apache-2.0
import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Actor, CurrentActor, Requires } from '@prahari/access';
import { type Attachment, AttachmentQueries, contentDisposition, FileStore, UploadService } from '@prahari/attachments';
import { IncidentFileService } from '@prahari/incidents';
import { readUploadForm } from './upload-form.js';

/** Files go by routes of their own: GraphQL would hold each of them in memory. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly store: FileStore,
    private readonly uploads: UploadService,
    private readonly incidentFiles: IncidentFileService,
    private readonly attachments: AttachmentQueries,
  ) {}

  /** Answers 201 with an Attachment. With `incidentId` the file belongs to that incident at once. */
  @Requires('incident:write', 'comment:write', 'response:write', 'company:update')
  @Post()
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<Attachment> {
    const { file, idempotencyKey, incidentId } = await readUploadForm(request, this.store);
    if (incidentId === null) return this.uploads.upload(actor, file, idempotencyKey);
    return this.incidentFiles.add(actor, file, { incidentId, idempotencyKey });
  }

  // Which permission it needs depends on what the file belongs to; whoever can send one reads his own.
  @Requires('company:read', 'incident:read', 'advisory:read', 'incident:write', 'comment:write', 'response:write')
  @Get(':id')
  async download(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { fileName, mediaType, size, content } = await this.attachments.open(actor, id);
    await reply
      .headers({
        'content-type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
        'content-length': size,
        'content-disposition': contentDisposition(fileName),
        'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
        'cache-control': 'private, no-store',
      })
      .send(content);
  }
}
