// SPDX-License-Identifier: Apache-2.0
import { referenceData } from '@prahari/kernel';
import { dueInstant } from './deadline.js';
import { parseProfiles, profilesInForce, REPORTING_PROFILES } from './reporting-profile.js';

const stage = {
  stage: 'initial',
  trigger: 'noticed_at',
  deadline: { kind: 'duration', iso: 'PT6H' },
  recipient: ['CERT-In'],
};
const profile = { id: 'made-up', status: 'in_force', timeZone: 'Asia/Kolkata', stages: [stage] };
const idsAt = (noticedAt: string): string[] =>
  profilesInForce(referenceData.defaultReportingProfiles, new Date(noticedAt)).map(({ id }) => id);

describe('reporting profiles', () => {
  it('reads every profile and stage of the reference data', () => {
    const read = REPORTING_PROFILES.map(({ id, stages }) => [id, stages.map((one) => one.stage)]);
    expect(read).toEqual(referenceData.reportingProfiles.map(({ id, stages }) => [id, stages.map((one) => one.stage)]));
  });

  it('reckons each of their deadlines, also those whose trigger has no value yet, or says that there is no hour', () => {
    const start = new Date('2026-11-24T14:40:00.123Z');
    for (const { timeZone, stages } of REPORTING_PROFILES) {
      for (const { deadline } of stages) {
        const due = dueInstant(deadline, start, { profile: timeZone, entity: 'Asia/Kolkata' });
        expect(due === null).toBe(deadline.kind === 'open');
        if (due) expect(due.getTime()).toBeGreaterThan(start.getTime());
      }
    }
  });

  it('changes from the Guidelines of 2021 to the Regulations of 2026 at midnight in India (C9)', () => {
    const cea = (at: string): string[] => idsAt(at).filter((id) => id.startsWith('in-cea'));
    expect(cea('2027-03-31T23:59+05:30')).toEqual(['in-cea-2021']);
    expect(cea('2027-03-31T23:59:59.999+05:30')).toEqual(['in-cea-2021']);
    expect(cea('2027-04-01T00:00+05:30')).toEqual(['in-cea-2026']);
  });

  it('counts the first day of a profile in, and the day before out', () => {
    expect(idsAt('2027-05-12T23:59:59.999+05:30')).not.toContain('in-dpdp-2025');
    expect(idsAt('2027-05-13T00:00+05:30')).toContain('in-dpdp-2025');
    expect(idsAt('1970-01-01T00:00Z')).toEqual(['in-discom-coordinator']);
  });

  it('gives nothing for bills, proposed rules, profiles without a day of commencement and unknown ids', () => {
    const unborn = parseProfiles([
      { ...profile, id: 'a', status: 'bill' },
      { ...profile, id: 'b', status: 'proposed_rule', effectiveFrom: '2020-01-01' },
      { ...profile, id: 'c', status: 'notified_not_yet_in_force' },
      { ...profile, id: 'd' },
    ]);
    const now = new Date('2030-01-01T00:00Z');
    expect(profilesInForce(['a', 'b', 'c', 'd', 'e'], now, unborn).map(({ id }) => id)).toEqual(['d']);
    expect(profilesInForce(['uk-csr-bill', 'us-circia'], now)).toEqual([]);
  });

  it.each([
    [{ status: 'rumoured' }, /made-up\.status: "rumoured" is unknown/],
    [{ timeZone: 'Mars/Olympus' }, /made-up\.timeZone/],
    [{ effectiveFrom: '2027-02-30' }, /made-up\.effectiveFrom: "2027-02-30" is no day/],
    [{ stages: [] }, /made-up\.stages/],
    [{ stages: [stage, stage] }, /"initial" occurs twice/],
    [{ when: { field: 'severity', op: 'like' } }, /made-up\.when\.op/],
    [{ stages: [{ ...stage, recipient: [] }] }, /made-up, initial\.recipient/],
    [{ stages: [{ ...stage, metBy: 'INITIAL or SOMETHING' }] }, /made-up, initial\.metBy: "SOMETHING" is unknown/],
    [{ stages: [{ ...stage, deadline: { kind: 'rule', rule: 'SOON' } }] }, /made-up, initial\.deadline\.rule/],
    [{ stages: [{ ...stage, repeatUntil: 'contained_at' }] }, /what repeats starts with previous\.submitted_at/],
    [{ stages: [{ ...stage, repeatUntil: 'doomsday' }] }, /"doomsday" is no trigger/],
  ])('refuses %j at the start, naming the place', (change, message) => {
    expect(() => parseProfiles([{ ...profile, ...change }])).toThrow(message);
  });

  it('refuses the same id twice', () => {
    expect(() => parseProfiles([profile, profile])).toThrow(/"made-up" occurs twice/);
  });
});
