// SPDX-License-Identifier: Apache-2.0
import { findPersonalData, passesVerhoeff } from './personal-data';

const kinds = (text: string) => findPersonalData(text).map(({ kind, found }) => `${kind} ${found}`);

describe('findPersonalData', () => {
  it('knows the check digit of Verhoeff', () => {
    expect(passesVerhoeff('2363')).toBe(true);
    expect(passesVerhoeff('2364')).toBe(false);
  });

  it('finds Aadhaar numbers with blanks, dashes and Devanagari digits', () => {
    expect(kinds('of 2341 2341 2346.')).toEqual(['AADHAAR 2341 2341 2346']);
    expect(kinds('of 2341-2341-2346, too')).toEqual(['AADHAAR 2341-2341-2346']);
    expect(kinds('आधार २३४१ २३४१ २३४६ का')).toEqual(['AADHAAR २३४१ २३४१ २३४६']);
  });

  it('takes no other twelve digits for one: wrong check digit, part of a longer number, four groups', () => {
    expect(kinds('234123412345')).toEqual([]);
    expect(kinds('12341234123466')).toEqual([]);
    expect(kinds('2341 2341 2346 1234')).toEqual([]);
  });

  it('finds mobile numbers as people write them', () => {
    for (const number of ['98930 12345', '+91 98930-12345', '+919893012345', '09893012345', '९८९३०१२३४५']) {
      expect(kinds(`Call ${number} at night`)).toEqual([`MOBILE ${number}`]);
    }
  });

  it('takes no times, addresses, hashes and old numbers for mobile numbers', () => {
    expect(kinds('2026-11-24 20:10:00, 1764000000, 192.168.98.93, d41d8cd98f00b204e9800998ecf8427e')).toEqual([]);
    expect(kinds('0731 2421234, 1800-11-4949, EAST-2026-0007, CVE-2026-9893012345')).toEqual([]);
  });

  it('finds consumer numbers: of the discoms by their form, others by the word before them', () => {
    expect(kinds('IVRS N3301012345')).toEqual(['CONSUMER_NUMBER N3301012345']);
    expect(kinds('consumer no. 1234567890')).toEqual(['CONSUMER_NUMBER 1234567890']);
    expect(kinds('उपभोक्ता क्रमांक 9876543210')).toEqual(['CONSUMER_NUMBER 9876543210']);
    expect(kinds('1234567890')).toEqual([]);
  });

  it('tells each number once, and looks through twenty thousand characters at once', () => {
    expect(kinds('98930 12345 and again 98930 12345')).toHaveLength(1);
    const started = performance.now();
    findPersonalData('9 8-7 '.repeat(3_400));
    expect(performance.now() - started).toBeLessThan(200);
  });
});
