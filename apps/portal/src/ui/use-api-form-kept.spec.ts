// SPDX-License-Identifier: Apache-2.0
import { attemptsIn, fitting, toKeep, withTyped } from './use-api-form-kept';

const initial = { note: '', plannedFor: null as string | null, name: { en: '', hi: '' }, ids: [] as readonly string[] };

describe('what a form kept on the device', () => {
  it('comes back as it was, with the key of its attempts', () => {
    const typed = { note: 'patched', plannedFor: '2026-12-01', name: { en: 'East', hi: 'पूर्व' }, ids: ['1'] };
    const kept = toKeep(typed, { key: 'k', unsure: [] });
    expect(fitting(initial, kept)).toEqual(typed);
    expect(attemptsIn(kept)).toEqual({ key: 'k', unsure: [] });
  });

  it('loses only what this form does not know, or knows as something else', () => {
    const older = {
      note: 'patched',
      ids: 'none',
      name: { en: 'East', mr: 'पूर्व' },
      colour: 'red',
      plannedFor: undefined,
    };
    expect(fitting(initial, older)).toEqual({ ...initial, note: 'patched', name: { en: 'East', hi: '' } });
  });

  it('is begun anew where it is no form at all', () => {
    expect(fitting(initial, 'nothing of the kind')).toEqual(initial);
  });
});

describe('a draft that comes when somebody has begun to type', () => {
  const isText = (path: string) => ['note', 'name.en', 'name.hi'].includes(path);
  const kept = { ...initial, note: 'The mailboxes were searched', name: { en: 'East', hi: '' } };

  it('comes back whole where nothing was typed yet', () => {
    expect(withTyped(initial, { kept, typed: initial }, isText)).toEqual(kept);
  });

  it('keeps both texts of a field, and what was typed where nothing was kept', () => {
    const typed = { ...initial, note: 'Two more', name: { en: 'Eas', hi: 'पूर्व' } };
    expect(withTyped(initial, { kept, typed }, isText)).toEqual({
      ...kept,
      note: 'The mailboxes were searched Two more',
      name: { en: 'East', hi: 'पूर्व' },
    });
  });

  it('counts before what was chosen in a field that is not typed into', () => {
    const dated = { ...kept, plannedFor: '2026-12-01', ids: ['1'] };
    const typed = { ...initial, plannedFor: '2026-12-24', ids: ['2'] };
    expect(withTyped(initial, { kept: dated, typed }, isText)).toEqual(dated);
  });
});
