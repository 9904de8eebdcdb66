// SPDX-License-Identifier: Apache-2.0
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { change, type Outcome } from '~/api/client';
import type { FailureCode } from '~/api/failure';
import { newKey } from '~/api/new-key';
import { same } from './use-api-form-kept';

interface Sent<Values, Variables> {
  readonly values: Values;
  readonly variables: Variables;
}

/** What is done to make one thing: one key, whatever is corrected meanwhile, so that the API makes it once. */
export interface Attempts<Values, Variables> {
  readonly key: string;
  /** Sent under the key, and nobody knows whether it arrived. */
  readonly unsure: readonly Sent<Values, Variables>[];
}

/** After these nobody knows whether it was kept. */
const UNCERTAIN = new Set<FailureCode>(['OFFLINE', 'TIMEOUT', 'UNAVAILABLE', 'INTERNAL']);

interface Way<Values, Data, Variables extends AnyVariables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: (values: Values, idempotencyKey: string) => Variables;
  readonly attempts: Attempts<Values, Variables>;
  /** Told before it is sent, and when its outcome is known; undefined: the next thing is a new one. */
  readonly keep: (attempts: Attempts<Values, Variables> | undefined) => void;
}

interface Result<Values, Data> {
  readonly outcome: Outcome<Data>;
  /** An earlier attempt had arrived, with other values: nothing was made of what was sent now. */
  readonly earlier?: { readonly data: Data; readonly values: Values };
}

/** Sends a form's values. What may have arrived already goes out again in the same words. */
export async function attempt<Values, Data, Variables extends AnyVariables>(
  values: Values,
  { document, variables, attempts, keep }: Way<Values, Data, Variables>,
): Promise<Result<Values, Data>> {
  const before = attempts.unsure.find((one) => same(one.values, values));
  const sent = before ?? { values, variables: variables(values, attempts.key) };
  const isKeyed = JSON.stringify(sent.variables).includes(attempts.key);
  if (!isKeyed) return { outcome: await change(document, sent.variables) };
  const others = attempts.unsure.filter((one) => one !== before);
  keep({ ...attempts, unsure: [...others, sent] });
  const outcome = await change(document, sent.variables);
  const code = outcome.failure?.code;
  if (code === 'CONFLICT') return whatArrived(outcome, others, document, keep);
  if (code === undefined) keep(undefined);
  else if (!UNCERTAIN.has(code)) keep({ ...attempts, unsure: others });
  return { outcome };
}

/** The key is taken: asked for again in its own words, the attempt that took it is answered with what it made. */
async function whatArrived<Values, Data, Variables extends AnyVariables>(
  refused: Outcome<Data>,
  others: readonly Sent<Values, Variables>[],
  document: TypedDocumentNode<Data, Variables>,
  keep: (attempts: undefined) => void,
): Promise<Result<Values, Data>> {
  let outcome: Outcome<Data> = refused;
  for (const { values, variables } of others) {
    outcome = await change(document, variables);
    if (outcome.failure === undefined) {
      keep(undefined);
      return { outcome: refused, earlier: { data: outcome.data, values } };
    }
    // It is asked for again with the next press.
    if (UNCERTAIN.has(outcome.failure.code)) return { outcome };
  }
  keep(undefined);
  return { outcome };
}

export const newAttempts = <Values, Variables>(): Attempts<Values, Variables> => ({ key: newKey(), unsure: [] });
