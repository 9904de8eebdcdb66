// SPDX-License-Identifier: Apache-2.0
import { type ContactRow, factsOf, matchContacts, type NewContact } from './contacts.js';

const ciso: NewContact = { purpose: 'CISO', name: 'Anita', mobile: '1' };
const desk: NewContact = { purpose: 'ROUND_THE_CLOCK', name: 'Control room' };
const row = (id: string, contact: NewContact): ContactRow => ({ id, ...factsOf(contact) });

it.each<[string, NewContact[], (string | null)[]]>([
  ['equal contacts keep their ids, in any order', [desk, ciso], ['d', 'c']],
  ['a contact that is named by id may change', [{ ...ciso, id: 'c', name: 'Bina' }, desk], ['c', 'd']],
  ['a contact that equals none is new', [{ ...ciso, name: 'Bina' }, desk], [null, 'd']],
  ['of two equal ones only one keeps the id', [desk, desk], ['d', null]],
  ['an id wins over equality', [{ ...desk, id: 'c' }, ciso], ['c', null]],
])('%s', (_, given, ids) => {
  const { placed, unknown } = matchContacts(given, [row('c', ciso), row('d', desk)]);
  expect(placed.map(({ id }) => id)).toEqual(ids);
  expect(placed.map(({ position }) => position)).toEqual(given.map((_contact, index) => index));
  expect(unknown).toEqual([]);
});

it('names the ids that the company has not, or that are given twice', () => {
  const given = [
    { ...ciso, id: 'foreign' },
    { ...ciso, id: 'c' },
    { ...desk, id: 'c' },
  ];
  expect(matchContacts(given, [row('c', ciso)]).unknown).toEqual([0, 2]);
});
