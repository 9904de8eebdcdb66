// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { HEAD_BYTES, mediaTypeOf } from './media-type.js';

export interface Findings {
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
}

/** Looks at a content as it streams past, and keeps its first bytes alone. */
export class ContentInspector {
  private readonly hash = createHash('sha256');
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private head = Buffer.alloc(0);
  private isText = true;
  private bytes = 0;

  get size(): number {
    return this.bytes;
  }

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    this.isText &&= !chunk.includes(0) && this.decodes(chunk);
  }

  /** Once, at the end. */
  async findings(): Promise<Findings> {
    const isText = this.isText && this.decodes();
    return {
      size: this.bytes,
      sha256: this.hash.digest('hex'),
      mediaType: await mediaTypeOf(this.head, isText),
    };
  }

  /** Without a chunk: whether the last character is whole. */
  private decodes(chunk?: Uint8Array): boolean {
    try {
      this.decoder.decode(chunk, { stream: chunk !== undefined });
      return true;
    } catch {
      return false;
    }
  }
}
