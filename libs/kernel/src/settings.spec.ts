// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings, settingsTable, SettingsError } from './settings.js';

const root = path.resolve(import.meta.dirname, '../../..');
const url = 'postgres://prahari_app:s3@db.example:5432/prahari';

describe('the settings', () => {
  it('have safe values where the environment says nothing', () => {
    expect(readSettings({ HOME: '/home/somebody' })).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      ownerDatabaseUrl: undefined,
      dataDir: path.resolve('data'),
      publicUrl: 'http://127.0.0.1:3000',
      trustedProxies: [],
      demo: true,
      demoPassword: undefined,
      sessionIdleMinutes: 30,
      sessionHours: 12,
      logLevel: 'info',
    });
  });

  it('take from 4 to 16 connections by the number of cores', () => {
    const { poolSize } = readSettings({});
    expect(poolSize).toBeGreaterThanOrEqual(4);
    expect(poolSize).toBeLessThanOrEqual(16);
    expect(readSettings({ PRAHARI_POOL_SIZE: '2' }).poolSize).toBe(2);
  });

  it('leave some of the embedded server’s connections to others', () => {
    expect(readSettings({ PRAHARI_POOL_SIZE: '25' }).poolSize).toBe(25);
    expect(readSettings({ PRAHARI_POOL_SIZE: '100', DATABASE_URL: url }).poolSize).toBe(100);
    expect(refusalOf({ PRAHARI_POOL_SIZE: '26' })?.message).toMatch(/^PRAHARI_POOL_SIZE may be 25 at most/);
  });

  it.each([
    ['', []],
    ['10.0.0.1', ['10.0.0.1']],
    [' 10.0.0.0/8, 2001:db8::1 ,fd00::/8', ['10.0.0.0/8', '2001:db8::1', 'fd00::/8']],
  ])('read the proxies %j', (given, expected) => {
    expect(readSettings({ PRAHARI_TRUSTED_PROXIES: given }).trustedProxies).toEqual(expected);
  });

  it('show no demo at a database of your own unless it is asked for', () => {
    expect(readSettings({ DATABASE_URL: url }).demo).toBe(false);
    expect(readSettings({ DATABASE_URL: url, PRAHARI_DEMO: 'on' }).demo).toBe(true);
  });

  it.each([
    ['on', true],
    ['TRUE', true],
    ['1', true],
    ['off', false],
    ['false', false],
    ['0', false],
  ])('read the switch %s as %s', (given, expected) => {
    expect(readSettings({ PRAHARI_DEMO: given }).demo).toBe(expected);
  });

  it('make the public address from host and port', () => {
    expect(readSettings({ HOST: '::1', PORT: '8080' }).publicUrl).toBe('http://[::1]:8080');
    expect(readSettings({ PRAHARI_PUBLIC_URL: 'https://Prahari.example/' }).publicUrl).toBe('https://prahari.example');
  });

  it.each([
    ['PRAHARI_PROT', '3000'],
    ['PORT', ''],
    ['PORT', 'abc'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3.5'],
    ['PORT', '1e3'],
    ['HOST', ' '],
    ['HOST', 'http://here'],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://a:b@c/d'],
    ['DATABASE_URL', 'postgres://user:hunter2@host'],
    ['DATABASE_URL', 'user:hunter2'],
    ['PRAHARI_OWNER_DATABASE_URL', url],
    ['PRAHARI_DATA_DIR', ''],
    ['PRAHARI_PUBLIC_URL', 'prahari.example'],
    ['PRAHARI_PUBLIC_URL', 'ftp://prahari.example'],
    ['PRAHARI_PUBLIC_URL', 'https://prahari.example/portal'],
    ['PRAHARI_TRUSTED_PROXIES', 'proxy.example'],
    ['PRAHARI_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['PRAHARI_TRUSTED_PROXIES', '0.0.0.0/0'],
    ['PRAHARI_TRUSTED_PROXIES', '10.0.0.1 10.0.0.2'],
    ['PRAHARI_DEMO', 'yes please'],
    ['PRAHARI_DEMO_PASSWORD', ''],
    ['PRAHARI_DEMO_PASSWORD', 'short'],
    ['PRAHARI_DEMO_PASSWORD', 'password1234'],
    ['PRAHARI_DEMO_PASSWORD', 'P@ssw0rd-P@ssw0rd'],
    ['PRAHARI_DEMO_PASSWORD', 'aaaaaaaaaaaa'],
    ['PRAHARI_DEMO_PASSWORD', '928374650192'],
    ['PRAHARI_SESSION_IDLE_MINUTES', '0'],
    ['PRAHARI_SESSION_HOURS', '1000'],
    ['PRAHARI_POOL_SIZE', '0'],
    ['PRAHARI_LOG_LEVEL', 'loud\nand clear'],
  ])('refuse %s=%j in one line that names it and gives no secret away', (name, given) => {
    const refusal = refusalOf({ [name]: given });
    expect(refusal).toBeInstanceOf(SettingsError);
    expect(refusal?.message).toMatch(new RegExp(`^${name} [^\\n]+\\.$`));
    expect(refusal?.message).not.toContain('hunter2');
  });

  it('are each listed in .env.example, in order, with their text', () => {
    const example = readFileSync(path.join(root, '.env.example'), 'utf8');
    const expected = rows().map(({ name, fallback, description }) => `# ${description}\n#${name}=${fallback ?? ''}`);
    expect(
      example
        .split('\n\n')
        .slice(1)
        .map((part) => part.trim()),
    ).toEqual(expected);
  });

  it('are each listed in docs/operations.md, with their default and text', () => {
    const operations = readFileSync(path.join(root, 'docs/operations.md'), 'utf8');
    const table = operations.split('\n').filter((line) => /^\| `[A-Z_]+` +\|/.test(line));
    const expected = rows().map(
      ({ name, fallback, otherwise, description }) =>
        `\`${name}\` | ${fallback ? `\`${fallback}\`` : (otherwise ?? '')} | ${description}`,
    );
    expect(
      table.map((line) =>
        line
          .slice(1, -1)
          .split('|')
          .map((cell) => cell.trim())
          .join(' | '),
      ),
    ).toEqual(expected);
  });
});

interface Row {
  readonly name: string;
  readonly fallback?: string;
  readonly otherwise?: string;
  readonly description: string;
}

const rows = (): readonly Row[] => Object.entries(settingsTable).map(([name, setting]) => ({ name, ...setting }));

function refusalOf(env: Record<string, string>): Error | undefined {
  try {
    readSettings(env);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
