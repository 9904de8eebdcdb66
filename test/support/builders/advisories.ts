// SPDX-License-Identifier: Apache-2.0
import type { GraphqlAnswer, TestApp } from '../app.js';
import type { Member, TestCompanies, TestCompany } from './companies.js';

/** What an answer holds: as much as was asked for. */
type Told = NonNullable<GraphqlAnswer['data']>;

export interface AdvisoryInput {
  readonly [field: string]: unknown;
}

/** A recommendation as an input, in English. */
export const recommend = (en: string, more: object = {}): object => ({ text: { en }, priority: 'HIGH', ...more });

/** A complete input of createAdvisory; `more` replaces fields. */
export const advisoryInput = (more: AdvisoryInput = {}): AdvisoryInput => ({
  kind: 'SECURITY_ADVISORY',
  title: { en: 'Weak passwords on feeder gateways', hi: 'फीडर गेटवे पर कमज़ोर पासवर्ड' },
  summary: { en: 'Gateways are delivered with a password that everybody knows.' },
  body: { en: '## What to do\n\nChange the password of every gateway.' },
  severity: 'HIGH',
  tlp: 'AMBER',
  recommendations: [recommend('Change the default password')],
  ...more,
});

/** What most tests ask of an advisory. */
export const ADVISORY_FIELDS = 'id reference status version acknowledged recommendations { id number }';

/** Everything that an advisory has. */
export const WHOLE_ADVISORY = `id reference kind status severity tlp source sourceReference sourceDate publishedAt updatedAt version withdrawnAt
  withdrawalNote reviewComment acknowledged title { en hi original } summary { en hi original } body { en original }
  audience { code } vulnerabilities { cve title cvssVector cvssScore knownExploited } products { vendor product versions }
  indicators { id type value description tlp otherCompaniesCount } techniques references
  recommendations { id number text { en } priority dueAt evidenceRequired guidelineClauses advisory { reference } 
    myResponse { id status overdue company { code } recommendation { number } } responses { id company { code } } }
  workingRevision { status summary title { en } summaryText { en } body { en } severity tlp audience { code }
    recommendations { id number text { en } } products { vendor } }
  revisions { number publishedAt summary }
  receipts { company { code } deliveredAt openedAt acknowledgedAt acknowledgedBy acknowledgedRevision }`;

/**
 * Advisories made over HTTP by the people who may: written by WEST's author, approved and published by its approver.
 * `const advisory = await new Advisories(app, companies).published({ audienceCompanyIds: [EAST.id] })`
 */
export class Advisories {
  readonly author: Member;
  readonly approver: Member;

  constructor(
    private readonly app: TestApp,
    { WEST }: { readonly WEST: TestCompany } | TestCompanies,
  ) {
    this.author = WEST.people.ADVISORY_AUTHOR;
    this.approver = WEST.people.ADVISORY_APPROVER;
  }

  async draft(more: AdvisoryInput = {}): Promise<Told> {
    return this.mutate('createAdvisory', 'CreateAdvisoryInput', advisoryInput(more), this.author);
  }

  update(advisory: { id: string; version: number }, changes: AdvisoryInput): Promise<Told> {
    return this.mutate(
      'updateAdvisory',
      'UpdateAdvisoryInput',
      { id: advisory.id, expectedVersion: advisory.version, ...changes },
      this.author,
    );
  }

  submit = (advisory: { id: string; version: number }) => this.step('submitAdvisoryForReview', advisory, this.author);
  approve = (advisory: { id: string; version: number }) => this.step('approveAdvisory', advisory, this.approver);
  publish = (advisory: { id: string; version: number }) => this.step('publishAdvisory', advisory, this.approver);
  sendBack = (advisory: { id: string; version: number }, comment = 'Not yet.') =>
    this.step('returnAdvisory', advisory, this.approver, comment);
  withdraw = (advisory: { id: string; version: number }, comment = 'It was wrong.') =>
    this.step('withdrawAdvisory', advisory, this.approver, comment);

  async bringOut(draft: { id: string; version: number }): Promise<Told> {
    return this.publish(await this.approve(await this.submit(draft)));
  }

  async published(more: AdvisoryInput = {}): Promise<Told> {
    return this.bringOut(await this.draft(more));
  }

  /** A published revision of a published advisory. */
  async revised(advisory: { id: string; version: number }, changes: AdvisoryInput): Promise<Told> {
    return this.bringOut(await this.update(advisory, { revisionSummary: 'Something changed.', ...changes }));
  }

  step(
    name: string,
    { id, version }: { id: string; version: number },
    member: Member,
    comment?: string,
  ): Promise<Told> {
    return this.mutate(
      name,
      'AdvisoryStepInput',
      { id, expectedVersion: version, ...(comment !== undefined && { comment }) },
      member,
    );
  }

  /** The status after a step of the life cycle, or the code of the refusal. */
  async attempt(
    name: string,
    { id, version }: { id: string; version: number },
    { token }: { token: string },
    comment?: string,
  ): Promise<string> {
    const input = { id, expectedVersion: version, comment };
    const query = `mutation ($input: AdvisoryStepInput!) { ${name}(input: $input) { advisory { status } } }`;
    const answer = await this.app.graphql(query, { input }, token);
    return answer.code ?? answer.data[name].advisory.status;
  }

  /** The answer of createAdvisory or updateAdvisory, refused or not. */
  tryCreate(more: AdvisoryInput, { token }: { token: string } = this.author): Promise<GraphqlAnswer> {
    return this.app.graphql(
      'mutation ($input: CreateAdvisoryInput!) { createAdvisory(input: $input) { advisory { id } } }',
      { input: advisoryInput(more) },
      token,
    );
  }

  tryUpdate(
    { id, version }: { id: string; version: number },
    changes: AdvisoryInput,
    { token }: { token: string } = this.author,
  ): Promise<GraphqlAnswer> {
    const input = { id, expectedVersion: version, ...changes };
    return this.app.graphql(
      'mutation ($input: UpdateAdvisoryInput!) { updateAdvisory(input: $input) { advisory { id } } }',
      { input },
      token,
    );
  }

  /** A list, with the arguments as they stand in the document: `(filter: { … })`. */
  async list(args: string, { token }: { token: string }): Promise<Told> {
    const query = `{ advisories${args} { totalCount nodes { id reference } pageInfo { hasNextPage endCursor } } }`;
    const answer = await this.app.graphql(query, {}, token);
    if (answer.errors) throw new Error(JSON.stringify([answer.errors, this.app.log.slice(-3)]));
    return answer.data.advisories;
  }

  /** As the people of a company see it: null where they don't. */
  async as(member: Member, id: string, fields = ADVISORY_FIELDS): Promise<Told> {
    const answer = await this.app.graphql(`query ($id: ID) { advisory(id: $id) { ${fields} } }`, { id }, member.token);
    if (answer.errors && answer.code !== 'NOT_FOUND')
      throw new Error(JSON.stringify([answer.errors, this.app.log.slice(-3)]));
    return answer.data?.advisory ?? null;
  }

  /** The advisory that a mutation gives back; an error fails the test. */
  async mutate(name: string, type: string, input: object, member: Member): Promise<Told> {
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { advisory { ${ADVISORY_FIELDS} } } }`;
    const answer = await this.app.graphql(query, { input }, member.token);
    if (answer.errors) throw new Error(`${name}: ${JSON.stringify([answer.errors, this.app.log.slice(-3)])}`);
    return answer.data[name].advisory;
  }
}
