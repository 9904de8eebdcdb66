// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '@prahari/kernel';
import { ContentInspector, type Findings } from './content-inspector.js';
import { isEmpty, isIncomplete, isMislabelledAs, LARGEST_FILE, tooLarge } from './file.errors.js';
import { cleanFileName } from './file-name.js';
import type { ArrivedContent, FileStore } from './file-store.js';
import { isMislabelled } from './media-type.js';

/** A file as somebody sends it. `name` and `type` are what he says. */
export interface SentFile {
  readonly name: string;
  readonly type: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Asked after the last byte: whether the content was cut at the size limit. */
  readonly isCut: () => boolean;
}

/** A file that has arrived and passed all checks, and is kept or discarded by whoever received it. */
export interface ReceivedFile extends Findings {
  readonly fileName: string;
  readonly content: ArrivedContent;
}

/**
 * Streams a file into the store. Throws BadUserInput or PayloadTooLarge, at the path "file", for one that is empty, too
 * large, incomplete or something else than it says; nothing remains of it then.
 */
export async function receiveFile(store: FileStore, sent: SentFile): Promise<ReceivedFile> {
  const inspector = new ContentInspector();
  const content = await store.receive(inspected(sent, inspector));
  try {
    const findings = await inspector.findings();
    const fileName = cleanFileName(sent.name);
    if (isMislabelled(findings.mediaType, fileName, sent.type)) throw isMislabelledAs(findings.mediaType);
    return { ...findings, fileName, content };
  } catch (error) {
    await content.discard();
    throw error;
  }
}

async function* inspected({ content, isCut }: SentFile, inspector: ContentInspector): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of content) {
      inspector.add(chunk);
      if (inspector.size > LARGEST_FILE) throw tooLarge();
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof Refusal ? cause : isIncomplete({ cause });
  }
  if (isCut()) throw tooLarge();
  if (inspector.size === 0) throw isEmpty();
}
