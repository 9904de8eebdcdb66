// SPDX-License-Identifier: Apache-2.0
import type { Actor, Side } from '@prahari/access';
import type { Tlp } from '@prahari/kernel';
import type { AdvisoryStatus } from './advisory.lifecycle.js';

export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

const ALLOWED: Decision = { allowed: true };
const denied = (because: string): Decision => ({ allowed: false, because });

export interface Authorship {
  /** The person, or the client and the person who made it. */
  readonly authors: readonly string[];
  /** Those who edited since the last approval, a client's maker too. */
  readonly editors: readonly string[];
}

/** Four eyes: nobody approves what he wrote, nor what he edited since the last approval. */
export function mayApprove(actor: Pick<Actor, 'id'>, { authors, editors }: Authorship): Decision {
  if (authors.includes(actor.id)) return denied('You wrote this advisory: someone else must approve it.');
  if (editors.includes(actor.id)) {
    return denied('You edited this advisory since it was last approved: someone else must approve it.');
  }
  return ALLOWED;
}

export interface Reader {
  readonly side: Side;
  readonly companyId: string;
}

export interface Readable {
  /** The coordinator's company. */
  readonly companyId: string;
  readonly status: AdvisoryStatus;
  readonly tlp: Tlp;
  /** Ids of the companies that the published revision is addressed to. */
  readonly addressees: readonly string[];
}

/**
 * Who may read an advisory: the same rule as the policies of the database, in words that a person can be told. Audience
 * and TLP combine by AND. RED needs named people, and nobody can be named yet.
 */
export function mayRead(reader: Reader, advisory: Readable): boolean {
  if (reader.side === 'COORDINATOR') return reader.companyId === advisory.companyId;
  const published = advisory.status === 'PUBLISHED' || advisory.status === 'WITHDRAWN';
  return published && advisory.tlp !== 'RED' && advisory.addressees.includes(reader.companyId);
}
