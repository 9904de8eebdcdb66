// SPDX-License-Identifier: Apache-2.0
export { attach, inTurn } from './attach.js';
export * from './attachment.object.js';
export { AttachmentQueries } from './attachment.queries.js';
export * from './attachment.sql.js';
export { AttachmentIds } from './attachment-ids.decorator.js';
export { AttachmentsModule } from './attachments.module.js';
export { LARGEST_FILE, MOST_FILES, tooManyFiles } from './file.errors.js';
export { contentDisposition } from './file-name.js';
export { FileStore } from './file-store.js';
export { FolderFileStore } from './folder-file-store.js';
export { attachmentMigrations } from './migrations/index.js';
export { receiveFile, type ReceivedFile } from './receive-file.js';
export { UploadCleaner } from './upload-cleaner.js';
export { factsOf, UploadService } from './upload.service.js';
