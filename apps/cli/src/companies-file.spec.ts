// SPDX-License-Identifier: Apache-2.0
import { readCompanies } from './companies-file.js';

const HEAD = 'code,nameEn,nameHi,kind,contactPurpose,contactName,contactEmail,contactMobile';
const read = (...lines: readonly string[]) => readCompanies(Buffer.from([HEAD, ...lines].join('\r\n')));

describe('a list of companies in CSV', () => {
  it('is read with its contacts, a line each, quotes, a byte order mark and the apostrophes of spreadsheets', async () => {
    const bytes = Buffer.from(
      `\uFEFF${HEAD}\n` +
        `EAST,"East Discom, Jabalpur",पूर्व डिस्कॉम,DISTRIBUTION,CISO,Asha Rao,ciso@east.example,'+91 761 0000000\n` +
        `\n` +
        `EAST,,,,ROUND_THE_CLOCK,"Control\troom",,\n` +
        `GENCO,Genco,,GENERATION,,,,\n`,
    );
    const { companies, problems } = await readCompanies(bytes);
    expect(problems).toEqual([]);
    expect(companies).toMatchObject([
      {
        line: 2,
        input: {
          code: 'EAST',
          name: { en: 'East Discom, Jabalpur', hi: 'पूर्व डिस्कॉम', original: 'EN' },
          kind: 'DISTRIBUTION',
          contacts: [
            { purpose: 'CISO', name: 'Asha Rao', email: 'ciso@east.example', mobile: '+91 761 0000000' },
            { purpose: 'ROUND_THE_CLOCK', name: 'Control room' },
          ],
        },
      },
      { line: 5, input: { code: 'GENCO', contacts: [] } },
    ]);
  });

  it('tells all that is wrong, with its line and column', async () => {
    const { companies, problems } = await read(
      'good,North,,DISTRIBUTION,,,,',
      'SOUTH,,,SUPPLY,CISO,Asha,nowhere,',
      'SOUTH,,,,OWNER,,,',
      ',Nameless,,OTHER,,,,',
      'FINE,Fine,,OTHER,,,,',
    );
    expect(companies.map(({ input }) => input.code)).toEqual(['FINE']);
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'line 2, code',
      'line 3, kind',
      'line 3, nameEn or nameHi',
      'line 3, contactEmail',
      'line 4, contactPurpose',
      'line 4, contactName',
      'line 5, code',
    ]);
  });

  it('tells where a further line says something else of the company, and of words that every object knows', async () => {
    const { companies, problems } = await read(
      'EAST,East,,DISTRIBUTION,,,,',
      'EAST,East,,DISTRIBUTION,CISO,Asha,,',
      'EAST,Eastern,,GENERATION,,,,',
      'NORTH,North,,constructor,,,,',
    );
    expect(companies).toEqual([]);
    expect(problems).toEqual([
      'line 4, nameEn: Leave this out, or write it as in line 2.',
      'line 4, kind: Leave this out, or write it as in line 2.',
      expect.stringMatching(/^line 5, kind: Give one of DISTRIBUTION/),
    ]);
  });

  it.each<[string, string | Buffer, string]>([
    ['another encoding', Buffer.from(`${HEAD}\nEAST,Caf\u00E9,,OTHER,,,,`, 'latin1'), 'not UTF-8'],
    ['a column that is none', 'code,kind,colour\nEAST,OTHER,red', 'no column "colour"'],
    ['no column of codes', 'nameEn,kind\nEast,OTHER', 'column "code" is missing'],
    ['a line that is too short', `${HEAD}\nEAST,East`, 'from line 2 on'],
    ['a quote that never ends', `${HEAD}\n"EAST,East,,OTHER,,,,\n${'x'.repeat(200_000)}`, 'from line'],
  ])('is refused whole: %s', async (_, content, told) => {
    await expect(readCompanies(Buffer.from(content as string))).rejects.toThrow(told);
  });

  it('may be empty', async () => {
    expect(await read()).toEqual({ companies: [], problems: [] });
  });
});
