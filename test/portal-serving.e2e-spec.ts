// SPDX-License-Identifier: Apache-2.0
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestApp } from './support/app.js';

const PAGE = '<meta property="csp-nonce" nonce="__CSP_NONCE__"><script type="module" src="/assets/a.js"></script>';

async function buildMadeUpPortal(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'prahari-portal-files-'));
  await mkdir(path.join(folder, 'assets'));
  await mkdir(path.join(folder, '.vite'));
  const files = {
    'index.html': PAGE,
    'sw.js': '// worker',
    'assets/a.js': 'a()',
    'assets/a.js.map': '{}',
    '.built': 'x',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  await writeFile(path.join(folder, '.vite/manifest.json'), '{}');
  return folder;
}

describe('the portal', () => {
  let portalDir: string;
  let app: TestApp;
  beforeAll(async () => {
    portalDir = await buildMadeUpPortal();
    app = await TestApp.start({ settings: { portalDir } });
  }, 60_000);
  afterAll(async () => {
    await app.stop();
    await rm(portalDir, { recursive: true, force: true });
  });

  const get = (place: string, accept = 'text/html,*/*;q=0.8', init: RequestInit = {}) =>
    fetch(new URL(place, app.url), { ...init, headers: { accept, ...(init.headers as object) } });
  const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

  it.each(['/', '/index.html', '/sign-in', '/incidents/EAST-2026-0007', '/incidents?search=a.js'])(
    'is one page at %s, under a policy of its own with a nonce used once',
    async (place) => {
      const [first, second] = await Promise.all([get(place), get(place)]);
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(await first.text()) ?? [];
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(policyOf(first)).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policyOf(first)).toMatch(/^default-src 'none'; script-src 'self';.*require-trusted-types-for 'script'/);
      expect(await second.text()).not.toContain(nonce);
      expect(first.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('is at the first address for those too who take anything, and elsewhere for none of them', async () => {
    expect((await get('/', '*/*')).headers.get('content-type')).toContain('text/html');
    expect((await get('/', 'application/json')).status).toBe(404);
    expect((await get('/incidents', '*/*')).status).toBe(404);
  });

  it('serves its files: what has a hash in its name for ever, the rest to be asked for each time', async () => {
    const asset = await get('/assets/a.js', '*/*');
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    const worker = await get('/sw.js', '*/*');
    expect([worker.status, worker.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    // It lives under the policy of its file, and has to fetch.
    expect(policyOf(worker)).toContain("connect-src 'self'");
  });

  it.each(['/assets/a.js.map', '/.vite/manifest.json', '/.built', '/assets/gone.js', '/../package.json'])(
    'gives away nothing else: %s',
    async (place) => {
      const response = await get(place, '*/*');
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('leaves the addresses of the API to the API', async () => {
    for (const place of ['/health/nothing', '/files/nothing', '/assets/gone.js']) {
      expect((await get(place)).headers.get('content-type')).toMatch(/^application\/json/);
    }
  });

  it('takes reports of its policy, of which it keeps their number alone', async () => {
    const report = await get('/csp-report', '*/*', {
      method: 'POST',
      body: '{"csp-report":{"blocked-uri":"https://secret.example"}}',
      headers: { 'content-type': 'application/csp-report' },
    });
    expect(report.status).toBe(204);
    expect(app.log.join()).not.toContain('secret.example');
  });

  it.each<[string, string, number, string]>([
    ['long', 'application/csp-report', 413, 'PAYLOAD_TOO_LARGE'],
    ['long JSON', 'application/json', 413, 'PAYLOAD_TOO_LARGE'],
    ['some text', 'text/plain', 415, 'BAD_USER_INPUT'],
  ])('takes no report that is %s', async (_, type, status, code) => {
    const body = JSON.stringify('x'.repeat(20_000));
    const refused = await get('/csp-report', '*/*', { method: 'POST', body, headers: { 'content-type': type } });
    expect([refused.status, await refused.json()]).toEqual([status, { code, message: expect.any(String) as string }]);
  });

  it('may be absent: then the API answers alone', async () => {
    const alone = await TestApp.start({ settings: { portalDir: path.join(portalDir, 'nowhere') } });
    const response = await fetch(new URL('/sign-in', alone.url), { headers: { accept: 'text/html' } });
    expect([response.status, await response.json()]).toEqual([404, expect.objectContaining({ code: 'NOT_FOUND' })]);
    await alone.stop();
  });
});
