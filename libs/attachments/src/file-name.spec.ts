// SPDX-License-Identifier: Apache-2.0
import { cleanFileName, contentDisposition, endingOf, LONGEST_FILE_NAME } from './file-name.js';

describe('the name of a file', () => {
  it.each([
    ['../../../etc/shadow', 'shadow'],
    ['C:\\Users\\me\\log.txt', 'log.txt'],
    ['..', 'file'],
    ['.', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['.htaccess', 'htaccess'],
    ['name. . ', 'name'],
    ['gpj.\u202Eexe', 'gpj.exe'],
    ['a\u0000b\u001B[31m.txt', 'ab[31m.txt'],
    ['zero\u200Bwidth\uFEFF.txt', 'zerowidth.txt'],
    ['line\u2028break\r\n.txt', 'linebreak.txt'],
    ['half \uD800.txt', 'half .txt'],
    ['what?<is>|this*.txt', 'what__is__this_.txt'],
    ['tab\tand  spaces.txt', 'taband spaces.txt'],
    ['e\u0301.txt', 'é.txt'],
    ['घटना का विवरण.pdf', 'घटना का विवरण.pdf'],
    ['क्\u200Dष.txt', 'क्\u200Dष.txt'],
  ])('%j becomes %j', (given, clean) => {
    expect(cleanFileName(given)).toBe(clean);
  });

  it('is cut in the middle, so that its ending stays, and never within a character', () => {
    const long = cleanFileName(`${'😀'.repeat(300)}.xlsx`);
    expect([...long]).toHaveLength(LONGEST_FILE_NAME);
    expect(long.endsWith('😀.xlsx')).toBe(true);
    expect([...cleanFileName('x'.repeat(500))]).toHaveLength(LONGEST_FILE_NAME);
    expect([...cleanFileName(`a.${'b'.repeat(500)}`)].length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
  });

  it('takes no time to clean, whatever is piled up in it', () => {
    const begin = performance.now();
    cleanFileName('\u0301'.repeat(1_000_000));
    expect(performance.now() - begin).toBeLessThan(500);
  });

  it('has an ending in lower case, where there is one', () => {
    expect(['a.PDF', 'a.tar.gz', 'none', '.bashrc'].map(endingOf)).toEqual(['pdf', 'gz', '', '']);
  });

  it('goes into the header in both forms, and can’t end it', () => {
    expect(contentDisposition(`it's 100% "ok"\r\nx: y; घटना.txt`)).toBe(
      `attachment; filename="it's 100_ _ok___x: y; ____.txt"; filename*=UTF-8''it%27s%20100%25%20%22ok%22%0D%0Ax%3A%20y%3B%20${encodeURIComponent('घटना')}.txt`,
    );
  });
});
