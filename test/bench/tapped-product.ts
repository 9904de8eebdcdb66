// SPDX-License-Identifier: Apache-2.0
import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from './callers.js';
import { Contender } from './contender.js';
import type { HttpRequest } from './load.js';
import { type SentStatements, sortOut } from './product-statements.js';
import { ask, requestOf } from './requests.js';
import type { Operation } from './scenarios.js';
import { WireTap } from './wire-tap.js';

/** The product behind a wire tap: what it sends to the database for one operation. */
export class TappedProduct {
  private constructor(
    private readonly product: Contender,
    private readonly tap: WireTap,
  ) {}

  static async start(databaseUrl: string, log: string): Promise<TappedProduct> {
    const tap = await WireTap.open(databaseUrl);
    try {
      return new TappedProduct(await Contender.start({ name: 'product', databaseUrl: tap.url, log }), tap);
    } catch (error) {
      tap.close();
      throw error;
    }
  }

  async sentBy(caller: Caller, operation: Operation): Promise<SentStatements> {
    const request = requestOf('product', '', caller, operation);
    // The second time nothing is prepared or noted for the first time.
    await ask(this.product.url, request);
    return this.sentByRequest(request);
  }

  async sentByRequest(request: HttpRequest): Promise<SentStatements> {
    // What is written after an answer has its time.
    await sleep(300);
    this.tap.take();
    await ask(this.product.url, request);
    const { statements, flights } = this.tap.take();
    return sortOut(statements, flights);
  }

  async stop(): Promise<void> {
    await this.product.stop();
    this.tap.close();
  }
}
