// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const BYTES_A_SECOND = 50 * 1024;
const DELAY_MS = 600;
const LOST = 0.05;
/** Of a weak link's requests, these get lost; a page itself that does not come is the browser's to say. */
const MAY_BE_LOST = /^\/(graphql|files|assets)(\/|$)/;
/** Another one loses other requests. */
const SEED = process.env['PORTAL_SEED'] ?? '1';

/** Every other answer to these is lost, the first one of each press: what a person would do twice, and the portal must not. */
const CHANGES = [
  ...['CreateReportDraft', 'UpdateReportDraft', 'SendReport', 'AddComment', 'ChangeStatus', 'RecordFiling'],
  ...['CreateAdvisory', 'UpdateAdvisory', 'SubmitAdvisory', 'DecideAdvisory', 'PublishAdvisory', 'WithdrawAdvisory'],
  ...['AcknowledgeAdvisory', 'RespondToRecommendation', 'VerifyResponse', 'SaveContacts', 'SaveIncidentsView'],
];
const SURELY_LOST = new RegExp(`^POST /(graphql (${CHANGES.join('|')})|files )$`);

type Loss = 'before' | 'after' | undefined;

/** Decides by what is asked and how often, not by the order of what happens at the same time: a story always loses the same. */
function losses(): (what: string) => Loss {
  const asked = new Map<string, number>();
  return (what) => {
    const turn = (asked.get(what) ?? 0) + 1;
    asked.set(what, turn);
    if (turn % 2 === 1 && SURELY_LOST.test(what)) return 'after';
    const drawn = createHash('sha256').update(`${SEED} ${what} ${turn}`).digest().readUInt32BE() / 2 ** 32;
    if (drawn >= LOST) return undefined;
    return drawn < LOST / 2 ? 'before' : 'after';
  };
}

/** One line for all: what comes first takes its time from what comes next. */
function line(): (chunk: Buffer) => Promise<void> {
  let freeAt = 0;
  return async (chunk) => {
    freeAt = Math.max(freeAt, Date.now()) + (1000 * chunk.length) / BYTES_A_SECOND;
    await sleep(freeAt - Date.now());
  };
}

async function bodyOf(stream: IncomingMessage, pass: (chunk: Buffer) => Promise<void>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    await pass(chunk);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function nameOf({ method, url }: IncomingMessage, body: Buffer): string {
  const operation = url === '/graphql' ? /"operationName":"(\w+)"/.exec(body.toString())?.[1] : undefined;
  return `${method ?? ''} ${url ?? ''} ${operation ?? ''}`;
}

async function ask(home: URL, from: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
  // The server refuses changes of another origin than its own.
  const origin = from.headers.origin === undefined ? {} : { origin: home.origin };
  const headers = { ...from.headers, ...origin, host: home.host, connection: 'close' };
  const asked = request(new URL(from.url ?? '/', home), { method: from.method, headers });
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
}

/** What a project of the tests says of the way to the server. */
export interface Link {
  readonly isWeak: boolean;
}

interface WeakLink {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * The server behind 50 kB/s and 600 ms, which loses 5 % of the requests for data, files and parts of the page: half of
 * them on the way there, half of the answers on the way back. A proxy, not the browser's debugger: uploads, service
 * workers and the browser's own cache and repetitions then are what they are for people.
 */
export async function openWeakLink(server: string): Promise<WeakLink> {
  const home = new URL(server);
  const lossOf = losses();
  const [up, down] = [line(), line()];
  const carry = async (from: IncomingMessage, to: ServerResponse) => {
    const body = await bodyOf(from, up);
    const loss = MAY_BE_LOST.test(from.url ?? '') ? lossOf(nameOf(from, body)) : undefined;
    await sleep(DELAY_MS);
    if (loss === 'before') return from.socket.destroy();
    const answer = await ask(home, from, body);
    if (loss === 'after') {
      answer.resume();
      await once(answer, 'end');
      return from.socket.destroy();
    }
    // Browsers silently repeat what is lost on a connection that they have used before.
    to.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      await down(chunk);
      to.write(chunk);
    }
    return to.end();
  };
  const proxy = createServer((from, to) => {
    carry(from, to).catch(() => from.socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const address = proxy.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    address: `http://${home.hostname}:${port}`,
    close: async () => {
      proxy.closeAllConnections();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
