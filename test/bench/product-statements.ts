// SPDX-License-Identifier: Apache-2.0
import type { TappedStatement } from './wire-tap.js';

/** What an operation sent to the database, by its purpose. */
export interface SentStatements {
  /** Says for whom a transaction runs. */
  readonly context: readonly TappedStatement[];
  /** Proves who is asking, where that is a statement of its own. */
  readonly proof: readonly TappedStatement[];
  readonly work: readonly TappedStatement[];
  /** Begin and commit, and taking the role that may prove. */
  readonly frame: number;
  readonly flights: number;
}

const isFrame = ({ text }: TappedStatement): boolean => /^\s*(begin|start|commit|set local role)\b/i.test(text);
const isContext = ({ text }: TappedStatement): boolean => /set_config\s*\(\s*'role'/i.test(text);
const isProof = ({ text }: TappedStatement): boolean => /\b(token|secret)_sha256\b/i.test(text);

export function sortOut(statements: readonly TappedStatement[], flights: number): SentStatements {
  // The look-up of a session or client and the context that it runs under belong together: session look-up apart.
  const transactions: TappedStatement[][] = [];
  for (const statement of statements) {
    if (/^\s*(begin|start)\b/i.test(statement.text)) transactions.push([]);
    transactions.at(-1)?.push(statement);
  }
  const lookUps = transactions.filter((sent) => sent.some((statement) => isProof(statement) && !isContext(statement)));
  const others = transactions.filter((sent) => !lookUps.includes(sent)).flat();
  return {
    proof: lookUps.flat().filter((statement) => !isFrame(statement)),
    context: others.filter(isContext),
    work: others.filter((statement) => !isFrame(statement) && !isContext(statement)),
    frame: statements.filter(isFrame).length,
    flights,
  };
}
