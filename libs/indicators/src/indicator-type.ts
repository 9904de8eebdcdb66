// SPDX-License-Identifier: Apache-2.0

export const INDICATOR_TYPES = [
  'IPV4',
  'IPV6',
  'DOMAIN',
  'URL',
  'EMAIL',
  'FILE_SHA256',
  'FILE_SHA1',
  'FILE_MD5',
  'FILE_NAME',
  'CVE',
  'OTHER',
] as const;
export type IndicatorType = (typeof INDICATOR_TYPES)[number];
