// SPDX-License-Identifier: Apache-2.0
import 'reflect-metadata';
import { runServer } from './lifecycle/run-server.js';

await runServer(
  // The features are loaded while PostgreSQL starts: each takes about half of the start.
  async () => (await import('./server-parts.js')).serverParts,
  { say: (text) => console.log(text), complain: (line) => console.error(line) },
);
