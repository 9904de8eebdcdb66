// SPDX-License-Identifier: Apache-2.0
import { DEMO_PASSWORD } from './people.js';

type Json = Record<string, unknown>;

export async function ask<Data>(query: string, variables: Json, token?: string): Promise<Data> {
  const answer = await fetch(`${process.env['PORTAL_URL'] ?? ''}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Data; errors?: unknown };
  if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
}

export async function tokenOf(email: string): Promise<string> {
  const { signIn } = await ask<{ signIn: { accessToken: string } }>(
    'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }',
    { input: { email, password: DEMO_PASSWORD } },
  );
  return signIn.accessToken;
}

interface Advisory {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
}

const WHOLE = 'advisory { id version reference }';

/** Through review, as the author and the approver of the demo do it. */
async function publish(advisory: Advisory, author: string, approver: string): Promise<Advisory> {
  let current = advisory;
  for (const [step, token] of [
    ['submitAdvisoryForReview', author],
    ['approveAdvisory', approver],
    ['publishAdvisory', approver],
  ] as const) {
    const { done } = await ask<{ done: { advisory: Advisory } }>(
      `mutation ($input: AdvisoryStepInput!) { done: ${step}(input: $input) { ${WHOLE} } }`,
      { input: { id: current.id, expectedVersion: current.version } },
      token,
    );
    current = done.advisory;
  }
  return current;
}

export interface PublishedAdvisory extends Advisory {
  /** Publishes what `change` says as a new revision. */
  readonly revise: (change: Json) => Promise<void>;
}

/** An advisory of its own for a story, so that stories do not meet each other's answers. */
export async function publishAdvisory(content: Json): Promise<PublishedAdvisory> {
  const [author, approver] = [
    await tokenOf('advisory-author@west.example'),
    await tokenOf('advisory-approver@west.example'),
  ];
  const { made } = await ask<{ made: { advisory: Advisory } }>(
    `mutation ($input: CreateAdvisoryInput!) { made: createAdvisory(input: $input) { ${WHOLE} } }`,
    { input: { kind: 'SECURITY_ADVISORY', severity: 'HIGH', tlp: 'GREEN', ...content } },
    author,
  );
  let latest = await publish(made.advisory, author, approver);
  const revise = async (change: Json) => {
    const { updated } = await ask<{ updated: { advisory: Advisory } }>(
      `mutation ($input: UpdateAdvisoryInput!) { updated: updateAdvisory(input: $input) { ${WHOLE} } }`,
      { input: { id: latest.id, expectedVersion: latest.version, ...change } },
      author,
    );
    latest = await publish(updated.advisory, author, approver);
  };
  return { ...latest, revise };
}
