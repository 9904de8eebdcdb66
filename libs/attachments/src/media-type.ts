// SPDX-License-Identifier: Apache-2.0
import { fileTypeFromBuffer, supportedMimeTypes } from 'file-type';
import { endingOf } from './file-name.js';

/** As much as file-type looks at. */
export const HEAD_BYTES = 4_100;
const TEXT = 'text/plain';
const UNKNOWN = 'application/octet-stream';

/** Formats that can be text through and through, and still are what they are. */
const WRITTEN_AS_TEXT = ['application/pdf', 'application/rtf', 'application/postscript'];

/**
 * The media type by content alone. HTML, SVG and scripts are text/plain, so that nobody's browser runs them; what no
 * signature tells is text where all of it is UTF-8 without NUL.
 */
export async function mediaTypeOf(head: Uint8Array, isText: boolean): Promise<string> {
  const found = isUtf16(head) ? undefined : (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
  // Signatures of two letters are met in words: "BMW" is no bitmap.
  if (isText) return found !== undefined && WRITTEN_AS_TEXT.includes(found) ? found : TEXT;
  return found === undefined || isTextual(found) ? UNKNOWN : found;
}

/** As Windows writes its logs. The mark at its beginning is taken for that of an MP3 otherwise. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const OLD_OFFICE = 'application/x-cfb';
const ODF = 'application/vnd.oasis.opendocument.';
/** What an ending promises, where the content can tell whether it is so. */
const OF_ENDING: Readonly<Record<string, string>> = {
  ...{
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    bmp: 'image/bmp',
  },
  ...{ tif: 'image/tiff', tiff: 'image/tiff', pdf: 'application/pdf', rtf: 'application/rtf', zip: 'application/zip' },
  ...{ docx: `${OFFICE}wordprocessingml.document`, xlsx: `${OFFICE}spreadsheetml.sheet` },
  ...{ pptx: `${OFFICE}presentationml.presentation`, odt: `${ODF}text`, ods: `${ODF}spreadsheet` },
  ...{ odp: `${ODF}presentation`, doc: OLD_OFFICE, xls: OLD_OFFICE, ppt: OLD_OFFICE },
  ...{ msg: OLD_OFFICE, gz: 'application/gzip', tgz: 'application/gzip', '7z': 'application/x-7z-compressed' },
  ...{ rar: 'application/x-rar-compressed', exe: 'application/x-msdownload', dll: 'application/x-msdownload' },
  ...{ mp3: 'audio/mpeg', mp4: 'video/mp4', pcap: 'application/vnd.tcpdump.pcap', xz: 'application/x-xz' },
  ...Object.fromEntries(
    ['txt', 'csv', 'log', 'json', 'xml', 'html', 'htm', 'svg', 'md', 'eml', 'yaml', 'yml'].map((text) => [text, TEXT]),
  ),
};
const ALSO_CALLED: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'text/rtf': 'application/rtf',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
  'application/vnd.rar': 'application/x-rar-compressed',
  'application/x-dosexec': 'application/x-msdownload',
  'audio/mp3': 'audio/mpeg',
};

/** Whether the name or the sender promises something else than what the content is. */
export const isMislabelled = (found: string, name: string, claimed: string): boolean =>
  [OF_ENDING[endingOf(name)], plainType(claimed)].some((promised) => promised !== undefined && !fits(found, promised));

function plainType(claimed: string): string {
  const [type = ''] = claimed.toLowerCase().split(';');
  return ALSO_CALLED[type.trim()] ?? type.trim();
}

function fits(found: string, promised: string): boolean {
  if (found === promised) return true;
  // Text in another encoding has no signature.
  if (isTextual(promised)) return found === TEXT || found === UNKNOWN;
  if (isArchive(promised)) return isArchive(found);
  // Word writes its older format in two ways.
  if (promised === OLD_OFFICE) return found === 'application/rtf';
  if (isFilm(promised) && isFilm(found)) return true;
  if (supportedMimeTypes.has(promised)) return false;
  return found !== TEXT || !(isFilm(promised) || promised.startsWith('image/'));
}

const isFilm = (type: string): boolean => /^(audio|video)\//.test(type);

const isTextual = (type: string): boolean =>
  type.startsWith('text/') ||
  type.startsWith('message/') ||
  /^(application\/(json|xml|javascript|x-sh|yaml|x-yaml|sql)|image\/svg\+xml)$/.test(type) ||
  type.endsWith('+json') ||
  type.endsWith('+xml');

/** Documents of office programs are zip archives, and not always told apart by their beginning. */
const isArchive = (type: string): boolean =>
  type === 'application/zip' || type.startsWith(OFFICE) || type.startsWith(ODF) || type === 'application/java-archive';
