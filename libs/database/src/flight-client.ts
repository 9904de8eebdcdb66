// SPDX-License-Identifier: Apache-2.0
import { Socket } from 'node:net';
import pg from 'pg';

/** A client that can send several statements in one write: pg by itself writes each of their messages to the socket. */
export class FlightClient extends pg.Client {
  private readonly socket: Socket;

  constructor(config?: pg.ClientConfig) {
    const socket = new Socket();
    super({ ...config, stream: () => socket });
    this.socket = socket;
  }

  /** What `send` sends leaves together, when it returns. */
  together<Result>(send: () => Result): Result {
    this.socket.cork();
    try {
      return send();
    } finally {
      this.socket.uncork();
    }
  }
}
