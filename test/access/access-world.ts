// SPDX-License-Identifier: Apache-2.0
import { type TestApp } from '../support/app.js';
import { Advisories, recommend } from '../support/builders/advisories.js';
import { Companies, PASSWORD, type Member, type TestCompany } from '../support/builders/companies.js';
import { Files, PNG } from '../support/builders/files.js';
import { Incidents } from '../support/builders/incidents.js';

/** The ids of one set of objects, one of each kind. */
export interface Target {
  readonly companyId: string;
  readonly userId: string;
  readonly clientId: string;
  readonly incidentId: string;
  readonly obligationId: string;
  readonly advisoryId: string;
  readonly recommendationId: string;
  readonly responseId: string;
  /** Of the incident. */
  readonly fileId: string;
}

/** Two companies with one object of each kind, and the callers of the matrix. */
export class AccessWorld {
  private count = 0;

  private constructor(
    private readonly app: TestApp,
    private readonly targets: Readonly<Record<string, Target>>,
    /** Column of the matrix -> token; undefined for the anonymous caller. */
    readonly callers: Readonly<Record<string, string | undefined>>,
  ) {}

  static async make(app: TestApp): Promise<AccessWorld> {
    const builder = new Companies(app.database, app.clock);
    const companies = await builder.make(['EAST', 'CENTRAL']);
    const { WEST, EAST, CENTRAL } = companies;
    const advisories = new Advisories(app, companies);
    const own = await objectsOf(app, builder, advisories, EAST);
    const other = await objectsOf(app, builder, advisories, CENTRAL);
    const draft = await new Incidents(app).draft(CENTRAL.people.CISO.token);
    const unpublished = await advisories.draft();
    const files = new Files(app);
    const note = (token: string, visibility: string) => noteWithFile(app, own.incidentId, token, visibility);
    const targets = {
      own,
      other,
      draft: {
        ...other,
        incidentId: draft.id,
        obligationId: await obligationOf(app, CENTRAL.people.CISO, draft.id),
        advisoryId: unpublished.id,
        fileId: await files.uploaded(CENTRAL.people.CISO.token, { incidentId: draft.id }),
      },
      note: { ...own, fileId: await note(EAST.people.CISO.token, 'COMPANY_INTERNAL') },
      handlers: { ...own, fileId: await note(WEST.people.INCIDENT_HANDLER.token, 'COORDINATOR_INTERNAL') },
      evidence: { ...own, fileId: await evidenceOf(app, own.recommendationId, EAST.people.CISO.token) },
      logo: { ...own, fileId: await logoOf(app, WEST.people.COORDINATOR_ADMIN.token) },
      loose: { ...own, fileId: await files.uploaded(EAST.people.INCIDENT_REPORTER.token) },
      admin: { ...other, userId: CENTRAL.people.COMPANY_ADMIN.userId },
    };
    const of = (company: TestCompany, role: keyof TestCompany['people']) => company.people[role].token;
    const signedOut = await app.graphql('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }', {
      input: { email: EAST.people.CISO.email, password: PASSWORD },
    });
    const outToken = signedOut.data.signIn.accessToken as string;
    await app.graphql('mutation { signOut }', {}, outToken);
    return new AccessWorld(
      app,
      { ...targets, self: own },
      {
        CA: of(WEST, 'COORDINATOR_ADMIN'),
        IH: of(WEST, 'INCIDENT_HANDLER'),
        AU: of(WEST, 'ADVISORY_AUTHOR'),
        AP: of(WEST, 'ADVISORY_APPROVER'),
        AD: of(WEST, 'AUDITOR'),
        PA: of(EAST, 'COMPANY_ADMIN'),
        CI: of(EAST, 'CISO'),
        RE: of(EAST, 'INCIDENT_REPORTER'),
        VI: of(EAST, 'VIEWER'),
        API: await builder.client(EAST.people.CISO, ['incident:read']),
        anon: undefined,
        out: outToken,
      },
    );
  }

  target(on: string): Target {
    const target = this.targets[on];
    if (!target) throw new Error(`The matrix names an object that is not there: ${on}`);
    return target;
  }

  unique = (prefix: string): string => `${prefix}${String(++this.count)}`;
  now = (): string => this.app.clock.now().toISOString();
}

async function objectsOf(
  app: TestApp,
  builder: Companies,
  advisories: Advisories,
  company: TestCompany,
): Promise<Target> {
  const { COMPANY_ADMIN, CISO } = company.people;
  const ask = async (query: string, member: Member) => (await app.graphql(query, {}, member.token)).data;
  const bystander = await builder.member(COMPANY_ADMIN, ['VIEWER'], `bystander@${company.code.toLowerCase()}.example`);
  await builder.client(CISO, ['company:read']);
  const incident = await new Incidents(app).submitted(CISO.token);
  const advisory = await advisories.published({
    audienceCompanyIds: [company.id],
    recommendations: [recommend('Do it')],
  });
  const [client] = (await ask('{ apiClients { id } }', CISO)).apiClients as { id: string }[];
  const [response] = (await ask('{ recommendationResponses { nodes { id } } }', CISO)).recommendationResponses
    .nodes as { id: string }[];
  return {
    companyId: company.id,
    userId: bystander.userId,
    clientId: client!.id,
    incidentId: incident.id,
    obligationId: await obligationOf(app, CISO, incident.id),
    advisoryId: advisory.id as string,
    recommendationId: advisory.recommendations[0].id as string,
    responseId: response!.id,
    fileId: await new Files(app).uploaded(CISO.token, { incidentId: incident.id }),
  };
}

/** A clock that a person files: CERT-In's first one. */
async function obligationOf(app: TestApp, member: Member, incidentId: string): Promise<string> {
  const { data } = await app.graphql(
    'query ($id: ID) { incident(id: $id) { obligations { id profile stage } } }',
    { id: incidentId },
    member.token,
  );
  const obligations = data.incident.obligations as { id: string; profile: string; stage: string }[];
  return obligations.find(({ profile, stage }) => profile === 'in-cert-in-2022' && stage === 'initial')!.id;
}

/** A file of a comment. */
async function noteWithFile(app: TestApp, incidentId: string, token: string, visibility: string): Promise<string> {
  const fileId = await new Files(app).uploaded(token);
  const { errors } = await app.graphql(
    'mutation ($input: AddIncidentCommentInput!) { addIncidentComment(input: $input) { comment { id } } }',
    { input: { incidentId, visibility, body: 'See the file', attachmentIds: [fileId] } },
    token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return fileId;
}

/** A file of an answer. */
async function evidenceOf(app: TestApp, recommendationId: string, token: string): Promise<string> {
  const fileId = await new Files(app).uploaded(token);
  const { errors } = await app.graphql(
    'mutation ($input: RespondToRecommendationInput!) { respondToRecommendation(input: $input) { response { id } } }',
    { input: { recommendationId, status: 'IN_PROGRESS', attachmentIds: [fileId] } },
    token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return fileId;
}

async function logoOf(app: TestApp, token: string): Promise<string> {
  const fileId = await new Files(app).uploaded(token, { name: 'logo.png', type: 'image/png', content: PNG });
  const { errors } = await app.graphql(
    'mutation ($input: SetCompanyLogoInput!) { setCompanyLogo(input: $input) { company { id } } }',
    { input: { attachmentId: fileId } },
    token,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return fileId;
}
