// SPDX-License-Identifier: Apache-2.0
import { INDICATOR_TYPES } from './indicator-type.js';
import type { IndicatorType } from './indicator-type.js';
import { normaliseAny, normaliseIndicator } from './normalise.js';

const valueOf = (type: IndicatorType, value: string): string | undefined => {
  const normalised = normaliseIndicator(type, value);
  return 'value' in normalised ? normalised.value : undefined;
};
const problemOf = (type: IndicatorType, value: string): { code: string; message: string } | undefined => {
  const normalised = normaliseIndicator(type, value);
  return 'problem' in normalised ? normalised.problem : undefined;
};

const SHA256 = 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855';
const MD5 = 'd41d8cd98f00b204e9800998ecf8427e';

describe('normaliseIndicator', () => {
  it.each<[IndicatorType, string, string]>([
    ['IPV4', ' 203.0.113.7 ', '203.0.113.7'],
    ['IPV4', '203[.]0[.]113[.]7', '203.0.113.7'],
    ['IPV4', '203.0.113[.7', '203.0.113.7'],
    ['IPV4', '203 . 0 . 113 . 7', '203.0.113.7'],
    ['IPV4', '203(dot)0(DOT)113[DOT]7', '203.0.113.7'],
    ['IPV4', '0.0.0.0', '0.0.0.0'],
    ['IPV4', '198.51.100.0/24', '198.51.100.0/24'],
    ['IPV4', '198.51.100[.]7/32', '198.51.100.7'],
    ['IPV6', '2001:DB8:0:0:0:0:0:7', '2001:db8::7'],
    ['IPV6', '2001[:]db8::0007', '2001:db8::7'],
    ['IPV6', '[2001:db8::7]', '2001:db8::7'],
    ['IPV6', '2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
    ['IPV6', '2001:0:0:1:0:0:1:1', '2001::1:0:0:1:1'],
    ['IPV6', '2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['IPV6', '64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['IPV6', '::192.0.2.1', '::c000:201'],
    ['IPV6', '::', '::'],
    ['IPV6', '2001:DB8::/32', '2001:db8::/32'],
    ['IPV6', '2001:db8::7/128', '2001:db8::7'],
    ['DOMAIN', 'EVIL.Example', 'evil.example'],
    ['DOMAIN', 'evil[.]example.', 'evil.example'],
    ['DOMAIN', 'evil{.}example', 'evil.example'],
    ['DOMAIN', 'evil\\.example', 'evil.example'],
    ['DOMAIN', 'पावर.भारत', 'xn--n2bmo9a.xn--h2brj9c'],
    ['DOMAIN', 'पावर[.]भारत', 'xn--n2bmo9a.xn--h2brj9c'],
    ['DOMAIN', 'XN--N2BMO9A.xn--h2brj9c', 'xn--n2bmo9a.xn--h2brj9c'],
    ['DOMAIN', 'ｅｖｉｌ。example', 'evil.example'],
    ['DOMAIN', '_dmarc.evil_c2.example', '_dmarc.evil_c2.example'],
    ['DOMAIN', 'hmi01.plant.local', 'hmi01.plant.local'],
    ['DOMAIN', 'evil.exe', 'evil.exe'],
    ['URL', 'hxxps://evil[.]example/a', 'https://evil.example/a'],
    ['URL', 'hXXp://evil[.]example', 'http://evil.example/'],
    ['URL', 'hxxps[:]//evil[.]example[/]Gate[.]php?id=[1]', 'https://evil.example/Gate.php?id=[1]'],
    ['URL', '[hxxp][://]evil(.)example', 'http://evil.example/'],
    ['URL', 'h**p://evil.example', 'http://evil.example/'],
    ['URL', 'hxxp:\\\\evil\\.example\\a', 'http://evil.example/a'],
    ['URL', 'fxp://files.evil.example/x', 'ftp://files.evil.example/x'],
    ['URL', 'HTTP://EVIL.Example.:80/A', 'http://evil.example/A'],
    ['URL', 'https://evil.example:8443/a/../b#c', 'https://evil.example:8443/b#c'],
    ['URL', 'http://पावर.भारत/क', 'http://xn--n2bmo9a.xn--h2brj9c/%E0%A4%95'],
    ['URL', 'http://bank.example@evil.example/', 'http://bank.example@evil.example/'],
    ['URL', 'http://2130706433/', 'http://127.0.0.1/'],
    ['URL', 'http://[2001:DB8::0007]:8080/', 'http://[2001:db8::7]:8080/'],
    ['URL', 'http://intranet/login', 'http://intranet/login'],
    ['EMAIL', 'Mal.Ory@EVIL.Example', 'Mal.Ory@evil.example'],
    ['EMAIL', 'mallory[@]evil[.]example', 'mallory@evil.example'],
    ['EMAIL', 'mallory[AT]evil[DOT]example', 'mallory@evil.example'],
    ['EMAIL', 'राम@पावर.भारत', 'राम@xn--n2bmo9a.xn--h2brj9c'],
    ['FILE_SHA256', SHA256, SHA256.toLowerCase()],
    ['FILE_SHA1', `${'A'.repeat(40)}\n`, 'a'.repeat(40)],
    ['FILE_MD5', MD5, MD5],
    ['FILE_NAME', ' Invoice [1].PDF[.]exe ', 'Invoice [1].PDF.exe'],
    ['FILE_NAME', 'C:\\Windows\\Temp\\a.exe', 'C:\\Windows\\Temp\\a.exe'],
    ['FILE_NAME', 'बिल.pdf', 'बिल.pdf'],
    ['CVE', 'cve-2021-44228', 'CVE-2021-44228'],
    ['CVE', 'CVE\u20112021\u201344228', 'CVE-2021-44228'],
    ['CVE', 'CVE-1999-0001', 'CVE-1999-0001'],
    ['CVE', `CVE-2026-${'9'.repeat(19)}`, `CVE-2026-${'9'.repeat(19)}`],
    ['OTHER', ' HKLM\\Software\\Evil[.]Run ', 'HKLM\\Software\\Evil[.]Run'],
  ])('stores %s %j as %j', (type, value, stored) => {
    expect(normaliseIndicator(type, value)).toEqual({ value: stored });
    expect(normaliseIndicator(type, stored)).toEqual({ value: stored });
  });

  it.each<[IndicatorType, readonly string[]]>([
    [
      'IPV4',
      ['127.1', '0177.0.0.1', '2130706433', '0x7f.0.0.1', '01.2.3.4', '256.1.1.1', '1.2.3', '1.2.3.4.5', '१.२.३.४'],
    ],
    ['IPV4', ['1.2.3.4:80', '1.2.3.4/33', '1.2.3.4/024', '1.2.3.4/', '198.51.100.7/24', '2001:db8::7', 'evil.example']],
    [
      'IPV6',
      [
        '1.2.3.4',
        '2001:db8::7::1',
        '2001:db8',
        'fe80::1%eth0',
        '[2001:db8::7]:80',
        '12345::',
        ':::',
        'g::1',
        '2001:db8::7/32',
      ],
    ],
    ['IPV6', ['::ffff:192.0.2.1', '::FFFF:c000:201', '2001:db8::/129']],
    [
      'DOMAIN',
      ['evil', 'localhost', 'a..example', '.example', 'a b.example', '-a.example', 'a-.example', 'a*.example'],
    ],
    [
      'DOMAIN',
      [
        '203.0.113.7',
        '127.1',
        '2001:db8::7',
        'a/b.example',
        'a.example:80',
        'x@a.example',
        'a%2eb.example',
        'a\u202Eb.example',
      ],
    ],
    [
      'DOMAIN',
      [`${'a'.repeat(64)}.example`, `${'a.'.repeat(127)}example`, MD5, SHA256, 'CVE-2021-44228', '<script>.example'],
    ],
    [
      'URL',
      [
        'evil.example',
        '//evil.example',
        'javascript:alert(1)',
        'ldap://evil.example/a',
        'file:///etc/passwd',
        'ftps://a.example',
      ],
    ],
    [
      'URL',
      [
        'http://',
        'http:///',
        'http://a..example/',
        'http://a b.example/',
        'http://a.example/x http://b.example/',
        'http://a.example:99999/',
      ],
    ],
    [
      'URL',
      ['http://[::1', 'http://[nonsense]/', 'http://256.256.256.256/', 'http://a.example:80:90/', 'http:evil.example'],
    ],
    [
      'EMAIL',
      [
        'mallory',
        '@evil.example',
        'mallory@',
        'a@b',
        'a b@evil.example',
        'a@@evil.example',
        'a@x@evil.example',
        '.a@evil.example',
      ],
    ],
    [
      'EMAIL',
      [
        '<a@evil.example>',
        'mailto:a@evil.example',
        'a@[203.0.113.7]',
        'a@203.0.113.7',
        `${'a'.repeat(65)}@evil.example`,
      ],
    ],
    ['FILE_SHA256', [MD5, `${SHA256}0`, SHA256.replace('E', 'G'), `0x${SHA256}`, SHA256.replace('44', '4 4')]],
    ['FILE_SHA1', [MD5, SHA256, 'a'.repeat(39)]],
    ['FILE_MD5', [SHA256, 'a'.repeat(31), 'а'.repeat(32)]],
    ['FILE_NAME', ['a'.repeat(256), 'invoice\u202Efdp.exe', 'a\0.exe', 'a\nb.exe']],
    [
      'CVE',
      [
        'CVE-1998-0001',
        'CVE-2021-123',
        'CVE-21-44228',
        '2021-44228',
        `CVE-2026-${'9'.repeat(20)}`,
        'CVE-2021-44228 x',
        'CVE-२०२१-44228',
      ],
    ],
    ['OTHER', ['a\u0007', 'a\nb', 'a\uD800']],
  ])('refuses as %s each of %j with a sentence', (type, values) => {
    for (const value of values) {
      expect({ value, message: problemOf(type, value)?.message }).toEqual({
        value,
        message: expect.stringMatching(/^[A-Z].+\.$/),
      });
    }
  });

  it('refuses nothing at all and too much in every type', () => {
    for (const type of INDICATOR_TYPES) {
      expect(['', '  ', '\u200B'].map((value) => problemOf(type, value)?.code)).toEqual(['EMPTY', 'EMPTY', 'EMPTY']);
      expect(problemOf(type, 'a'.repeat(2_049))?.code).toBe('TOO_LONG');
    }
    expect(valueOf('OTHER', '𝒳'.repeat(2_048))).toHaveLength(4_096);
    expect(problemOf('URL', `http://evil.example/${'क'.repeat(1_000)}`)?.code).toBe('TOO_LONG');
  });

  it('says which value to use instead', () => {
    expect(problemOf('IPV6', '::ffff:192.0.2.1')?.message).toBe('Give this address as IPV4: 192.0.2.1.');
    expect(problemOf('IPV4', '198.51.100.7/24')?.message).toMatch(/198\.51\.100\.0\/24 for the network/);
    expect(problemOf('FILE_SHA256', MD5)?.message).toMatch(/64 hexadecimal digits; this has 32/);
  });
});

describe('normaliseAny', () => {
  it('gives each stored form that a value can have', () => {
    expect(normaliseAny('EVIL[.]Example')).toEqual(['evil.example', 'EVIL.Example', 'EVIL[.]Example']);
    expect(normaliseAny('hxxp://evil[.]example')).toContain('http://evil.example/');
    expect(normaliseAny('2001:DB8:0::7')).toEqual(['2001:db8::7', '2001:DB8:0::7']);
    expect(normaliseAny('cve-2021-44228')).toContain('CVE-2021-44228');
    expect(normaliseAny(SHA256)).toEqual([SHA256.toLowerCase(), SHA256]);
  });

  it('gives nothing for what can never be stored', () => {
    expect(['', ' ', 'a\0b', '\uD800', 'a'.repeat(5_000)].map(normaliseAny)).toEqual([[], [], [], [], []]);
  });
});
