// SPDX-License-Identifier: Apache-2.0
import { ContentInspector } from './content-inspector.js';
import { isMislabelled } from './media-type.js';

async function typeOf(...chunks: readonly (string | Uint8Array)[]): Promise<string> {
  const inspector = new ContentInspector();
  for (const chunk of chunks) inspector.add(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return (await inspector.findings()).mediaType;
}

describe('the type of a content', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['text', 'deny tcp any', 'text/plain'],
    ['HTML', '<!doctype html><script>1</script>', 'text/plain'],
    ['SVG', '<?xml version="1.0"?><svg/>', 'text/plain'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'text/plain'],
    ['words that begin like a bitmap', 'BMW in the yard', 'text/plain'],
    ['a script that begins like a picture', 'GIF89a=1', 'text/plain'],
    ['PDF without binary parts', '%PDF-1.7\n', 'application/pdf'],
    ['RTF', '{\\rtf1}', 'application/rtf'],
    ['a program', Buffer.from('MZ\u0090\0\u0003', 'latin1'), 'application/x-msdownload'],
    ['text in UTF-16', Buffer.from('\uFEFFlog', 'utf16le'), 'application/octet-stream'],
    ['text in Windows-1252', Buffer.from('caf\u00E9', 'latin1'), 'application/octet-stream'],
    ['XML in UTF-16', Buffer.from('\uFEFF<?xml version="1.0"?>', 'utf16le'), 'application/octet-stream'],
    ['an empty archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'application/zip'],
  ])('is found: %s', async (_, content, type) => {
    expect(await typeOf(content)).toBe(type);
  });

  it('is text when a character is cut between two chunks, and not when it is cut at the end', async () => {
    const bytes = Buffer.from('घटना');
    expect(await typeOf(bytes.subarray(0, 4), bytes.subarray(4))).toBe('text/plain');
    expect(await typeOf(bytes.subarray(0, 4))).toBe('application/octet-stream');
  });

  it('is judged by all of the content, and not by its beginning', async () => {
    expect(await typeOf('a'.repeat(10_000), Buffer.from([0]))).toBe('application/octet-stream');
  });
});

describe('what a file says it is', () => {
  const TEXT = 'text/plain';
  const UNKNOWN = 'application/octet-stream';
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  it.each<[string, string, string, boolean]>([
    ['image/png', 'a.png', 'image/png', false],
    ['image/png', 'a.PNG', '', false],
    ['image/png', 'a.jpg', 'image/png', true],
    ['image/png', 'a.png', 'image/jpeg', true],
    ['application/pdf', 'a.pdf', 'application/x-pdf', false],
    ['application/x-msdownload', 'a.pdf', 'application/pdf', true],
    ['application/x-msdownload', 'a.exe', 'application/x-msdownload', false],
    [TEXT, 'a.csv', 'application/vnd.ms-excel', false],
    [TEXT, 'a.log', UNKNOWN, false],
    [TEXT, 'a.html', 'text/html', false],
    [TEXT, 'a.svg', 'image/svg+xml', false],
    [TEXT, 'a.eml', 'message/rfc822', false],
    [TEXT, 'a.png', 'image/png', true],
    [TEXT, 'a', 'image/x-unheard-of', true],
    [TEXT, 'a.xls', 'application/vnd.ms-excel', true],
    [UNKNOWN, 'a.txt', 'text/plain', false],
    [UNKNOWN, 'a.evtx', '', false],
    [UNKNOWN, 'a.png', 'image/png', true],
    ['application/zip', 'a.xlsx', XLSX, false],
    [XLSX, 'a.zip', 'application/x-zip-compressed', false],
    ['application/rtf', 'a.doc', 'application/msword', false],
    ['image/jpeg', 'a.jpg', 'image/jpg', false],
    ['video/quicktime', 'a.mp4', 'video/mp4', false],
    [TEXT, 'a.json', 'application/json; charset=utf-8', false],
  ])('found %s, named %s, sent as %j: mislabelled %s', (found, name, claimed, expected) => {
    expect(isMislabelled(found, name, claimed)).toBe(expected);
  });
});
