// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UploadCleaner } from '@prahari/attachments';
import { TestApp } from './support/app.js';
import { Companies, PASSWORD, type TestCompanies, type TestCompany } from './support/builders/companies.js';
import { Files, PDF, PNG, type Sent } from './support/builders/files.js';
import { Incidents } from './support/builders/incidents.js';
import { HOUR, UNKNOWN_ID } from './support/people-api.js';

const LARGEST = 25 * 1024 * 1024;
const SCRIPT = '<script>alert(document.domain)</script>';

describe('sending files', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let files: Files;
  let [ciso, foreign] = ['', ''];

  beforeAll(async () => {
    app = await TestApp.start({ settings: { publicUrl: 'https://prahari.example' } });
    companies = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL']);
    files = new Files(app);
    ciso = companies.EAST.people.CISO.token;
    foreign = companies.CENTRAL.people.CISO.token;
  }, 60_000);
  afterAll(() => app.stop());
  /** Each test counts what it has stored itself. */
  beforeEach(() => rm(path.join(app.folder, 'files'), { recursive: true, force: true }));

  const refused = async (sent: Sent): Promise<[number, string, string]> => {
    const { status, body } = await files.send(ciso, sent);
    return [
      status,
      body.code,
      body.problems?.map(({ path: at, code }: Record<string, string>) => `${at} ${code}`).join(),
    ];
  };

  it('refuses what is empty, too large or something else than it says, and keeps nothing of it', async () => {
    expect(await refused({ content: '' })).toEqual([400, 'BAD_USER_INPUT', 'file EMPTY']);
    expect(await refused({ content: randomBytes(LARGEST + 1) })).toEqual([413, 'PAYLOAD_TOO_LARGE', 'file TOO_LARGE']);
    expect(await refused({ content: randomBytes(LARGEST + 1024 * 1024) })).toEqual([
      413,
      'PAYLOAD_TOO_LARGE',
      'file TOO_LARGE',
    ]);
    for (const lie of [
      { name: 'page.png', type: 'image/png', content: `<html>${SCRIPT}</html>` },
      { name: 'report.pdf', type: 'application/pdf', content: PNG },
      { name: 'photo.jpg', type: 'application/octet-stream', content: PDF },
      { name: 'letter.docx', type: '', content: 'No document at all.' },
      { name: 'notes.txt', type: 'text/plain', content: PNG },
      { name: 'anim.gif', type: 'image/gif', content: `GIF89a/*${SCRIPT}*/=1` },
    ]) {
      expect([lie.name, ...(await refused(lie))]).toEqual([lie.name, 400, 'BAD_USER_INPUT', 'file TYPE_MISMATCH']);
    }
    expect(await files.stored()).toEqual([]);
    expect((await files.send(ciso, { name: 'dump.bin', type: '', content: randomBytes(LARGEST) })).status).toBe(201);
  });

  it('S24: keeps HTML and SVG with scripts as text, which nothing runs', async () => {
    for (const [name, type, content] of [
      ['page.html', 'text/html', `<!doctype html>${SCRIPT}`],
      ['picture.svg', 'image/svg+xml', `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`],
      ['feed.xml', 'application/xml', `<?xml version="1.0"?><a/>`],
    ] as const) {
      const id = await files.uploaded(ciso, { name, type, content });
      const { headers, body } = await files.read(ciso, id);
      expect([name, headers.get('content-type'), body.toString()]).toEqual([
        name,
        'text/plain; charset=utf-8',
        content,
      ]);
      expect(headers.get('content-disposition')).toMatch(/^attachment;/);
    }
  });

  it('S22: cleans names of paths, directions and control signs, and never uses them for places', async () => {
    for (const [given, kept] of [
      ['../../etc/passwd', 'passwd'],
      ['..\\..\\boot.ini', 'boot.ini'],
      ['/tmp/x.txt', 'x.txt'],
      ['gpj.‮exe.txt', 'gpj.exe.txt'],
      ['a\u0000b\u0007.txt', 'ab.txt'],
      ['..', 'file'],
      ['line\nbreak "quoted".txt', 'linebreak _quoted_.txt'],
      ['क्‍ष घटना.txt', 'क्‍ष घटना.txt'],
      [`${'x'.repeat(300)}.txt`, `${'x'.repeat(196)}.txt`],
    ]) {
      expect((await files.send(ciso, { name: given! })).body.fileName).toBe(kept);
    }
    expect((await files.stored()).every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
  });

  it('refuses forms that are none, that break off, or hold more than one file, and keeps nothing of them', async () => {
    const head =
      '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n';
    const raw = (body: string, type = 'multipart/form-data; boundary=b') =>
      files.post(ciso, body, { 'content-type': type });
    expect(await raw('{}', 'application/json')).toMatchObject({ status: 415, body: { code: 'BAD_USER_INPUT' } });
    expect(await raw('x', 'text/plain')).toMatchObject({ status: 415, body: { code: 'BAD_USER_INPUT' } });
    for (const body of [
      `${head}half a fi`,
      `${head}all of it\r\n--b\r\ncontent-disposition: form-data; name="idempotencyKey"\r\n\r\nk`,
      '',
      'no form',
      '--b--\r\n',
      `${head}one\r\n${head}two\r\n--b--\r\n`,
      `${head.replace('name="file"', 'name="other"')}one\r\n--b--\r\n`,
      `${head.replace('name="file"; ', '')}one\r\n--b--\r\n`,
      `--b\r\ncontent-disposition: form-data; name="storageKey"\r\n\r\nx\r\n${head}one\r\n--b--\r\n`,
      `--b\r\ncontent-disposition: form-data; name="__proto__"\r\n\r\nx\r\n${head}one\r\n--b--\r\n`,
      `--b\r\ncontent-disposition: form-data; name="idempotencyKey"\r\n\r\n${'k'.repeat(129)}\r\n${head}one\r\n--b--\r\n`,
    ]) {
      const { status, body: told } = await raw(body);
      expect([body.slice(0, 200), status, told.code, told.problems?.length]).toEqual([
        body.slice(0, 200),
        400,
        'BAD_USER_INPUT',
        1,
      ]);
    }
    for (const type of ['multipart/form-data', `multipart/form-data; boundary=${'b'.repeat(300)}`])
      expect(await raw('x', type)).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
    expect(await files.stored()).toEqual([]);
  });

  it('keeps nothing of what is cut off in the middle', async () => {
    const sending = request(new URL('/files', app.url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ciso}`,
        'content-type': 'multipart/form-data; boundary=b',
        'content-length': 5_000_000,
      },
    });
    sending.on('error', () => undefined);
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
    sending.write(randomBytes(1_000_000));
    while ((await files.stored()).length === 0) await sleep(10);
    sending.destroy();
    while ((await files.stored()).length > 0) await sleep(10);
  });

  it('gives the first file to a retry, and CONFLICT to another content under the same key', async () => {
    const parallel = await Promise.all(Array.from({ length: 10 }, () => files.send(ciso, { idempotencyKey: 'one' })));
    expect(parallel.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(new Set(parallel.map(({ body }) => body.id as string)).size).toBe(1);
    expect(await files.stored()).toHaveLength(1);
    for (const other of [{ content: 'another' }, { name: 'another.log' }]) {
      const { status, body } = await files.send(ciso, { idempotencyKey: 'one', ...other });
      expect([status, body.code]).toEqual([409, 'CONFLICT']);
    }
    expect((await files.send(foreign, { idempotencyKey: 'one', content: 'another' })).status).toBe(201);
    expect(await files.stored()).toHaveLength(2);
  });

  it('takes files for the company’s own incidents alone, and answers for others as for none', async () => {
    const { id: incidentId } = await new Incidents(app).submitted(ciso);
    const viewer = companies.EAST.people.VIEWER.token;
    const handler = companies.WEST.people.INCIDENT_HANDLER.token;
    const answers = await Promise.all(
      [incidentId, UNKNOWN_ID, 'no id', ''].map((id) => files.send(foreign, { incidentId: id })),
    );
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      answers.map(() => [404, { code: 'NOT_FOUND', message: 'There is no such incident, or you may not see it.' }]),
    );
    expect(await files.send(handler, { incidentId })).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await files.send(viewer)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await files.send(undefined)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await files.read(undefined, UNKNOWN_ID)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    expect(await files.stored()).toEqual([]);
    const [hidden, absent, malformed] = [await files.uploaded(ciso, { incidentId }), UNKNOWN_ID, '..%2f..%2fetc'];
    for (const id of [hidden, absent, malformed]) {
      const { status, body } = await files.read(foreign, id);
      expect([status, body]).toEqual([
        404,
        { code: 'NOT_FOUND', message: 'There is no such file, or you may not see it.' },
      ]);
    }
  });

  it('takes them by cookie from the portal alone, with the address that people type', async () => {
    const cookie = `__Host-prahari=${ciso}`;
    const send = async (headers: Record<string, string>) =>
      (await files.send(undefined, {}, { cookie, ...headers })).status;
    expect(await send({ origin: 'https://prahari.example' })).toBe(201);
    for (const origin of ['https://evil.example', 'null', 'http://prahari.example', new URL(app.url).origin]) {
      expect([origin, await send({ origin })]).toEqual([origin, 403]);
    }
    expect(await send({})).toBe(403);
    expect((await files.read(undefined, await files.uploaded(ciso), { cookie })).status).toBe(200);
  });

  it('says that it can not store, when it can not, and takes the file once it can', async () => {
    const folder = path.join(app.folder, 'files');
    await writeFile(folder, 'no folder');
    const { status, headers, body } = await files.send(ciso);
    expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'UNAVAILABLE', '5']);
    expect(app.log.some((line) => line.includes('StorageUnavailable'))).toBe(true);
    await rm(folder);
    await mkdir(folder);
    await chmod(folder, 0o700);
    expect((await files.send(ciso)).status).toBe(201);
  });
});

describe('files and time', () => {
  let app: TestApp;
  let files: Files;
  let east: TestCompany;
  let ciso: string;

  beforeEach(async () => {
    app = await TestApp.start();
    east = (await new Companies(app.database, app.clock).make(['EAST'])).EAST;
    files = new Files(app);
    ciso = east.people.CISO.token;
  }, 60_000);
  afterEach(() => app.stop());

  it('removes what belongs to nothing for a day, and takes a late retry as a new file', async () => {
    const cleaner = app.app.get(UploadCleaner, { strict: false });
    const { id: incidentId } = await new Incidents(app).submitted(ciso);
    const kept = await files.uploaded(ciso, { incidentId });
    const loose = await files.uploaded(ciso, { idempotencyKey: 'late' });
    // What a killed process leaves: a file half written, and a whole one without a row.
    const folder = path.join(app.folder, 'files');
    await writeFile(path.join(folder, 'incoming', `${app.clock.now().getTime()}-${'a'.repeat(64)}`), 'half');
    app.clock.advance(23 * HOUR);
    const young = await files.uploaded(await renewed(), {});
    await cleaner.clean();
    expect(await files.stored()).toHaveLength(4);
    app.clock.advance(2 * HOUR);
    await cleaner.clean();
    expect(await files.stored()).toHaveLength(2);
    const token = await renewed();
    expect((await files.read(token, loose)).status).toBe(404);
    expect((await files.read(token, kept)).status).toBe(200);
    expect((await files.read(token, young)).status).toBe(200);
    const again = await files.uploaded(token, { idempotencyKey: 'late' });
    expect(again).not.toBe(loose);
    expect(await files.uploaded(token, { idempotencyKey: 'late' })).toBe(again);
  });

  it('answers a file that is still coming in when the server is asked to stop', async () => {
    const sending = request(new URL('/files', app.url), {
      method: 'POST',
      agent: false,
      headers: { authorization: `Bearer ${ciso}`, 'content-type': 'multipart/form-data; boundary=b' },
    });
    sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nfirst half, ');
    while ((await files.stored()).length === 0) await sleep(10);
    const answered = once(sending, 'response');
    const closing = app.app.close();
    sending.end('second half\r\n--b--\r\n');
    const [response] = (await answered) as [{ statusCode: number; resume(): void }];
    response.resume();
    expect(response.statusCode).toBe(201);
    await closing;
  });

  /** A session lasts for hours, and the tests' clock goes on by days. */
  const renewed = async (): Promise<string> => {
    const { data } = await app.graphql('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { email: east.people.CISO.email, password: PASSWORD },
    });
    return data.signIn.accessToken as string;
  };
});
