// SPDX-License-Identifier: Apache-2.0

/**
 * Why Prahari can't start, in one line that says what to do. The process prints the message alone, without a stack
 * trace, and ends with status 1.
 */
export class StartFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message.replace(/\s+/g, ' ').trim(), options);
    this.name = new.target.name;
  }
}
