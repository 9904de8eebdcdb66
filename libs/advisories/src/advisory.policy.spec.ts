// SPDX-License-Identifier: Apache-2.0
import { TLP } from '@prahari/kernel';
import { ADVISORY_STATUSES } from './advisory.lifecycle.js';
import { mayApprove, mayRead } from './advisory.policy.js';

describe('approving an advisory', () => {
  const cases = [
    { who: 'a stranger', authors: ['author'], editors: [], allowed: true },
    { who: 'the author', authors: ['me'], editors: [], allowed: false },
    { who: 'the author after an approval', authors: ['me'], editors: ['other'], allowed: false },
    { who: 'the maker of the client that wrote it', authors: ['client', 'me'], editors: [], allowed: false },
    { who: 'an editor', authors: ['author'], editors: ['other', 'me'], allowed: false },
    { who: 'an editor of before the last approval', authors: ['author'], editors: ['other'], allowed: true },
  ];

  it.each(cases)('$who -> $allowed', ({ authors, editors, allowed }) => {
    expect(mayApprove({ id: 'me' }, { authors, editors }).allowed).toBe(allowed);
  });
});

describe('reading an advisory', () => {
  const readers = [
    { reader: 'the coordinator', side: 'COORDINATOR', companyId: 'west' },
    { reader: 'an addressed company', side: 'PARTNER', companyId: 'east' },
    { reader: 'another company', side: 'PARTNER', companyId: 'central' },
    { reader: "the coordinator's company, not addressed", side: 'PARTNER', companyId: 'west' },
  ] as const;
  const cases = readers.flatMap((reader) =>
    ADVISORY_STATUSES.flatMap((status) =>
      TLP.map((tlp) => {
        const out = status === 'PUBLISHED' || status === 'WITHDRAWN';
        const allowed = reader.side === 'COORDINATOR' || (reader.companyId === 'east' && out && tlp !== 'RED');
        return { ...reader, status, tlp, allowed };
      }),
    ),
  );

  it.each(cases)('$reader, $status, $tlp -> $allowed', ({ side, companyId, status, tlp, allowed }) => {
    expect(mayRead({ side, companyId }, { companyId: 'west', status, tlp, addressees: ['east'] })).toBe(allowed);
  });
});
