// SPDX-License-Identifier: Apache-2.0
import { corpus } from '../../../../test/support/corpus.js';
import { DEMO_PASSWORD } from './people.js';
import { ask, publishAdvisory, tokenOf } from './publish-advisory.js';

/** Ends what is written from right to left. */
export const WORD = 'שלום';
/** Of a text on one line: what would end an attribute, a cell, a template or the direction of the line. */
export const LINE = `=1+1|"'<b title="x">{{7*7}} \${HOME} %s null\\n مرحبا 24 👩\u200D🚒 क्\u200Dष Z${'\u0301\u0323'.repeat(8)} ${WORD} `;
/** No space to break it at. */
const WIDE = 'W'.repeat(90);
/** What has to be read in every view and print of a text in Markdown, as it was typed. */
export const AS_TYPED = [
  '<script>alert("block")</script>',
  '<img src="https://elsewhere.example/a.png" onerror="alert(1)">',
  '![picture](https://elsewhere.example/b.gif)',
  '[run](javascript:alert(1))',
  '[data](data:text/html,<script>alert(2)</script>)',
] as const;

const MARKDOWN = [
  ...AS_TYPED.map((text) => `before ${text} after`),
  AS_TYPED[0],
  '\u202Ebackwards to the end of its line',
  'first line\nsecond line',
  `| a | b |\n|---|---|\n| ${'y'.repeat(200)} | ${AS_TYPED[3]} |`,
  `\`\`\`\n${'z'.repeat(400)}\n\`\`\``,
  `> - [ ] ${LINE}`,
].join('\n\n');

const isBlock = (text: string) => !/[^\P{Cc}\t\n]|\p{Cs}/u.test(text);
const isLine = (text: string) =>
  isBlock(text) && !/[\p{Cc}\u2028-\u202E\u2066-\u2069]|\p{M}{101}/u.test(text) && [...text].length <= 200;
const isSeen = (text: string) => /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(text);

/** Each string of the corpus that a line takes, as it is given back. */
export const LINES = [...new Set(corpus.filter((text) => isLine(text) && isSeen(text)))].slice(0, 480);

/** As many characters as a field takes: hostile Markdown, the corpus, and a word without an end. */
function longText(characters: number): string {
  const start = `${MARKDOWN}\n\n${corpus.filter((text) => isBlock(text) && isSeen(text)).join('\n\n')}`;
  const given = [...start].slice(0, characters - 2_000).join('');
  return `${given}\n\n${'x'.repeat(characters - [...given].length - 2)}`;
}

interface StrangeThings {
  /** Of a company of its own; has every role there, and a strange name. */
  readonly email: string;
  readonly password: string;
  readonly code: string;
  readonly incident: string;
  readonly draft: string;
  readonly advisory: string;
  /** Of the second company, as its people see it. */
  readonly fileUrl: string;
}

interface Made {
  readonly id: string;
  readonly reference: string;
}

/** The company with its one person: both have a strange name. */
async function makeCompany(code: string): Promise<{ token: string; email: string }> {
  const admin = await tokenOf('coordinator-admin@west.example');
  const { createCompany } = await ask<{ createCompany: { company: Made } }>(
    'mutation ($input: CreateCompanyInput!) { createCompany(input: $input) { company { id } } }',
    { input: { code, kind: 'OTHER', name: { en: `${LINE}${WIDE}`, hi: `क्\u200Dष ${LINE}` }, contacts: contacts() } },
    admin,
  );
  const email = `${code.toLowerCase()}@strange.example`;
  const input = {
    ...{ email, displayName: `${LINE}${code}`, designation: WIDE, phone: '٠١٢٣' },
    ...{ companyId: createCompany.company.id, roles: ['COMPANY_ADMIN'] },
  };
  const first = await invited(input, admin);
  const others = { displayName: LINE, email: `ciso-${email}`, roles: ['CISO', 'INCIDENT_REPORTER'] };
  return { token: await invited(others, first), email: `ciso-${email}` };
}

const contacts = () => [{ purpose: 'CISO', name: LINE, designation: WIDE, officeAddress: MARKDOWN.slice(0, 900) }];

