// SPDX-License-Identifier: Apache-2.0
import { findIndicators } from './find-indicators';

const found = (text: string) => findIndicators(text).map(({ type, value }) => `${type} ${value}`);

describe('findIndicators', () => {
  it('finds and refangs what stands in a mail', () => {
    const mail = `From: billing <pay@bill-portal[.]example>
      Please open hxxps://login[.]bill-portal[.]example/pay, or the attached invoice_0711.exe.
      It calls 203[.]0[.]113[.]7 and 2001:db8::7; SHA-256 ${'ab'.repeat(32)}; see cve-2026-12345.`;
    expect(found(mail)).toEqual(
      expect.arrayContaining([
        'URL https://login.bill-portal.example/pay',
        'EMAIL pay@bill-portal.example',
        'IPV4 203.0.113.7',
        'IPV6 2001:db8::7',
        `FILE_SHA256 ${'ab'.repeat(32)}`,
        'FILE_NAME invoice_0711.exe',
        'CVE CVE-2026-12345',
      ]),
    );
  });

  it('finds domains of the house and in Devanagari, and takes no end of a sentence and no file for one', () => {
    expect(found('svchost.exe on plc1.corp asked evil.com and पावर.भारत, as seen.The log')).toEqual([
      'DOMAIN evil.com',
      'DOMAIN plc1.corp',
      'DOMAIN पावर.भारत',
      'FILE_NAME svchost.exe',
    ]);
  });

  it('gives each once, and not the loopback address of every log', () => {
    expect(found('203.0.113.7 127.0.0.1 203.0.113.7 0.0.0.0')).toEqual(['IPV4 203.0.113.7']);
  });

  it('finds nothing in plain words and in nothing', () => {
    expect(found('The shift engineer saw it at 20:10 on the second screen.')).toEqual([]);
    expect(found('')).toEqual([]);
  });

  it('keeps up with a long log of addresses', () => {
    const log = Array.from({ length: 4_000 }, (_, index) => `hxxp://a${index}[.]evil[.]example/b?c=${index} ok`).join(
      '\n',
    );
    expect(findIndicators(log)).toHaveLength(4_000);
  });
});
