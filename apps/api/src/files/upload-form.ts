// SPDX-License-Identifier: Apache-2.0
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type FileStore, LARGEST_FILE, type ReceivedFile, receiveFile } from '@prahari/attachments';
import { BadUserInput, Refusal } from '@prahari/kernel';

/** What a file is sent with. */
export interface UploadForm {
  readonly file: ReceivedFile;
  readonly idempotencyKey: string | null;
  readonly incidentId: string | null;
}

const TEXT_FIELDS = ['idempotencyKey', 'incidentId'];

/** Of @fastify/multipart: what is beyond is refused below, in our own words. */
export const FORM_LIMITS = {
  fileSize: LARGEST_FILE,
  files: 1,
  fields: TEXT_FIELDS.length,
  parts: TEXT_FIELDS.length + 1,
  fieldSize: 1_000,
  fieldNameSize: 100,
  headerPairs: 20,
} as const;

/** Bytes of a refused request that are read all the same, so that its sender reads the answer. */
const MOST_DRAINED = 4 * LARGEST_FILE;

/**
 * Reads a form part by part, the file straight into the store. Whatever is refused, nothing remains of the file, and the rest of
 * the request is read, for a client that has not sent all reads no answer.
 */
export async function readUploadForm(request: FastifyRequest, store: FileStore): Promise<UploadForm> {
  const fields = new Map<string, string>();
  let file: ReceivedFile | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields.set(part.fieldname, textOf(part));
      else file = await receivePart(part, store);
    }
    if (file === undefined) throw BadUserInput.at('file', 'REQUIRED', 'Choose a file.');
    return { file, idempotencyKey: given(fields, 'idempotencyKey'), incidentId: given(fields, 'incidentId') };
  } catch (error) {
    drain(request);
    await file?.content.discard();
    throw error instanceof Refusal ? error : explained(error);
  }
}

async function receivePart(
  { fieldname, file, filename, mimetype }: MultipartFile,
  store: FileStore,
): Promise<ReceivedFile> {
  try {
    if (fieldname !== 'file') throw unknownField(fieldname);
    // Without destroying it at a refusal: the parser would wait for ever for somebody to read the rest.
    const content = file.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    return await receiveFile(store, {
      name: unescaped(filename),
      type: mimetype,
      content,
      isCut: () => file.truncated,
    });
  } finally {
    file.resume();
  }
}

/** In the way of browsers, which write three signs of a name so (WHATWG HTML, multipart/form-data). */
const unescaped = (name: string): string =>
  name.replace(/%(22|0A|0D)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function textOf({ fieldname, value, valueTruncated }: MultipartValue): string {
  if (!TEXT_FIELDS.includes(fieldname)) throw unknownField(fieldname);
  if (typeof value === 'string' && !valueTruncated) return value;
  throw BadUserInput.at(fieldname, 'INVALID_VALUE', 'Give a short text here.');
}

const given = (fields: ReadonlyMap<string, string>, name: string): string | null => fields.get(name) ?? null;

/** A part may come without a name, whatever its type says. */
const unknownField = (name = ''): BadUserInput =>
  BadUserInput.at(
    name.slice(0, 100),
    'UNKNOWN_FIELD',
    'There is no such field. Send file, idempotencyKey and incidentId.',
  );

/** The parser's own errors have codes, but for a form that breaks off and a boundary that is too long ("needle"). */
function explained(error: unknown): unknown {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT' || code === 'FST_FIELDS_LIMIT') {
    return BadUserInput.at('file', 'TOO_MANY', 'Send one file at a time, with idempotencyKey and incidentId at most.');
  }
  const isMalformed =
    code?.startsWith('FST_') === true || code === 'ECONNRESET' || /multipart|boundary|part|needle/i.test(message ?? '');
  if (!isMalformed) return error;
  return Object.assign(
    BadUserInput.at('file', 'INCOMPLETE', 'This form did not arrive in full, or can not be read. Send it again.'),
    { cause: error },
  );
}

function drain({ raw }: FastifyRequest): void {
  raw.unpipe();
  let bytes = 0;
  raw.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_DRAINED) raw.destroy();
  });
  raw.resume();
}
