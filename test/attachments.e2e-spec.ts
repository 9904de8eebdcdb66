// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { TestApp } from './support/app.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Files, PDF, PNG } from './support/builders/files.js';
import { COMPLETE, Incidents } from './support/builders/incidents.js';
import { eventsOf } from './support/events.js';

const ATTACHMENT = 'id fileName mediaType size sha256 downloadUrl';
const COMMENT = `mutation ($input: AddIncidentCommentInput!) {
  addIncidentComment(input: $input) { comment { id attachments { ${ATTACHMENT} } } } }`;

describe('files of incidents and comments', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let files: Files;
  let incidents: Incidents;
  let [ciso, reporter, viewer, admin, handler, foreign] = ['', '', '', '', '', ''];

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL']);
    files = new Files(app);
    incidents = new Incidents(app);
    const { EAST, WEST, CENTRAL } = companies;
    ciso = EAST.people.CISO.token;
    reporter = EAST.people.INCIDENT_REPORTER.token;
    viewer = EAST.people.VIEWER.token;
    admin = EAST.people.COMPANY_ADMIN.token;
    handler = WEST.people.INCIDENT_HANDLER.token;
    foreign = CENTRAL.people.CISO.token;
  }, 120_000);
  afterAll(() => app.stop());

  const comment = (token: string, incidentId: string, visibility: string, attachmentIds: string[], more = {}) =>
    app.graphql(COMMENT, { input: { incidentId, visibility, body: 'See the file', attachmentIds, ...more } }, token);
  const statuses = async (id: string): Promise<Record<string, number>> => {
    const callers = { ciso, reporter, viewer, admin, handler, foreign };
    const entries = Object.entries(callers).map(async ([who, token]) => [who, (await files.read(token, id)).status]);
    return Object.fromEntries(await Promise.all(entries)) as Record<string, number>;
  };

  it('are taken in with their hash, checked type and clean name, and stored for the server’s account alone', async () => {
    const { id: incidentId } = await incidents.submitted(ciso);
    const { status, body } = await files.send(ciso, {
      name: 'रिपोर्ट.pdf',
      type: 'application/pdf',
      content: PDF,
      incidentId,
    });
    expect([status, body]).toEqual([
      201,
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        fileName: 'रिपोर्ट.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: createHash('sha256').update(PDF).digest('hex'),
        downloadUrl: `/files/${body.id}`,
      },
    ]);
    expect((await incidents.read(viewer, incidentId, `version attachments { ${ATTACHMENT} }`)).attachments).toEqual([
      body,
    ]);
    const [key] = await files.stored();
    const { mode } = await stat(path.join(app.folder, 'files/kept', key!.slice(0, 2), key!));
    expect(mode & 0o777).toBe(0o600);
  });

  it('come back as attachments of the checked type that no browser shows', async () => {
    const { id: incidentId } = await incidents.submitted(ciso);
    const id = await files.uploaded(ciso, { name: 'स्क्रीन "1".png', type: 'image/png', content: PNG, incidentId });
    const { status, headers, body } = await files.read(viewer, id);
    expect([status, Buffer.compare(body, PNG)]).toEqual([200, 0]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'content-disposition': `attachment; filename="_______ _1_.png"; filename*=UTF-8''${encodeURIComponent('स्क्रीन _1_.png')}`,
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
  });

  it('have the rights of their incident: a draft’s are the company’s, a submitted one’s the coordinator’s too', async () => {
    const { id: incidentId } = await incidents.draft(ciso, COMPLETE);
    const id = await files.uploaded(reporter, { incidentId });
    const own = { ciso: 200, reporter: 200, viewer: 200, admin: 404, foreign: 404 };
    expect(await statuses(id)).toEqual({ ...own, handler: 404 });
    await incidents.report(ciso, incidentId);
    expect(await statuses(id)).toEqual({ ...own, handler: 200 });
    expect((await incidents.read(handler, incidentId, 'attachments { id }')).attachments).toEqual([{ id }]);
  });

  it('S3: of notes are seen by the side that wrote them, by address as in lists', async () => {
    const { id: incidentId } = await incidents.submitted(ciso);
    const made: Record<string, string> = {};
    for (const [visibility, token] of [
      ['COMPANY_INTERNAL', ciso],
      ['SHARED', ciso],
      ['COORDINATOR_INTERNAL', handler],
    ] as const) {
      made[visibility] = await files.uploaded(token, { name: `${visibility}.txt` });
      expect((await comment(token, incidentId, visibility, [made[visibility]])).errors).toBeUndefined();
    }
    const partners = { ciso: 200, reporter: 200, viewer: 200, admin: 404, foreign: 404 };
    expect(await statuses(made['COMPANY_INTERNAL']!)).toEqual({ ...partners, handler: 404 });
    expect(await statuses(made['SHARED']!)).toEqual({ ...partners, handler: 200 });
    const nobody = { ciso: 404, reporter: 404, viewer: 404, admin: 404, foreign: 404 };
    expect(await statuses(made['COORDINATOR_INTERNAL']!)).toEqual({ ...nobody, handler: 200 });
    const shown = async (token: string) => {
      const read = await incidents.read(
        token,
        incidentId,
        'attachments { id } comments { nodes { attachments { id } } }',
      );
      expect(read.attachments).toEqual([]);
      return read.comments.nodes.flatMap(({ attachments }: { attachments: { id: string }[] }) =>
        attachments.map(({ id }) => id),
      );
    };
    expect(await shown(viewer)).toEqual([made['SHARED'], made['COMPANY_INTERNAL']]);
    expect(await shown(handler)).toEqual([made['COORDINATOR_INTERNAL'], made['SHARED']]);
  });

  it('belong to their uploader alone until they are attached', async () => {
    const id = await files.uploaded(reporter);
    const nobody = { ciso: 404, viewer: 404, admin: 404, handler: 404, foreign: 404 };
    expect(await statuses(id)).toEqual({ ...nobody, reporter: 200 });
    const { id: incidentId } = await incidents.submitted(ciso);
    for (const token of [ciso, handler]) {
      expect((await comment(token, incidentId, 'SHARED', [id])).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ path: 'input.attachmentIds.0', code: 'INVALID_VALUE' }],
      });
    }
  });

  it('S1 S2: are attached once, by ids that name them: each other id is told at its place, and nothing is kept', async () => {
    const { id: incidentId } = await incidents.submitted(ciso);
    const [first, second] = [await files.uploaded(ciso), await files.uploaded(ciso)];
    const ids = [first, 'no id', second, companies.EAST.id, await files.uploaded(foreign)];
    const { errors } = await comment(ciso, incidentId, 'SHARED', ids);
    expect(errors?.[0]?.extensions.problems?.map(({ path: at }) => at)).toEqual(
      [1, 3, 4].map((n) => `input.attachmentIds.${n}`),
    );
    const twice = await comment(ciso, incidentId, 'SHARED', [first, first.toUpperCase()]);
    expect(twice.errors?.[0]?.extensions.problems).toMatchObject([{ path: 'input.attachmentIds.1', code: 'REPEATED' }]);
    const { data } = await comment(ciso, incidentId, 'SHARED', [second, first], { idempotencyKey: 'both' });
    expect(data.addIncidentComment.comment.attachments.map(({ id }: { id: string }) => id)).toEqual([second, first]);
    const again = await comment(ciso, incidentId, 'SHARED', [second, first], { idempotencyKey: 'both' });
    expect(again.data.addIncidentComment.comment.id).toBe(data.addIncidentComment.comment.id);
    expect((await comment(ciso, incidentId, 'SHARED', [first])).code).toBe('BAD_USER_INPUT');
    expect((await incidents.read(ciso, incidentId, 'comments { totalCount }')).comments.totalCount).toBe(1);
  });

  it('are ten at most, for a comment and for an incident', async () => {
    const { id: incidentId } = await incidents.submitted(ciso);
    const sent = await Promise.all(
      Array.from({ length: 12 }, (_, index) => files.send(ciso, { incidentId, name: `${index}.txt` })),
    );
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(10);
    expect(sent.find(({ status }) => status !== 201)?.body).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ path: 'incidentId', code: 'TOO_MANY' }],
    });
    const eleven = Array.from({ length: 11 }, () => '01900000-0000-7000-8000-000000000000');
    expect((await comment(ciso, incidentId, 'SHARED', eleven)).errors?.[0]?.extensions.problems).toMatchObject([
      { path: 'input.attachmentIds', code: 'TOO_MANY' },
    ]);
  });

  it('stay when the incident is withdrawn or closed, and can be added then', async () => {
    const submitted = await incidents.submitted(ciso);
    const id = await files.uploaded(ciso, { incidentId: submitted.id });
    await incidents.change(ciso, submitted, 'WITHDRAWN', { reason: 'A drill' });
    expect(await statuses(id)).toMatchObject({ ciso: 200, handler: 200 });
    expect((await files.send(ciso, { incidentId: submitted.id })).status).toBe(201);
  });

  it('are recorded: added, downloaded, and with whom they were seen', async () => {
    const { id: incidentId } = await incidents.submitted(ciso);
    await files.uploaded(ciso, { incidentId });
    const loose = await files.uploaded(handler);
    expect((await eventsOf(app.testDatabase, incidentId)).at(-1)).toMatchObject({
      kind: 'incident.file-added',
      audience: 'BOTH',
    });
    expect(await eventsOf(app.testDatabase, loose)).toMatchObject([{ kind: 'file.uploaded', audience: 'COORDINATOR' }]);
    const timeline = (await incidents.read(handler, incidentId, 'timeline { summary }')).timeline;
    expect(timeline.at(-1)).toEqual({ summary: 'File added.' });
  });
});
