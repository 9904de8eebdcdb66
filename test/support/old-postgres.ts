// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

/** As much of PostgreSQL's protocol as to let everybody in and to answer one query with the version of an old server. */
export async function startOldPostgres(number: number, name: string): Promise<Server & { readonly port: number }> {
  const server = createServer((socket) => serve(socket, number, name)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(server, { port: (server.address() as { port: number }).port });
}

function serve(socket: Socket, number: number, name: string): void {
  const ready = message('Z', Buffer.from('I'));
  socket.on('error', () => undefined);
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', int32(0)), ready]));
    socket.on('data', (sent) => {
      if (sent[0] !== 'Q'.charCodeAt(0)) return socket.end();
      const row = [String(number), name];
      socket.write(
        Buffer.concat([
          description(),
          message('D', int16(2), ...row.flatMap((value) => [int32(value.length), Buffer.from(value)])),
          message('C', Buffer.from('SELECT 1\0')),
          ready,
        ]),
      );
      return undefined;
    });
  });
}

const description = (): Buffer => message('T', int16(2), field('number', 23), field('name', 25));
const field = (name: string, type: number): Buffer =>
  Buffer.concat([Buffer.from(`${name}\0`), int32(0), int16(0), int32(type), int16(-1), int32(-1), int16(0)]);

function message(kind: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeInt32BE(value);
  return buffer;
}

function int16(value: number): Buffer {
  const buffer = Buffer.alloc(2);
  buffer.writeInt16BE(value);
  return buffer;
}
