// SPDX-License-Identifier: Apache-2.0
import { referenceData } from '@prahari/kernel';
import fc from 'fast-check';
import { clocksFor, type WantedClock } from './clock-state.js';
import { judgeFiling, statusOf } from './clock-status.js';
import { at, company, draft, NOTHING_KNOWN, own, report } from './incident-facts.builder.js';
import type { ReportStage } from './trigger.js';

describe('the status of a clock', () => {
  const [clock] = clocksFor(draft());

  it.each([
    ['2026-11-24T20:10', 'PENDING'],
    ['2026-11-25T00:57:59.999', 'PENDING'],
    ['2026-11-25T00:58', 'DUE_SOON'],
    ['2026-11-25T02:10', 'DUE_SOON'],
    ['2026-11-25T02:10:00.001', 'OVERDUE'],
  ])('at %s is %s', (now, status) => {
    expect(statusOf(clock!, at(now))).toBe(status);
  });

  it('is not applicable once the incident is withdrawn, unless it was met', () => {
    const facts = draft({ reports: [report('INITIAL', '2026-11-24T21:00')], withdrawnAt: at('2026-11-24T22:00') });
    const statuses = new Map(clocksFor(facts).map((one) => [one.stage, statusOf(one, at('2027-01-01T00:00'))]));
    expect(statuses.get('notify_coordinator')).toBe('MET');
    statuses.delete('notify_coordinator');
    expect(new Set(statuses.values())).toEqual(new Set(['NOT_APPLICABLE']));
  });

  it('never goes back while nobody files', () => {
    const order = ['PENDING', 'DUE_SOON', 'OVERDUE'];
    const day = fc.integer({ min: 0, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(day, day, day, fc.nat(), (noticed, sabotage, early, later) => {
        const clocks = clocksFor(
          draft({
            company: company(...referenceData.reportingProfiles.map(({ id }) => id)),
            noticedAt: new Date(noticed),
            sabotageSuspectedAt: new Date(sabotage),
            impact: { ...NOTHING_KNOWN, personalDataRecords: 1 },
          }),
        );
        for (const one of clocks) {
          const [now, then] = [early, early + later].map((ms) => order.indexOf(statusOf(one, new Date(ms))));
          expect(now).toBeGreaterThanOrEqual(0);
          expect(then).toBeGreaterThanOrEqual(now!);
        }
      }),
      { seed: 20261124, numRuns: 300 },
    );
  });

  it('never reopens what a report has met, whatever reports follow', () => {
    const stages = fc.array(fc.constantFrom<ReportStage>('SUPPLEMENTARY', 'FINAL'), { maxLength: 8 });
    fc.assert(
      fc.property(stages, fc.nat({ max: 10 }), (following, containedAfter) => {
        const reports = (['INITIAL', ...following] as const).map((stage, index) => ({
          stage,
          submittedAt: new Date(Date.UTC(2026, 10, 25, index * 2)),
        }));
        const updates = own(
          { reports, containedAt: new Date(Date.UTC(2026, 10, 25, containedAfter * 2 - 1)) },
          'status_update',
        );
        expect(updates.map(({ sequence }) => sequence)).toEqual(updates.map((_, index) => index + 1));
        expect(updates.slice(0, -1).every((update) => update.metAt !== null)).toBe(true);
        expect(updates).toHaveLength(Math.min(reports.length, containedAfter));
      }),
      { seed: 20261124 },
    );
  });
});

describe('a filing by a named person', () => {
  const now = at('2026-11-25T12:00');
  const [statutory] = clocksFor(draft());
  const [coordinators] = own({}, 'notify_coordinator');
  const codes = (clock: WantedClock, filedAt: Date) =>
    judgeFiling(clock, filedAt, now).map(({ path, code }) => [path, code]);

  it('is accepted from the start of the clock to the present', () => {
    expect(codes(statutory!, statutory!.startsAt)).toEqual([]);
    expect(codes(statutory!, now)).toEqual([]);
  });

  it('is refused before the start, in the future, and for what a report meets', () => {
    expect(codes(statutory!, new Date(statutory!.startsAt.getTime() - 1))).toEqual([['input.filedAt', 'BEFORE_START']]);
    expect(codes(statutory!, new Date(now.getTime() + 1))).toEqual([['input.filedAt', 'IN_FUTURE']]);
    expect(codes(coordinators!, now)).toEqual([['input.obligationId', 'MET_BY_REPORT']]);
  });

  it('at the due instant meets the clock, after it meets it late', () => {
    const filed = (ist: string) => statusOf({ ...statutory!, metAt: at(ist) }, now);
    expect(filed('2026-11-25T02:10')).toBe('MET');
    expect(filed('2026-11-25T02:10:00.001')).toBe('MET_LATE');
  });
});
