// SPDX-License-Identifier: Apache-2.0
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { connected } from './bench-server.js';

/** Where the figures come from: they mean something in comparison with others of the same run alone. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly node: string;
  readonly postgres: string;
}

export async function describeMachine(superuserUrl: string): Promise<Machine> {
  const { rows } = await connected(superuserUrl, (client) =>
    client.query<{ server_version: string }>('show server_version'),
  );
  return {
    system: `${platform()} ${release()} ${arch()}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    postgres: rows[0]?.server_version ?? 'unknown',
  };
}
