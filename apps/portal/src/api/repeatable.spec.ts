// SPDX-License-Identifier: Apache-2.0
import { isRepeatable } from './repeatable';

const asked = (query: string, input: object = {}) => isRepeatable(JSON.stringify({ query, variables: { input } }));

describe('a request whose answer was lost', () => {
  it.each([
    ['a query', 'query People { users(first: 1) { totalCount } }', {}],
    ['what carries its key', 'mutation AddComment { addIncidentComment { id } }', { idempotencyKey: 'k' }],
    ['what names the version', 'mutation Update { updateIncident { id } }', { expectedVersion: 0 }],
    ['an invitation: the next link ends the one that nobody saw', 'mutation Invite { inviteUser { link } }', {}],
    ['a link for a new password, likewise', 'mutation Reset { createPasswordReset { link } }', {}],
  ])('is sent again: %s', (_name, query, input) => {
    expect(asked(query, input)).toBe(true);
  });

  it.each(['createCompany', 'changePassword', 'createApiClient'])('is not sent again by itself: %s', (name) => {
    expect(asked(`mutation Once { ${name}(input: {}) { id } }`)).toBe(false);
  });
});
