// SPDX-License-Identifier: Apache-2.0
import { DEMO_PASSWORD } from './people.js';
import { ask, tokenOf } from './publish-advisory.js';

/** One of the coordinator's people with roles that nobody of the demo holds together; the address to sign in with. */
export async function makePerson(displayName: string, roles: readonly string[]): Promise<string> {
  const email = `${crypto.randomUUID()}@west.example`;
  const { inviteUser } = await ask<{ inviteUser: { link: string } }>(
    'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { link } }',
    { input: { email, displayName, roles } },
    await tokenOf('coordinator-admin@west.example'),
  );
  const [, token] = inviteUser.link.split('#token=');
  await ask('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { expiresAt } }', {
    input: { token, password: DEMO_PASSWORD },
  });
  return email;
}
