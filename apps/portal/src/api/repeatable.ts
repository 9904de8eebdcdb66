// SPDX-License-Identifier: Apache-2.0

interface Body {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: { readonly input?: Readonly<Record<string, unknown>> };
}

/**
 * Changes that end the same when they are made twice, whatever they are told. Of a link that was lost, the next one ends
 * it: nobody has seen it.
 */
const BY_NATURE =
  /\b(signIn|signOut|acknowledgeAdvisory|setContacts|setCompanyLogo|setUserRoles|setUserActive|updateViewer|inviteUser|createPasswordReset|endOtherSessions|revokeApiClient|saveView|deleteView|recordExternalFiling)\b/;

/**
 * Whether a GraphQL request may be sent again when its answer was lost: queries, changes that carry an idempotency key
 * or the version that they change, and those that are harmless by nature. Nothing else: it could happen twice.
 */
export function isRepeatable(body: string): boolean {
  const { query = '', variables } = JSON.parse(body) as Body;
  if (!/^\s*mutation\b/.test(query)) return true;
  const input = variables?.input ?? {};
  return input['idempotencyKey'] != null || input['expectedVersion'] != null || BY_NATURE.test(query);
}
