// SPDX-License-Identifier: Apache-2.0
import type { Readable } from 'node:stream';
import { Refusal } from '@prahari/kernel';

/** Content that has arrived in full and is kept for good once `keep` has resolved. */
export interface ArrivedContent {
  /** 64 hexadecimal digits, made by the store. */
  readonly key: string;
  /** On disk, and there after a crash, when it resolves. */
  readonly keep: () => Promise<void>;
  /** Takes it away, kept or not. */
  readonly discard: () => Promise<void>;
}

/** Where the contents of files lie: under random keys, without a name, never changed. */
export abstract class FileStore {
  /** Takes in a content as it comes. Nothing of it remains where it breaks off. Throws StorageUnavailable. */
  abstract receive(content: AsyncIterable<Uint8Array>): Promise<ArrivedContent>;

  /** Throws where there is no such content. */
  abstract open(key: string): Promise<Readable>;

  abstract remove(keys: readonly string[]): Promise<void>;

  /**
   * Removes what arrived before `before` and nobody knows of, such as what a crash has left; gives how many. `known`
   * tells which of some keys are.
   */
  abstract removeForgotten(
    before: Date,
    known: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
  ): Promise<number>;
}

/** The disk is full, or can't be written. */
export class StorageUnavailable extends Refusal {
  constructor(options: ErrorOptions) {
    super('UNAVAILABLE', 'The server can not store files at the moment. Keep the file, and tell your administrator.');
    this.cause = options.cause;
  }
}
