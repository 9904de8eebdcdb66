// SPDX-License-Identifier: Apache-2.0
import { INCIDENT_TYPES, isTechnique, CLASSIFICATIONS, referenceData } from './reference-data.js';

describe('reference data', () => {
  it('offers exactly the twenty types of Annexure I and OTHER', () => {
    expect(INCIDENT_TYPES).toHaveLength(21);
    expect(INCIDENT_TYPES[0]).toBe('CERTIN-01');
    expect(INCIDENT_TYPES.at(-1)).toBe('OTHER');
  });
  it('knows ICS techniques by list and enterprise techniques by form', () => {
    expect(['T0883', 'T1566', 'T1566.001', 'T0001', 'T1', 'x'].map(isTechnique)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(CLASSIFICATIONS.has('malicious-code/malware-distribution')).toBe(true);
  });
  it('cites rules to officers without the notes of whoever looked them up', () => {
    const notes = /\b(seen|secondary|verify|read through|obtain)\b/i;
    expect(referenceData.reportingProfiles.map(({ source }) => source).filter((text) => notes.test(text))).toEqual([]);
  });
});
