// SPDX-License-Identifier: Apache-2.0
import { readSettings } from '@prahari/kernel';
import { startText } from './start-text.js';

const address = 'http://127.0.0.1:3000';
const none = { address, demo: undefined, missingMigrations: [], hasPortal: true };

describe('the text at the start', () => {
  it('tells the address, where the data lies and how to stop', () => {
    expect(startText({ settings: readSettings({ PRAHARI_DATA_DIR: '/srv/prahari' }), ...none })).toBe(
      [
        'Prahari runs at http://127.0.0.1:3000',
        '',
        '  Data              /srv/prahari (PostgreSQL inside)',
        '  Stop              Ctrl-C',
        '',
      ].join('\n'),
    );
  });

  it('lists the demo accounts by company, in lines that fit a terminal', () => {
    const roles = ['coordinator-admin', 'incident-handler', 'advisory-author', 'advisory-approver', 'auditor', 'ciso'];
    const emails = [...roles.map((role) => `${role}@west.example`), 'ciso@central.example'];
    const text = startText({ settings: readSettings({}), ...none, demo: { emails, password: 'Kp7x-m2Qa-w8Zt-c4Rn' } });
    expect(text).toContain('  Demo password     Kp7x-m2Qa-w8Zt-c4Rn\n');
    expect(text).toContain('as coordinator-admin@west.example');
    expect(text).toMatch(/^ {2}@west\.example {5}coordinator-admin {2}incident-handler/m);
    expect(text).toMatch(/^ {2}@central\.example {2}ciso$/m);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('names the server of a database of your own without its login, and what waits for a migration', () => {
    const settings = readSettings({ DATABASE_URL: 'postgres://prahari_app:hunter2@db.example:5433/main' });
    const text = startText({ settings, ...none, missingMigrations: ['CreateEvents1', 'CreateUsers2'] });
    expect(text).toContain('PostgreSQL at db.example:5433, database main');
    expect(text).toContain('npm run cli -- migrate (2 steps');
    expect(text).not.toContain('hunter2');
  });

  it('says that the portal is not built', () => {
    const settings = readSettings({ PRAHARI_PORTAL_DIR: '/srv/portal' });
    expect(startText({ settings, ...none, hasPortal: false })).toContain(
      '  Portal            not built: there is none in /srv/portal',
    );
  });

  it('names the address that people type where it is another one', () => {
    const settings = readSettings({ PRAHARI_PUBLIC_URL: 'https://prahari.example' });
    expect(startText({ settings, ...none })).toContain('  People type       https://prahari.example\n');
  });
});
