// SPDX-License-Identifier: Apache-2.0
import { refang } from 'ioc-extractor';

const SCHEME =
  /^[[({]?(h(?:tt|xx|\*\*)ps?|f[tx]p)[\])}]?(?:[[({]:\/\/[\])}]|(?:[[({]:[\])}]|:)(?:[[({]\/\/[\])}]|(?:[/\\]|[[({]\/[\])}]){2}))/i;
const AFTER_AUTHORITY = /\[\/\]|[/?#]|\\(?!\.)|$/;

/**
 * Undoes what reports do to a host or address so that nobody clicks on it: `evil[.]com`, `evil[dot]com`,
 * `user[@]evil(.)com`, `2001[:]db8::1`. For running text and paths it is too eager (`\.` becomes a dot).
 */
export function refangHost(value: string): string {
  let before: string;
  let after = value;
  do {
    before = after;
    // ioc-extractor looks for these words in lower case alone.
    after = refang(before.replace(/[[({](?:dot|at)[\])}]/gi, (word) => word.toLowerCase()));
  } while (after !== before);
  return after;
}

/** The same for what may legally hold such signs, a path or a file's name: nothing but `[.]` and `[dot]`. */
export function refangDots(value: string): string {
  let before: string;
  let after = value;
  do {
    before = after;
    after = before.replace(/\[(?:\.|dot)\]/gi, '.');
  } while (after !== before);
  return after;
}

/** The parts of a URL, refanged (`hxxps[:]//evil[.]com[/]a`); null when it begins with no known scheme. */
export function refangUrl(value: string): { scheme: string; authority: string; rest: string } | null {
  const match = SCHEME.exec(value);
  if (match === null) return null;
  const [opening, word = ''] = match;
  const scheme = word.toLowerCase().replace(/^h..p/, 'http').replace(/^fxp/, 'ftp');
  const tail = value.slice(opening.length);
  const end = tail.search(AFTER_AUTHORITY);
  const rest = tail.slice(end).replace(/^\[\/\]/, '/');
  return { scheme, authority: refangHost(tail.slice(0, end)), rest: refangDots(rest) };
}
