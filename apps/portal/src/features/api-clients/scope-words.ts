// SPDX-License-Identifier: Apache-2.0
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Permission } from '@prahari/permissions';

/** Only of what a client may hold at all; the others keep their code. */
const WORDS: Partial<Record<Permission, MessageDescriptor>> = {
  'company:read': msg`Read companies and their contacts`,
  'incident:read': msg`Read incidents`,
  'incident:write': msg`Begin incidents and change drafts`,
  'incident:submit': msg`Send reports of incidents`,
  'incident:progress': msg`Move incidents on (being investigated, contained, resolved)`,
  'comment:write': msg`Write comments`,
  'advisory:read': msg`Read advisories`,
  'advisory:write': msg`Write drafts of advisories`,
  'response:write': msg`Answer recommendations`,
};

export function scopeName(i18n: I18n, scope: string): string {
  const words = WORDS[scope as Permission];
  return words === undefined ? scope : i18n._(words);
}
