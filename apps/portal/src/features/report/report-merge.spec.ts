// SPDX-License-Identifier: Apache-2.0
import { merge, readValues } from './report-merge';
import { EMPTY, factsOf, type ReportValues } from './report-values';

const base: ReportValues = { ...EMPTY, title: 'Phishing', location: 'Jabalpur' };

describe('merge', () => {
  it('takes over what was changed elsewhere alone, and keeps what was changed here alone', () => {
    const mine = { ...base, location: 'Sagar' };
    const merged = merge({ base, mine, changed: ['location'] }, { ...base, severity: 'HIGH' });
    expect(merged.values).toEqual({ ...base, location: 'Sagar', severity: 'HIGH' });
    expect(merged.taken).toEqual(['severity']);
    expect(merged.conflicts).toEqual([]);
  });

  it('shows both values of what was changed on both, and keeps the one of here until it is decided', () => {
    const mine = { ...base, title: 'Phishing, eleven people' };
    const merged = merge({ base, mine, changed: ['title'] }, { ...base, title: 'Phishing wave' });
    expect(merged.values.title).toBe('Phishing, eleven people');
    expect(merged.conflicts).toEqual([{ key: 'title', theirs: 'Phishing wave' }]);
  });

  it('asks nothing where both changed to the same: a saving whose answer was lost', () => {
    const mine = { ...base, title: 'Phishing wave' };
    expect(merge({ base, mine, changed: ['title'] }, { ...base, title: 'Phishing wave' }).conflicts).toEqual([]);
  });

  it('asks nothing, and keeps what was typed since, where the server has an earlier saving of this device', () => {
    const mine = { ...base, title: 'Phishing wave' };
    const theirs = { ...base, title: 'Phishing w', location: 'Sag' };
    const merged = merge({ base, mine, changed: ['title'] }, theirs, () => true);
    expect(merged).toEqual({ values: mine, conflicts: [], taken: [] });
  });
});

describe('readValues', () => {
  it('opens what a form of another age kept: unknown and unfit fields are left out, the rest is there', () => {
    const kept = {
      title: 'Old draft',
      severityLevel: 'HIGH',
      incidentTypes: ['CERTIN-07', 7],
      loadLostMegawatts: 12,
      missionCritical: true,
      indicators: [{ type: 'IPV4', value: '203.0.113.7' }, 'evil.example'],
    };
    expect(readValues(kept)).toEqual({
      title: 'Old draft',
      incidentTypes: ['CERTIN-07'],
      missionCritical: true,
      indicators: [{ type: 'IPV4', value: '203.0.113.7', description: '', tlp: null }],
    });
    expect(readValues('nonsense')).toEqual({});
  });
});

describe('factsOf', () => {
  it('sends the fields that are asked for, empty ones as not known, and a contact as one', () => {
    const values: ReportValues = { ...base, contactPhone: '0761 2', consumersAffected: '१२,५००', location: ' ' };
    expect(factsOf(values, ['location', 'contactPhone', 'consumersAffected'])).toEqual({
      location: null,
      contact: { name: '', designation: null, phone: '0761 2', email: null },
      impact: { consumersAffected: 12_500 },
    });
  });

  it('gives a draft without a title a working title', () => {
    expect(factsOf(EMPTY, ['title'])).toEqual({ title: 'Report without a title yet' });
  });
});
