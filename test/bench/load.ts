// SPDX-License-Identifier: Apache-2.0
import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import type { Contender } from './contender.js';
import { cpuSeconds, cpuSecondsOfFamily } from './process-figures.js';

export interface HttpRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Cell {
  readonly answered: number;
  readonly rps: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU per request: of the server process, and of PostgreSQL. */
  readonly cpu: number;
  readonly databaseCpu: number;
  readonly load: number;
}

export interface LoadOptions {
  readonly contender: Contender;
  readonly requests: readonly HttpRequest[];
  readonly connections: number;
  readonly seconds: number;
  readonly databasePid: number | undefined;
  /** Each request once, however long it takes, for writes. */
  readonly once?: boolean;
}

/** One cell: one contender, one scenario, one number of connections. Any failed request fails the bench. */
export async function measure(options: LoadOptions): Promise<Cell> {
  const { contender, databasePid } = options;
  const readings = (): readonly [number, number] => [
    cpuSeconds(contender.pid),
    databasePid === undefined ? Number.NaN : cpuSecondsOfFamily(databasePid),
  ];
  const before = readings();
  const began = performance.now();
  const { answered, p50, p99 } = await shoot(options);
  const seconds = (performance.now() - began) / 1000;
  const after = readings();
  return {
    answered,
    rps: answered / seconds,
    p50,
    p99,
    cpu: ((after[0] - before[0]) * 1000) / answered,
    databaseCpu: ((after[1] - before[1]) * 1000) / answered,
    load: loadavg()[0] ?? Number.NaN,
  };
}

async function shoot({ contender, requests, connections, seconds, once }: LoadOptions) {
  let connection = 0;
  let next = 0;
  const times: number[] = [];
  const options: autocannon.Options = {
    url: contender.url,
    connections,
    ...(once ? { amount: requests.length } : { duration: seconds }),
    timeout: 30,
    setupClient: (client) => {
      // Each connection begins elsewhere in the rotation; of writes each takes the next.
      const from = Math.floor((connection++ * requests.length) / connections);
      const own = once
        ? [{ setupRequest: (request: object) => ({ ...request, ...POST, ...requests[next++ % requests.length] }) }]
        : [...requests.slice(from), ...requests.slice(0, from)].map((request) => ({ ...POST, ...request }));
      (client as unknown as Settable).setRequests(own);
    },
  };
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const instance = autocannon(options, (error: Error | null, ended) => (error ? reject(error) : resolve(ended)));
    // Autocannon's own percentiles are whole milliseconds.
    instance.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  if (failed > 0) throw new Error(`${contender.name}: ${failed} of ${result.requests.total} requests failed.`);
  times.sort((a, b) => a - b);
  const percentile = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return { answered: times.length, p50: percentile(0.5), p99: percentile(0.99) };
}

const POST = { method: 'POST' } as const;
interface Settable {
  setRequests: (requests: readonly object[]) => void;
}
