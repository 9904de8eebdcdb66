// SPDX-License-Identifier: Apache-2.0
import { matched } from './incident-parts.js';

const before = [
  { id: 'a', name: 'one' },
  { id: 'b', name: 'two' },
];

describe('a list that replaces a list', () => {
  it('changes nothing where it is the same', () => {
    expect(matched(before, [{ name: 'one' }, { name: 'two' }]).differs).toBe(false);
  });
  it('keeps the ids of equal elements in a new order', () => {
    const plan = matched(before, [{ name: 'two' }, { name: 'three' }, { name: 'one' }]);
    expect(plan.rows.map(({ id }) => id)).toEqual(['b', null, 'a']);
    expect(plan).toMatchObject({ differs: true, gone: [] });
  });
  it('drops what is left out, and takes what is given twice once', () => {
    const plan = matched(before, [{ name: 'two' }, { name: 'two' }]);
    expect(plan).toMatchObject({ differs: true, gone: ['a'], rows: [{ id: 'b', position: 0 }] });
  });
});
