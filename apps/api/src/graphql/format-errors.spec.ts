// SPDX-License-Identifier: Apache-2.0
import { jest } from '@jest/globals';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { formatErrors } from './format-errors.js';

const log = { error: jest.fn(), warn: jest.fn() };
const reply = { sent: false, request: { headers: {}, log } } as unknown as Parameters<typeof formatErrors>[1]['reply'];

/** What a request is answered that failed with this error before it was executed. */
const codeFor = (originalError: Error): unknown => {
  const failed: ExecutionResult = { errors: [new GraphQLError(originalError.message, { originalError })] };
  return formatErrors(failed, { reply }).response.errors?.[0]?.extensions['code'];
};

describe('formatErrors', () => {
  it('takes a stack that ran out for a request that was nested too deep', () => {
    const endless = (depth: number): number => endless(depth + 1) + 1;
    let overflow = new Error('none');
    try {
      endless(0);
    } catch (error) {
      overflow = error as Error;
    }
    expect(codeFor(overflow)).toBe('QUERY_TOO_COMPLEX');
    expect(log.warn).toHaveBeenCalledTimes(1);
  });

  it('takes every other RangeError for a fault of ours', () => {
    expect(codeFor(new RangeError('Invalid time value'))).toBe('INTERNAL');
    expect(log.error).toHaveBeenCalledTimes(1);
  });
});
