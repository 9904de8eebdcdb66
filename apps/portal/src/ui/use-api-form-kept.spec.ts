// SPDX-License-Identifier: Apache-2.0
import { attemptsIn, fitting, toKeep } from './use-api-form-kept';

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
