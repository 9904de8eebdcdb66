// SPDX-License-Identifier: Apache-2.0
import { keepSetting, PERSON, readSetting } from './device';

describe('a setting of the device', () => {
  const kept = new Map<string, string>();
  let isFull = false;

  beforeAll(() => {
    const localStorage = {
      getItem: (name: string) => kept.get(name) ?? null,
      removeItem: (name: string) => kept.delete(name),
      setItem: (name: string, value: string) => {
        if (isFull) throw new Error('QuotaExceededError');
        kept.set(name, value);
      },
    };
    Object.assign(globalThis, { document: { cookie: '' }, localStorage });
  });

  it('is nobody where storage is too full to say who signed in: never the person before', () => {
    keepSetting(PERSON, 'first');
    expect(readSetting(PERSON)).toBe('first');
    isFull = true;
    keepSetting(PERSON, 'second');
    expect(readSetting(PERSON)).toBeUndefined();
  });
});
