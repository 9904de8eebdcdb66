// SPDX-License-Identifier: Apache-2.0
import { type Asked, type GraphqlAnswer, TestApp } from './support/app.js';
import { Advisories, recommend } from './support/builders/advisories.js';
import { Companies, type TestCompanies } from './support/builders/companies.js';
import { Files } from './support/builders/files.js';

const RESPOND = `mutation ($input: RespondToRecommendationInput!) { respondToRecommendation(input: $input) {
  response { id version note verifiedAt evidence { id downloadUrl } } } }`;

describe('files as evidence', () => {
  let app: TestApp;
  let companies: TestCompanies;
  let advisories: Advisories;
  let files: Files;
  let ciso: string;
  let [advisoryId, recommendationId] = ['', ''];

  beforeAll(async () => {
    app = await TestApp.start();
    companies = await new Companies(app.database, app.clock).make(['EAST', 'CENTRAL']);
    advisories = new Advisories(app, companies);
    files = new Files(app);
    ciso = companies.EAST.people.CISO.token;
  }, 120_000);
  afterAll(() => app.stop());
  beforeEach(async () => {
    const { id, recommendations } = await advisories.published({
      recommendations: [recommend('Patch', { evidenceRequired: true })],
    });
    [advisoryId, recommendationId] = [id, recommendations[0].id];
  });

  const respond = (input: object, token = ciso): Promise<GraphqlAnswer> =>
    app.graphql(RESPOND, { input: { recommendationId, status: 'DONE', ...input } }, token);
  const answered = async (input: object): Promise<Asked> => {
    const { data, errors } = await respond(input);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.respondToRecommendation.response;
  };
  const ids = ({ evidence }: Asked): string[] => evidence.map(({ id }: { id: string }) => id);

  it('make an answer complete where evidence is required, in the place of a note', async () => {
    expect((await respond({})).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ path: 'input.note', code: 'REQUIRED' }],
    });
    const file = await files.uploaded(ciso);
    expect(ids(await answered({ attachmentIds: [file] }))).toEqual([file]);
    expect((await respond({ attachmentIds: null })).code).toBe('BAD_USER_INPUT');
    expect(ids(await answered({ attachmentIds: null, note: 'In the safe' }))).toEqual([]);
  });

  it('stay without a list, and are replaced by one; the same answer again changes nothing', async () => {
    const [one, two, three] = [await files.uploaded(ciso), await files.uploaded(ciso), await files.uploaded(ciso)];
    const first = await answered({ attachmentIds: [one, two] });
    expect(await answered({ attachmentIds: [two, one] })).toEqual(first);
    expect(await answered({})).toEqual(first);
    const changed = await answered({ attachmentIds: [two, three] });
    expect([ids(changed).sort(), changed.version]).toEqual([[two, three].sort(), (first.version as number) + 1]);
    // It was evidence once: whoever follows the record finds it.
    expect((await files.read(ciso, one)).status).toBe(200);
    expect((await respond({ attachmentIds: [one] })).code).toBe('BAD_USER_INPUT');
  });

  it('undo a verification when they change', async () => {
    const { id } = await answered({ attachmentIds: [await files.uploaded(ciso)] });
    const verify =
      'mutation ($input: VerifyResponseInput!) { verifyResponse(input: $input) { response { verifiedAt evidence { id } } } }';
    const { data } = await app.graphql(
      verify,
      { input: { responseId: id, accepted: true } },
      advisories.approver.token,
    );
    expect(data.verifyResponse.response).toMatchObject({
      verifiedAt: expect.any(String),
      evidence: [{ id: expect.any(String) }],
    });
    app.clock.advance(1_000);
    expect((await answered({ attachmentIds: [await files.uploaded(ciso)] })).verifiedAt).toBeNull();
  });

  it('are read by the company and the coordinator, and go out of sight with the advisory', async () => {
    const file = await files.uploaded(ciso);
    await answered({ attachmentIds: [file] });
    const { EAST, WEST, CENTRAL } = companies;
    const status = async (token: string) => (await files.read(token, file)).status;
    const readers = [
      EAST.people.COMPANY_ADMIN,
      EAST.people.VIEWER,
      WEST.people.ADVISORY_APPROVER,
      WEST.people.INCIDENT_HANDLER,
    ];
    for (const { token } of readers) expect(await status(token)).toBe(200);
    for (const { token } of [CENTRAL.people.CISO, WEST.people.CISO, WEST.people.COORDINATOR_ADMIN])
      expect([403, 404]).toContain(await status(token));
    const { version } = await advisories.as(advisories.author, advisoryId);
    await advisories.revised({ id: advisoryId, version }, { audienceCompanyIds: [CENTRAL.id] });
    expect([await status(ciso), await status(advisories.approver.token)]).toEqual([404, 200]);
  });

  it('tell unknown ids before a stale version, and keep what was there', async () => {
    const file = await files.uploaded(ciso);
    const { version } = await answered({ attachmentIds: [file] });
    const foreign = await files.uploaded(companies.CENTRAL.people.CISO.token);
    expect(
      (await respond({ attachmentIds: [foreign], expectedVersion: (version as number) + 7 })).errors?.[0]?.extensions,
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [{ path: 'input.attachmentIds.0', code: 'INVALID_VALUE' }],
    });
    const more = await files.uploaded(ciso);
    expect((await respond({ attachmentIds: [more], expectedVersion: (version as number) + 7 })).code).toBe(
      'STALE_VERSION',
    );
    expect(ids(await answered({}))).toEqual([file]);
    expect(ids(await answered({ attachmentIds: [more], expectedVersion: version }))).toEqual([more]);
  });
});
