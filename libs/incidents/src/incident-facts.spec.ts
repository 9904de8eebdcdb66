// SPDX-License-Identifier: Apache-2.0
import { factColumns, factsRest, missingFields, problemsAfter } from './incident-facts.js';

const known = { severity: 'HIGH', environment: 'IT', detectedAt: new Date(0), otherIncidentType: null } as const;

describe('what INITIAL needs', () => {
  it.each([
    ['nothing more, once all is known', known, ['CERTIN-05'], []],
    ['a type', known, [], ['incidentTypes']],
    ['words for OTHER', known, ['CERTIN-05', 'OTHER'], ['otherIncidentType']],
    ['no words without OTHER', { ...known, otherIncidentType: 'strange' }, ['CERTIN-05'], []],
    [
      'severity, environment and time',
      { ...known, severity: null, environment: null, detectedAt: null },
      ['CERTIN-05'],
      ['severity', 'environment', 'detectedAt'],
    ],
  ])('is %s', (_, facts, types, missing) => {
    expect(missingFields(facts, types)).toEqual(missing);
  });
});

describe('the columns of an input', () => {
  const columns = (input: object) => factColumns(input);

  it('leave out what is absent, and clear what is null or empty', () => {
    expect(columns({ severity: null, description: '', location: 'Jabalpur' })).toEqual({
      severity: null,
      description: null,
      location: 'Jabalpur',
    });
  });
  it('fall back to a default where null is no value', () => {
    expect(columns({ kind: null, tlp: null, shareWithPeers: null })).toEqual({
      kind: 'INCIDENT',
      tlp: 'AMBER',
      shareWithPeers: false,
    });
  });
  it('keep what an impact does not name, and clear all of it for null', () => {
    expect(columns({ impact: { downtimeMinutes: 5, consumersAffected: null } })).toEqual({
      downtimeMinutes: 5,
      consumersAffected: null,
    });
    expect(Object.values(columns({ impact: null }))).toEqual([null, null, null, null, null, null]);
  });
  it('replace a contact as a whole, so that nobody gets another person’s number', () => {
    expect(columns({ contact: { name: 'Asha' } })).toEqual({
      contactName: 'Asha',
      contactDesignation: null,
      contactPhone: null,
      contactEmail: null,
    });
  });
});

describe('an update', () => {
  const now = new Date('2026-11-24T06:30:00Z');
  const facts = {
    ...known,
    occurredAt: null,
    noticedAt: now,
    detectedAt: now,
    status: 'SUBMITTED',
    submittedAt: now,
  } as const;

  it('may take from a draft what it may not take from a report', () => {
    const cleared = { ...facts, severity: null, noticedAt: null };
    expect(problemsAfter({ ...cleared, status: 'DRAFT', submittedAt: null }, ['severity'], {})).toEqual([]);
    expect(problemsAfter(cleared, ['severity'], {}).map(({ path }) => path)).toEqual([
      'input.severity',
      'input.noticedAt',
    ]);
  });
  it('names the time that it gave when the order of times is wrong', () => {
    const wrong = { ...facts, occurredAt: new Date(now.getTime() + 1) };
    expect(problemsAfter(wrong, [], { occurredAt: wrong.occurredAt })[0]?.path).toBe('input.occurredAt');
    expect(problemsAfter(wrong, [], { detectedAt: now })[0]?.path).toBe('input.detectedAt');
  });
});

describe('facts', () => {
  it.each([
    ['DRAFT', null, true],
    ['SUBMITTED', null, true],
    ['RESOLVED', null, true],
    ['RESOLVED', 2, false],
    ['CLOSED', null, false],
    ['WITHDRAWN', null, false],
  ] as const)('of an incident that is %s with FINAL report %s are open: %s', (status, finalReportNumber, open) => {
    expect(factsRest({ status, finalReportNumber }) === null).toBe(open);
  });
});
