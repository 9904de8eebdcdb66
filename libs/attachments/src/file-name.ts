// SPDX-License-Identifier: Apache-2.0

/** Code points of a name, at most. */
export const LONGEST_FILE_NAME = 200;
const LONGEST_ENDING = 20;
// NFC takes quadratic time on a run of marks; no file system has longer names than 255.
const LONGEST_GIVEN = 1_000;

// Control characters, halves of characters, line breaks, and everything that is not seen but changes how the rest looks:
// U+202E turns "fdp.exe" round into "exe.pdf". Joiners stay, Hindi needs them.
const UNSEEN = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFF9-\uFFFD]/gu;
/** What some file system refuses, or takes for part of a path. */
const UNFIT = /[<>:"|?*]/g;

/** The name under which a file is kept and given back: one part, without what deceives, NFC, 200 code points at most. */
export function cleanFileName(given: string): string {
  const [last = ''] = given.slice(-LONGEST_GIVEN).split(/[/\\]/).slice(-1);
  const clean = last
    .replace(UNSEEN, '')
    .replace(UNFIT, '_')
    .replace(/\p{White_Space}+/gu, ' ')
    .normalize('NFC')
    // A leading dot hides a file, a trailing one goes astray on Windows.
    .replace(/^[. \u200C\u200D]+|[. ]+$/g, '');
  return clean === '' ? 'file' : shortened(clean);
}

/** The ending, in lower case and without its dot; "" where there is none. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

function shortened(name: string): string {
  const points = [...name];
  if (points.length <= LONGEST_FILE_NAME) return name;
  const ending = endingOf(name);
  const tail = ending !== '' && ending.length <= LONGEST_ENDING ? [...name.slice(name.lastIndexOf('.'))] : [];
  return [...points.slice(0, LONGEST_FILE_NAME - tail.length), ...tail].join('');
}

/** The header that makes a browser save a file under its name (RFC 6266), and never show it. */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
