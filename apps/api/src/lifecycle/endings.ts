// SPDX-License-Identifier: Apache-2.0

type Ending = () => Promise<unknown>;

/** What a start has opened, to be ended in reverse order, whether the start succeeded or failed on the way. */
export class Endings {
  private readonly endings: Ending[] = [];

  add(ending: Ending): void {
    this.endings.push(ending);
  }

  /** Ends everything, even where one ending fails; returns the failures. */
  async run(): Promise<readonly unknown[]> {
    const failures: unknown[] = [];
    for (const ending of this.endings.splice(0).reverse()) {
      await ending().catch((error: unknown) => failures.push(error));
    }
    return failures;
  }
}
