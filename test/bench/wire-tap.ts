// SPDX-License-Identifier: Apache-2.0
import net from 'node:net';

/** A statement that a client sent, with the values bound to it as text. */
export interface TappedStatement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/**
 * Stands between a program and PostgreSQL, and writes down what is sent: the real statements of the product, how many an
 * operation needs, and in how many round trips.
 */
export class WireTap {
  private readonly statements: TappedStatement[] = [];
  private flights = 0;

  private constructor(
    private readonly server: net.Server,
    private readonly upstream: URL,
  ) {}

  static async open(upstreamUrl: string): Promise<WireTap> {
    const server = net.createServer({ noDelay: true });
    const tap = new WireTap(server, new URL(upstreamUrl));
    server.on('connection', (client) => tap.join(client));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return tap;
  }

  /** The same address as the database's, through this tap. */
  get url(): string {
    const url = new URL(this.upstream);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as net.AddressInfo).port);
    return url.href;
  }

  /** What was executed since the last call. A flight is what a client sent without waiting for an answer. */
  take(): { readonly statements: readonly TappedStatement[]; readonly flights: number } {
    const taken = { statements: this.statements.splice(0), flights: this.flights };
    this.flights = 0;
    return taken;
  }

  close(): void {
    this.server.close();
  }

  private join(client: net.Socket): void {
    const database = net.connect({ host: this.upstream.hostname, port: Number(this.upstream.port), noDelay: true });
    const reader = new FrontendReader((statement) => this.statements.push(statement));
    let answered = true;
    client.on('data', (chunk: Buffer) => {
      if (reader.read(chunk) && answered) {
        this.flights += 1;
        answered = false;
      }
      database.write(chunk);
    });
    database.on('data', (chunk: Buffer) => {
      answered = true;
      client.write(chunk);
    });
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }
}

/** Reads the messages of a client (PostgreSQL documentation, "Message Formats"). */
class FrontendReader {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private readonly texts = new Map<string, string>();
  private bound: TappedStatement | undefined;

  constructor(private readonly told: (statement: TappedStatement) => void) {}

  /** True when the chunk held a statement. */
  read(chunk: Buffer): boolean {
    this.rest = Buffer.concat([this.rest, chunk]);
    let executed = false;
    for (;;) {
      const head = this.started ? 1 : 0;
      if (this.rest.length < head + 4) return executed;
      const end = head + this.rest.readInt32BE(head);
      if (this.rest.length < end) return executed;
      const message = this.rest.subarray(0, end);
      this.rest = this.rest.subarray(end);
      if (this.started) executed = this.take(String.fromCharCode(message[0] ?? 0), message.subarray(5)) || executed;
      else this.started = message.readInt32BE(4) === 196_608;
    }
  }

  private take(type: string, body: Buffer): boolean {
    const fields = new Fields(body);
    if (type === 'Q') {
      this.told({ text: fields.text(), values: [] });
      return true;
    }
    if (type === 'P') this.texts.set(fields.text(), fields.text());
    if (type === 'B') this.bound = this.bind(fields);
    if (type !== 'E' || !this.bound) return false;
    this.told(this.bound);
    return true;
  }

  private bind(fields: Fields): TappedStatement {
    fields.text(); // the portal
    const text = this.texts.get(fields.text()) ?? '';
    for (let formats = fields.short(); formats > 0; formats--) fields.short();
    return { text, values: Array.from({ length: fields.short() }, () => fields.value()) };
  }
}

class Fields {
  private at = 0;
  constructor(private readonly body: Buffer) {}

  text(): string {
    const end = this.body.indexOf(0, this.at);
    const text = this.body.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  short(): number {
    this.at += 2;
    return this.body.readInt16BE(this.at - 2);
  }

  value(): string | null {
    const length = this.body.readInt32BE(this.at);
    this.at += 4;
    if (length < 0) return null;
    this.at += length;
    return this.body.toString('utf8', this.at - length, this.at);
  }
}
