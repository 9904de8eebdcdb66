// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '@prahari/kernel';

/** A request that is no GraphQL request. Its status is sent whatever media type the caller accepts. */
export class RequestFault extends Refusal {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super('BAD_USER_INPUT', message, { problems: [] });
  }
}
