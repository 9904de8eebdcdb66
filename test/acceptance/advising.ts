// SPDX-License-Identifier: Apache-2.0
import type { Api } from '../support/api.js';
import type { Utility } from './utilities.js';

/** Written, reviewed by another person and published; without an audience to every company. */
export async function publish(
  api: Api,
  { tokens }: Utility,
  title: string,
  audienceCompanyIds?: readonly string[],
): Promise<{ readonly id: string; readonly reference: string }> {
  const text = (en: string) => ({ en });
  const input = {
    ...{
      kind: 'SECURITY_ADVISORY',
      severity: 'HIGH',
      tlp: 'AMBER',
      title: text(title),
      summary: text('What many reports have in common.'),
      body: text('## What to do'),
    },
    ...{ recommendations: [{ text: text('Change them today'), priority: 'HIGH' }], audienceCompanyIds },
  };
  let { advisory } = await api.change(
    tokens.ADVISORY_AUTHOR,
    'createAdvisory',
    input,
    'advisory { id reference version }',
  );
  const steps = [
    ['submitAdvisoryForReview', tokens.ADVISORY_AUTHOR],
    ['approveAdvisory', tokens.ADVISORY_APPROVER],
    ['publishAdvisory', tokens.ADVISORY_AUTHOR],
  ] as const;
  for (const [step, token] of steps) {
    ({ advisory } = await api.change(
      token,
      step,
      { id: advisory.id, expectedVersion: advisory.version },
      'advisory { id reference version }',
    ));
  }
  return advisory;
}

/** The CISO acknowledges, and a reporter answers the one recommendation. */
export async function acknowledgeAndAnswer(api: Api, { tokens }: Utility, advisoryId: string): Promise<void> {
  const { advisory } = await api.change(
    tokens.CISO,
    'acknowledgeAdvisory',
    { advisoryId },
    'advisory { acknowledged recommendations { id } }',
  );
  expect(advisory.acknowledged).toBe(true);
  const answer = { recommendationId: advisory.recommendations[0].id, status: 'DONE', note: 'All changed.' };
  const { response } = await api.change(
    tokens.INCIDENT_REPORTER,
    'respondToRecommendation',
    answer,
    'response { status }',
  );
  expect(response.status).toBe('DONE');
}
