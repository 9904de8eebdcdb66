// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'react';
import type { DocumentNode } from 'graphql';
import { NO_CONNECTION } from '~/api/failure';
import { isServerAway } from '~/api/soon';
import type { Load } from '~/api/use-load';
import { useOwner } from '~/session/owner';
import { keepDraft, readDraft } from './draft-store';

/** The page has better things to do first. */
const AFTER_MS = 4_000;

/**
 * Keeps what a screen loaded on the device, encrypted as drafts are, and gives it where the server does not answer: as
 * old, with the failure beside it. What was kept for another query is not used.
 */
export function useKept<Data>(name: string, document: DocumentNode, load: Load<Data>): Load<Data> {
  const owner = useOwner();
  const { data, failure, loading } = load;
  const [kept, setKept] = useState<Data>();
  const query = document.loc?.source.body;

  useEffect(() => {
    if (owner === undefined || data === undefined || loading) return undefined;
    const timer = setTimeout(() => void keepDraft(owner, name, { query, data }, { unsent: false }), AFTER_MS);
    return () => clearTimeout(timer);
  }, [owner, name, query, data, loading]);

  const isWanted = data === undefined && (failure !== undefined || isServerAway());
  useEffect(() => {
    if (owner === undefined || !isWanted) return undefined;
    let current = true;
    void readDraft(owner, name).then((read) => {
      const found = read as { readonly query: unknown; readonly data: Data } | undefined;
      if (current && found?.query === query) setKept(found?.data);
    });
    return () => {
      current = false;
    };
  }, [owner, name, query, isWanted]);

  if (!isWanted || kept === undefined) return load;
  return { ...load, data: kept, failure: failure ?? NO_CONNECTION, loading: false };
}
