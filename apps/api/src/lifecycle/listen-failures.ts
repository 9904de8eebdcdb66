// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type Settings, StartFailure } from '@prahari/kernel';

type Address = Pick<Settings, 'host' | 'port'>;

/** Looks before anything else is started, as a first start takes a while; throws a StartFailure. */
export async function refuseTakenPort({ host, port }: Address): Promise<void> {
  const probe = createServer();
  try {
    const listening = once(probe, 'listening');
    probe.listen(port, host);
    await listening;
  } catch (error) {
    throw explainListen(error, { host, port });
  } finally {
    if (probe.listening) await new Promise((resolve) => probe.close(resolve));
  }
}

/** Why the HTTP server can't listen, in a line that says what to do. */
export function explainListen(error: unknown, { host, port }: Address): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new StartFailure(
        `Port ${port} on ${host} is in use: stop the program that uses it, or set PORT to another one.`,
      );
    case 'EACCES':
      return new StartFailure(`This account may not listen on port ${port}: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartFailure(
        `HOST ${host} is no address of this machine: set it to 127.0.0.1, or to 0.0.0.0 for all.`,
      );
    default:
      return error;
  }
}