async function invited(input: object, token: string): Promise<string> {
  const { inviteUser } = await ask<{ inviteUser: { link: string } }>(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { link } }',
    { input },
    token,
  );
  const { acceptInvitation } = await ask<{ acceptInvitation: { accessToken: string } }>(
    'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { accessToken } }',
    { input: { token: new URL(inviteUser.link).hash.replace('#token=', ''), password: DEMO_PASSWORD } },
  );
  return acceptInvitation.accessToken;
}

const asset = { name: LINE, environment: 'OT', vendor: WIDE, product: LINE, version: LINE, address: LINE };

const incidentFacts = () => ({
  title: `${LINE}${WIDE}`,
  description: longText(20_000),
  ...{ incidentTypes: ['OTHER'], otherIncidentType: LINE, severity: 'HIGH', environment: 'OT' },
  ...{
    detectedAt: new Date(Date.now() - 60_000).toISOString(),
    location: LINE,
    networkProvider: WIDE,
    ownReference: LINE,
  },
  ...{ missionCritical: true, missionCriticalDetails: longText(4_000) },
  ...{ actionsTaken: longText(20_000), rootCause: LINE, correctiveActions: 'x'.repeat(20_000) },
  contact: { name: LINE, designation: WIDE, phone: LINE, email: WIDE },
  assets: [asset, { ...asset, name: WIDE }],
  indicators: LINES.map((description, index) => ({ type: 'OTHER', value: `value ${index}`, description })),
});

async function sendFile(name: string, content: string, token: string): Promise<{ id: string; downloadUrl: string }> {
  const form = new FormData();
  form.set('idempotencyKey', crypto.randomUUID());
  form.set('file', new Blob([content]), name);
  const answer = await fetch(`${process.env['PORTAL_URL'] ?? ''}/files`, {
    ...{ method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } },
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()) as { id: string; downloadUrl: string };
}

async function makeIncident(token: string): Promise<{ incident: string; draft: string; fileUrl: string }> {
  const create =
    'mutation ($input: CreateIncidentInput!) { made: createIncident(input: $input) { incident { id reference } } }';
  const make = async () =>
    (await ask<{ made: { incident: Made } }>(create, { input: incidentFacts() }, token)).made.incident;
  const draft = await make();
  const incident = await make();
  const { sent } = await ask<{ sent: { incident: Made } }>(
    'mutation ($input: SubmitIncidentReportInput!) { sent: submitIncidentReport(input: $input) { incident { id reference } } }',
    { input: { incidentId: incident.id, stage: 'INITIAL' } },
    token,
  );
  const file = await sendFile(`../../<img src=x>\u202E${WIDE}gpj.txt`, '<script>alert(1)</script>', token);
  for (const [visibility, attachmentIds] of [
    ['SHARED', [file.id]],
    ['COMPANY_INTERNAL', []],
  ] as const) {
    const input = { incidentId: incident.id, visibility, body: longText(10_000), attachmentIds };
    await ask(
      'mutation ($input: AddIncidentCommentInput!) { addIncidentComment(input: $input) { comment { id } } }',
      { input },
      token,
    );
  }
  await ask(
    'mutation ($input: SaveViewInput!) { saveView(input: $input) { view { id } } }',
    {
      input: { name: WIDE.slice(0, 80), filter: { list: 'incidents', search: LINE.trim() } },
    },
    token,
  );
  await ask(
    'mutation ($input: CreateApiClientInput!) { createApiClient(input: $input) { apiClient { id } } }',
    {
      input: { name: `${LINE}${WIDE}`.slice(0, 190), scopes: ['incident:read'] },
    },
    token,
  );
  return { incident: sent.incident.reference, draft: draft.reference, fileUrl: file.downloadUrl };
}

