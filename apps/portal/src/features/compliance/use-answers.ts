// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Rows, useRows } from '~/api/use-rows';
import { type Answer, ComplianceRowsDocument } from './compliance-documents';
import { type ComplianceSearch, filterOf, isShown } from './compliance-search';
import type { Choices } from './use-choices';

/** So many cells a page of an old machine still shows at once; more come by a press. */
const AT_ONCE = 2_000;

type Told = Partial<Pick<Answer, 'status' | 'overdue' | 'verifiedAt' | 'verificationNote'>>;

export interface Answers {
  readonly list: Rows<Answer>;
  /** Those that the filters let through, with what was changed here since they were loaded. */
  readonly shown: readonly Answer[];
  readonly showMore: (() => void) | undefined;
  readonly tell: (id: string, told: Told) => void;
}

/** All answers that the filters name, page after page. */
export function useAnswers(
  search: ComplianceSearch,
  { companyId, advisoryId }: Pick<Choices, 'companyId' | 'advisoryId'>,
): Answers {
  const filter = useMemo(() => filterOf(search, { companyId, advisoryId }), [search, companyId, advisoryId]);
  const list = useRows(ComplianceRowsDocument, { filter }, (data) => data.recommendationResponses);
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  const [limit, setLimit] = useState(AT_ONCE);
  const { rows, hasMore, failure, loading, more } = list;
  useEffect(() => {
    if (hasMore && !loading && failure === undefined && rows.length > 0 && rows.length < limit) more();
  }, [hasMore, loading, failure, rows.length, limit, more]);
  const shown = useMemo(
    () =>
      rows
        // What was decided here a moment ago stays in sight, so that nobody looks for it.
        .filter((answer) => told.has(answer.id) || isShown(answer, search))
        .filter(({ recommendation }) => search.advisory !== undefined || recommendation.advisory.status !== 'WITHDRAWN')
        .map((answer) => ({ ...answer, ...told.get(answer.id) })),
    [rows, told, search],
  );
  const tell = useCallback((id: string, change: Told) => {
    setTold((last) => new Map(last).set(id, { ...last.get(id), ...change }));
  }, []);
  const showMore = hasMore && rows.length >= limit ? () => setLimit(limit + AT_ONCE) : undefined;
  return { list, shown, showMore, tell };
}
