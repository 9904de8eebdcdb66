// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { NO_PARTS } from './incident-parts.js';
import type { IncidentEntity } from './incident.entity.js';
import { reportContent } from './report-content.js';

const head = {
  stage: 'INITIAL',
  number: 1,
  submittedAt: new Date('2026-11-24T06:30:00Z'),
  submittedBy: 'Asha',
  companyCode: 'EAST',
};
const incident = {
  id: 'x',
  title: 'बिलिंग',
  contactName: 'Asha',
  contactPhone: null,
  detectedAt: head.submittedAt,
  downtimeMinutes: 5,
} as unknown as IncidentEntity;

describe('the content of a report', () => {
  const { text, sha256 } = reportContent(head, incident, NO_PARTS);

  it('is canonical JSON with its hash', () => {
    expect(sha256).toBe(createHash('sha256').update(text).digest('hex'));
    expect(text.startsWith('{"companyCode":"EAST","incident":{')).toBe(true);
  });
  it('has the names and the shape of the API', () => {
    const { incident: facts } = JSON.parse(text);
    expect(facts).toMatchObject({
      title: 'बिलिंग',
      contact: { name: 'Asha', phone: null },
      impact: { downtimeMinutes: 5 },
      assets: [],
      detectedAt: '2026-11-24T06:30:00.000Z',
    });
    expect(facts).not.toHaveProperty('contactName');
    expect(facts).not.toHaveProperty('companyId');
  });
});
