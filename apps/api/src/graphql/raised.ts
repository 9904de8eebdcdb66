// SPDX-License-Identifier: Apache-2.0
import { type ASTNode, GraphQLError, type GraphQLFormattedError } from 'graphql';

export type Cause = Error & {
  readonly code?: string;
  readonly statusCode?: number;
  readonly errors?: readonly Raised[];
};

/** An error as Mercurius hands it on. Those of its JIT are no real GraphQLErrors: extensions and nodes may be missing. */
export type Raised = Pick<GraphQLFormattedError, 'message' | 'locations' | 'path'> & {
  readonly nodes?: readonly ASTNode[];
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly originalError?: Cause;
};

/** Mercurius wraps the errors of syntax, validation and depth in one. */
export const unwrapped = (error: Raised): readonly Raised[] =>
  error.originalError?.errors?.map((inner) =>
    inner instanceof GraphQLError ? inner : { message: inner.message, originalError: inner as unknown as Cause },
  ) ?? [error];
