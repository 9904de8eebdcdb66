// SPDX-License-Identifier: Apache-2.0
import type { IndicatorType } from '~/graphql/enums';

/** As the API has it. */
export const MOST_INDICATORS = 500;

/** In the order in which they are offered. */
export const INDICATOR_TYPES: readonly IndicatorType[] = [
  ...(['IPV4', 'IPV6', 'DOMAIN', 'URL', 'EMAIL', 'FILE_SHA256', 'FILE_SHA1', 'FILE_MD5'] as const),
  ...(['FILE_NAME', 'CVE', 'OTHER'] as const),
];