async function makeAdvisory(token: string): Promise<string> {
  const localized = (text: string) => ({ en: text, hi: text });
  const { id, reference } = await publishAdvisory({
    ...{ title: localized(`${LINE}${WIDE}`), summary: localized(longText(5_000)), body: localized(longText(20_000)) },
    ...{ sourceReference: LINE, vulnerabilities: [{ cve: 'CVE-2026-12345', title: `${LINE}${WIDE}`.slice(0, 190) }] },
    products: [{ vendor: LINE, product: WIDE, versions: LINE }],
    indicators: LINES.map((description, index) => ({ type: 'OTHER', value: `=value ${index}`, description })),
    recommendations: [LINE, MARKDOWN].map((text) => ({
      ...{ text: localized(text), priority: 'HIGH', guidelineClauses: [LINE, WIDE] },
    })),
  });
  const { advisory } = await ask<{ advisory: { recommendations: Made[] } }>(
    'query ($id: ID) { advisory(id: $id) { recommendations { id } } }',
    { id },
    token,
  );
  for (const { id: recommendationId } of advisory.recommendations) {
    const input = { recommendationId, status: 'NOT_APPLICABLE', note: longText(4_000) };
    await ask(
      'mutation ($input: RespondToRecommendationInput!) { respondToRecommendation(input: $input) { response { id } } }',
      { input },
      token,
    );
  }
  return reference;
}

/** A company, a person, an incident, a draft and an advisory with its answers, all of whose texts are strange. */
export async function makeStrangeThings(): Promise<StrangeThings> {
  const code = `ZZ${Date.now().toString(36).toUpperCase()}`;
  const { token, email } = await makeCompany(code);
  const made = await makeIncident(token);
  return { email, password: DEMO_PASSWORD, code, ...made, advisory: await makeAdvisory(token) };
}

const change = async (name: string, type: string, input: object, object: string, token: string) => {
  const { made } = await ask<{ made: Record<string, Made & { readonly version: number }> }>(
    `mutation ($input: ${type}!) { made: ${name}(input: $input) { ${object} { id reference version } } }`,
    { input },
    token,
  );
  const { id, version, reference } = made[object] ?? { id: '', version: 0, reference: '' };
  return { id, reference, version };
};

/** What is said at a step: an incident that was reopened and closed, an advisory that was withdrawn, and one that was returned. */
export async function makeStrangeSteps(
  email: string,
): Promise<{ closed: string; withdrawn: string; returned: string }> {
  const [own, handler, author, approver] = await Promise.all(
    [email, ...['incident-handler', 'advisory-author', 'advisory-approver'].map((name) => `${name}@west.example`)].map(
      tokenOf,
    ),
  );
  const facts = { ...incidentFacts(), indicators: [] };
  const { id: incidentId } = await change('createIncident', 'CreateIncidentInput', facts, 'incident', own ?? '');
  const stage = { incidentId, stage: 'INITIAL' };
  let incident = await change('submitIncidentReport', 'SubmitIncidentReportInput', stage, 'incident', own ?? '');
  const closing = { status: 'CLOSED', closureReason: 'FALSE_ALARM', closureNote: longText(4_000) };
  const reopening = { status: 'INVESTIGATING', reason: longText(4_000) };
  for (const step of [{ status: 'ACKNOWLEDGED' }, closing, reopening, closing]) {
    const input = { incidentId, expectedVersion: incident.version, ...step };
    incident = await change('changeIncidentStatus', 'ChangeIncidentStatusInput', input, 'incident', handler ?? '');
  }
  const steps = async (content: object, ...names: readonly string[]) => {
    const input = { kind: 'SECURITY_ADVISORY', severity: 'HIGH', tlp: 'GREEN', ...content };
    let made = await change('createAdvisory', 'CreateAdvisoryInput', input, 'advisory', author ?? '');
    for (const name of names) {
      const step = { id: made.id, expectedVersion: made.version, comment: longText(10_000) };
      const token = name.startsWith('submit') ? author : approver;
      made = await change(name, 'AdvisoryStepInput', step, 'advisory', token ?? '');
    }
    return made.reference;
  };
  const texts = Object.fromEntries(['title', 'summary', 'body'].map((field) => [field, { hi: LINE }]));
  const review = ['submitAdvisoryForReview', 'approveAdvisory'];
  return {
    closed: incident.reference,
    withdrawn: await steps(texts, ...review, 'publishAdvisory', 'withdrawAdvisory'),
    returned: await steps(texts, ...review, 'returnAdvisory'),
  };
}
