// SPDX-License-Identifier: Apache-2.0
import type { BenchServer } from './bench-server.js';
import type { Options } from './options.js';
import type { Seeded } from './seed.js';

/** What one run of the bench works with. */
export interface Run {
  readonly options: Options;
  readonly server: BenchServer;
  readonly large: Seeded;
  readonly small: Seeded | undefined;
  /** Folder for the output of the contenders. */
  readonly logs: string;
  readonly tell: (line: string) => void;
}
