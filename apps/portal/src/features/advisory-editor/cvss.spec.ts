// SPDX-License-Identifier: Apache-2.0
import { isComplete, readVector, toVersion, type Vector, VERSIONS, writeVector } from './cvss.js';

const VECTORS = [
  'AV:N/AC:L/Au:N/C:C/I:C/A:C',
  'CVSS:3.0/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
];
const V31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

const read = (text: string): Vector => {
  const vector = readVector(text);
  if (vector === undefined) throw new Error(`Not read: ${text}`);
  return vector;
};

describe('the CVSS calculator’s vectors', () => {
  it.each(VECTORS)('are written as they were read: %s', (text) => {
    expect(writeVector(read(text))).toBe(text);
    expect(isComplete(read(text))).toBe(true);
  });

  it('are written in the order of the specification, however they came', () => {
    expect(writeVector(read('CVSS:3.1/A:H/I:H/C:H/S:U/UI:N/PR:N/AC:L/AV:N'))).toBe(V31);
  });

  it('keep the metrics that the calculator does not show, behind the others', () => {
    expect(writeVector(read(`CVSS:3.1/E:U/${V31.slice('CVSS:3.1/'.length)}/MAV:P`))).toBe(`${V31}/E:U/MAV:P`);
  });

  it.each(['', 'no vector', 'CVSS:3.1/', 'CVSS:5.0/AV:N', 'CVSS:3.1/AV', 'CVSS:3.1/AV:', 'X:Y', `${V31}//`])(
    'are none where the text is "%s"',
    (text) => {
      expect(readVector(text)).toBeUndefined();
    },
  );

  it('are incomplete while a base metric is missing or has a value that the version does not know', () => {
    expect(isComplete(read('CVSS:3.1/AV:N/AC:L'))).toBe(false);
    expect(isComplete(read(V31.replace('UI:N', 'UI:P')))).toBe(false);
  });

  it('are written as nothing where nothing is chosen', () => {
    expect(VERSIONS.map((version) => writeVector({ version, values: new Map() }))).toEqual(['', '', '', '']);
  });

  it('keep, in another version, what both versions call the same', () => {
    const moved = toVersion(read(V31), '4.0');
    expect(writeVector(moved)).toBe('CVSS:4.0/AV:N/AC:L/PR:N/UI:N');
    expect(writeVector(toVersion(read('AV:N/AC:M/Au:N/C:C/I:C/A:C'), '3.1'))).toBe('CVSS:3.1/AV:N');
  });
});
