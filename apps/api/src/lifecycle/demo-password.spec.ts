// SPDX-License-Identifier: Apache-2.0
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPasswordOf } from './demo-password.js';

describe('the password of the demo', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = path.join(await mkdtemp(path.join(tmpdir(), 'prahari-demo-')), 'data');
  });

  afterEach(() => rm(path.dirname(dataDir), { recursive: true }));

  it('is a random one, the same at every start, in a file for its owner alone', async () => {
    const made = await demoPasswordOf({ demoPassword: undefined, dataDir });
    expect(made).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(await demoPasswordOf({ demoPassword: undefined, dataDir })).toBe(made);
    expect((await stat(path.join(dataDir, 'demo-password'))).mode & 0o777).toBe(0o600);
  });

  it('is that of the setting, and stays so when the setting goes', async () => {
    expect(await demoPasswordOf({ demoPassword: 'seven green lamps', dataDir })).toBe('seven green lamps');
    expect(await demoPasswordOf({ demoPassword: undefined, dataDir })).toBe('seven green lamps');
  });

  it('can not be changed by the setting afterwards, since the accounts would not follow', async () => {
    await demoPasswordOf({ demoPassword: undefined, dataDir });
    await expect(demoPasswordOf({ demoPassword: 'seven green lamps', dataDir })).rejects.toThrow(
      /^PRAHARI_DEMO_PASSWORD is not the password that the demo accounts have: remove it/,
    );
  });
});
