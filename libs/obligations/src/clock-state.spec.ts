// SPDX-License-Identifier: Apache-2.0
import { referenceData } from '@prahari/kernel';
import { clocksFor, type WantedClock } from './clock-state.js';
import { statusOf } from './clock-status.js';
import { at, company, draft, NOTHING_KNOWN, own, report } from './incident-facts.builder.js';
import { parseProfiles } from './reporting-profile.js';

const names = (clocks: readonly WantedClock[]): string[] => clocks.map((clock) => `${clock.profile} ${clock.stage}`);

describe('the clocks of an incident', () => {
  it('run from the draft on, with their basis in Indian time', () => {
    expect(clocksFor(draft()).map(({ profile, stage, dueAt, basis }) => [profile, stage, dueAt, basis])).toEqual(
      [
        ['in-cert-in-2022', 'initial'],
        ['in-cea-2021', 'reportable_event'],
        ['in-discom-coordinator', 'notify_coordinator'],
      ].map((name) => [...name, at('2026-11-25T02:10'), 'noticed 2026-11-24 20:10 IST + 6 h']),
    );
  });

  it.each(['INCIDENT', 'NEAR_MISS', 'THREAT'])('run for %s', (kind) => {
    expect(clocksFor(draft({ kind }))).toHaveLength(3);
  });

  it('keep the six hours and add 24 when sabotage is suspected', () => {
    const clocks = clocksFor(
      draft({ company: company('in-cea-2021'), sabotageSuspectedAt: at('2026-11-24T22:00:30.5') }),
    );
    expect(clocks.map(({ stage, dueAt, basis, recipients }) => [stage, dueAt, basis, recipients])).toEqual([
      ['reportable_event', at('2026-11-25T02:10'), 'noticed 2026-11-24 20:10 IST + 6 h', ['CERT-In', 'CSIRT-Power']],
      [
        'sabotage',
        at('2026-11-25T22:00:30.5'),
        'sabotage suspected 2026-11-24 22:00:30 IST + 24 h',
        ['CERT-In', 'CSIRT-Power'],
      ],
    ]);
  });

  it('leave out profiles whose condition the company or the incident does not fulfil', () => {
    const other = { kind: 'OTHER', reportingProfiles: referenceData.defaultReportingProfiles };
    expect(names(clocksFor(draft({ company: other })))).toEqual([
      'in-cert-in-2022 initial',
      'in-discom-coordinator notify_coordinator',
    ]);
    const breach = { company: company('in-dpdp-2025'), noticedAt: at('2027-05-13T00:00') };
    expect(clocksFor(draft({ ...breach, impact: { ...NOTHING_KNOWN, personalDataRecords: 0 } }))).toEqual([]);
    expect(
      clocksFor(draft({ ...breach, impact: { ...NOTHING_KNOWN, personalDataRecords: 2 ** 53 - 1 } })),
    ).toHaveLength(3);
  });

  it('leave out what no field of the incident can start yet', () => {
    const ids = [
      'in-nciipc-protected-system',
      'us-nerc-cip-008-6',
      'us-doe-417',
      'eu-nccs',
      'us-circia',
      'uk-csr-bill',
    ];
    expect(clocksFor(draft({ company: company(...ids) }))).toEqual([]);
  });

  it('without an hour say so, and are due at once', () => {
    const [principals] = clocksFor(
      draft({
        company: company('in-dpdp-2025'),
        noticedAt: at('2027-05-13T10:00'),
        impact: { ...NOTHING_KNOWN, personalDataRecords: 1 },
      }),
    );
    expect(principals).toMatchObject({ dueAt: null, basis: 'aware 2027-05-13 10:00 IST, without delay' });
    const status = (ist: string) => statusOf(principals!, at(ist));
    expect(status('2027-05-13T10:00')).toBe('DUE_SOON');
    expect(status('2027-05-14T10:00')).toBe('DUE_SOON');
    expect(status('2027-05-14T10:00:00.001')).toBe('OVERDUE');
    expect(statusOf({ ...principals!, metAt: at('2027-05-15T10:00') }, at('2027-06-01T10:00'))).toBe('MET_LATE');
  });

  it('without an hour and a threshold wait until somebody files', () => {
    const clocks = clocksFor(draft({ reports: [report('INITIAL', '2026-11-24T21:00')] }));
    const open = clocks.filter((clock) => clock.dueAt === null);
    expect(open.map(({ basis }) => basis)).toEqual([
      'initial report 2026-11-24 21:00 IST, within reasonable time',
      'initial report 2026-11-24 21:00 IST, no statutory deadline',
    ]);
    for (const clock of open) expect(statusOf(clock, at('2046-01-01T00:00'))).toBe('PENDING');
  });

  it('move with a corrected time of noticing, and judge what was met again (C8)', () => {
    const reports = [report('INITIAL', '2026-11-25T01:00')];
    const [before] = own({ reports }, 'notify_coordinator');
    const [after] = own({ reports, noticedAt: at('2026-11-24T12:00') }, 'notify_coordinator');
    expect(statusOf(before!, at('2026-11-26T00:00'))).toBe('MET');
    expect(after).toMatchObject({ startsAt: at('2026-11-24T12:00'), dueAt: at('2026-11-24T18:00') });
    expect(statusOf(after!, at('2026-11-26T00:00'))).toBe('MET_LATE');
  });

  it('give every profile of the reference data that has a value its stages, each at the instant its text says', () => {
    const facts = draft({
      noticedAt: at('2027-06-01T08:00'),
      sabotageSuspectedAt: at('2027-06-01T09:00'),
      reports: [report('INITIAL', '2027-06-01T10:00')],
      resolvedAt: at('2027-06-03T10:00'),
      impact: { ...NOTHING_KNOWN, personalDataRecords: 5 },
    });
    const starts: Record<string, Date> = {
      noticed_at: facts.noticedAt,
      aware_at: facts.noticedAt,
      sabotage_suspected_or_confirmed_at: facts.sabotageSuspectedAt!,
      'initial.submitted_at': facts.reports[0]!.submittedAt,
      'previous.submitted_at': facts.reports[0]!.submittedAt,
      resolved_at: facts.resolvedAt!,
    };
    const milliseconds = (iso: string): number =>
      Number(/\d+/.exec(iso)![0]) * (iso.startsWith('PT') ? 3_600_000 : 86_400_000);
    for (const { id, stages, status, effectiveUntil } of referenceData.reportingProfiles) {
      const asleep =
        /bill|proposed/.test(status) || effectiveUntil !== undefined || id === 'in-nciipc-protected-system';
      const expected = asleep ? [] : stages.filter(({ trigger }) => trigger in starts);
      expect(
        clocksFor({ ...facts, company: company(id) }).map(({ stage, startsAt, dueAt }) => [stage, startsAt, dueAt]),
      ).toEqual(
        expected.map(({ stage, trigger, deadline }) => {
          const start = starts[trigger]!;
          return [stage, start, 'iso' in deadline ? new Date(start.getTime() + milliseconds(deadline.iso!)) : null];
        }),
      );
    }
  });

  it('of a new profile need no code', () => {
    const profiles = parseProfiles([
      {
        id: 'state-regulator',
        status: 'in_force',
        timeZone: 'Asia/Kolkata',
        when: {
          all: [
            { field: 'severity', op: 'in', value: ['CRITICAL'] },
            { field: 'incidentTypes', op: 'notEmpty' },
          ],
        },
        stages: [
          { stage: 'note', trigger: 'contained_at', deadline: { kind: 'duration', iso: 'P1M' }, recipient: ['SERC'] },
          {
            stage: 'last',
            trigger: 'closed_at',
            deadline: { kind: 'rule', rule: 'END_OF_NEXT_BUSINESS_DAY', endOfDay: '16:00' },
            recipient: ['SERC'],
          },
        ],
      },
    ]);
    const facts = draft({
      company: company('state-regulator'),
      severity: 'CRITICAL',
      incidentTypes: ['CERTIN-05'],
      containedAt: at('2027-01-31T10:00'),
      closedAt: at('2027-02-05T10:00'),
    });
    expect(clocksFor(facts, profiles).map(({ dueAt, basis }) => [dueAt, basis])).toEqual([
      [at('2027-02-28T10:00'), 'contained 2027-01-31 10:00 IST + 1 month'],
      [at('2027-02-08T16:00'), 'closed 2027-02-05 10:00 IST, end of the next business day (16:00)'],
    ]);
    expect(clocksFor({ ...facts, severity: 'HIGH' }, profiles)).toEqual([]);
  });
});

describe("the coordinator's own stages", () => {
  const times = (clocks: readonly WantedClock[]) =>
    clocks.map(({ sequence, startsAt, metAt }) => [sequence, startsAt, metAt]);
  const initial = report('INITIAL', '2026-11-24T21:00');
  const second = report('SUPPLEMENTARY', '2026-11-25T20:00');
  const third = report('SUPPLEMENTARY', '2026-11-26T23:00');

  it('open a status update with each report before containment, met by the next report', () => {
    const updates = own({ reports: [initial, second, third] }, 'status_update');
    expect(times(updates)).toEqual([
      [1, initial.submittedAt, second.submittedAt],
      [2, second.submittedAt, third.submittedAt],
      [3, third.submittedAt, null],
    ]);
    expect(updates.map(({ basis }) => basis)).toEqual([
      'initial report 2026-11-24 21:00 IST + 24 h',
      'supplementary report 2026-11-25 20:00 IST + 24 h',
      'supplementary report 2026-11-26 23:00 IST + 24 h',
    ]);
    expect(updates.map((clock) => statusOf(clock, third.submittedAt))).toEqual(['MET', 'MET_LATE', 'PENDING']);
  });

  it('open none from containment on, and leave the open one to the next report', () => {
    const containedAt = at('2026-11-25T10:00');
    expect(times(own({ reports: [initial], containedAt }, 'status_update'))).toEqual([[1, initial.submittedAt, null]]);
    expect(times(own({ reports: [initial, second, third], containedAt }, 'status_update'))).toEqual([
      [1, initial.submittedAt, second.submittedAt],
    ]);
  });

  it('let a FINAL report before containment open the next status update as any other', () => {
    const final = report('FINAL', '2026-11-25T08:00');
    expect(times(own({ reports: [initial, final] }, 'status_update'))).toEqual([
      [1, initial.submittedAt, final.submittedAt],
      [2, final.submittedAt, null],
    ]);
  });

  it('are met by the INITIAL report in time up to the due instant itself', () => {
    const statusFor = (submitted: string) =>
      statusOf(own({ reports: [report('INITIAL', submitted)] }, 'notify_coordinator')[0]!, at('2027-01-01T00:00'));
    expect(statusFor('2026-11-25T02:10')).toBe('MET');
    expect(statusFor('2026-11-25T02:10:00.001')).toBe('MET_LATE');
  });

  const final = report('FINAL', '2026-11-28T10:00');

  it('wait for the closure report from the resolution on', () => {
    const resolvedAt = at('2026-11-27T10:00');
    expect(own({ reports: [initial] }, 'closure_report')).toEqual([]);
    const [open] = own({ reports: [initial, second], resolvedAt }, 'closure_report');
    expect(open).toMatchObject({
      dueAt: at('2026-12-27T10:00'),
      metAt: null,
      basis: 'resolved 2026-11-27 10:00 IST + 30 d',
    });
    expect(own({ reports: [initial, second, final], resolvedAt }, 'closure_report')[0]!.metAt).toEqual(
      final.submittedAt,
    );
  });

  it('take a FINAL report of before the resolution as met where the clock starts', () => {
    const resolvedAt = at('2026-11-29T10:00');
    const [clock] = own({ reports: [initial, final], resolvedAt }, 'closure_report');
    expect(clock!.metAt).toEqual(resolvedAt);
    expect(statusOf(clock!, resolvedAt)).toBe('MET');
  });

  it('wait after a reopening for one more FINAL report', () => {
    const reopened = { reopenedAt: at('2026-12-01T10:00'), resolvedAt: at('2026-12-05T10:00') };
    const again = report('FINAL', '2026-12-06T10:00');
    expect(own({ reports: [initial, final], ...reopened }, 'closure_report')[0]!.metAt).toBeNull();
    expect(own({ reports: [initial, final, again], ...reopened }, 'closure_report')[0]!.metAt).toEqual(
      again.submittedAt,
    );
    expect(own({ reports: [initial, final], ...reopened }, 'notify_coordinator')[0]!.metAt).toEqual(
      initial.submittedAt,
    );
  });
});
