// SPDX-License-Identifier: Apache-2.0
import { COORDINATOR_ROLES, PARTNER_ROLES, type Role } from '@prahari/access';
import { referenceData } from '@prahari/kernel';
import type { Api } from '../support/api.js';
import type { BuiltServer } from '../support/built-server.js';
import { inOrder } from '../support/in-order.js';

const PASSWORD = 'Monsoon-Lantern-42';

export interface Utility {
  readonly id: string;
  readonly code: string;
  /** Bearer tokens: of a person of each role, one role each, and of an API client that reports. */
  readonly tokens: Readonly<Record<Role | 'CLIENT', string>>;
}

/** The coordinator and four more companies, set up as their people would: by the command line, links and invitations. */
export async function foundUtilities(server: BuiltServer): Promise<readonly [Utility, ...Utility[]]> {
  const { api } = server;
  const [first, ...others] = referenceData.demoCompanies.map(({ code }) => code) as [string, ...string[]];
  const printed = await server.cli(
    ...['init', '--code', first, '--name-en', `${first} Discom`],
    ...['--admin-email', addressOf('COORDINATOR_ADMIN', first), '--admin-name', 'The first administrator'],
  );
  const administrator = await accept(api, printed);
  const { viewer } = await api.ask(administrator, '{ viewer { company { id } } }');
  const companyId = viewer.company.id as string;
  const people = await inviteAll(api, administrator, companyId, first, [
    ...COORDINATOR_ROLES.slice(1),
    ...PARTNER_ROLES,
  ]);
  const coordinator = await withClient(api, {
    id: companyId,
    code: first,
    tokens: { ...people, COORDINATOR_ADMIN: administrator },
  });
  return [coordinator, ...(await inOrder(others, 2, (code) => foundPartner(api, administrator, code)))];
}

async function foundPartner(api: Api, administrator: string, code: string): Promise<Utility> {
  const { company } = await api.change(
    administrator,
    'createCompany',
    { code, name: { en: `${code} Discom` }, kind: 'DISTRIBUTION' },
    'company { id }',
  );
  const first = await inviteAll(api, administrator, company.id as string, code, ['COMPANY_ADMIN']);
  const others = await inviteAll(api, first.COMPANY_ADMIN, company.id as string, code, PARTNER_ROLES.slice(1));
  return withClient(api, { id: company.id as string, code, tokens: { ...others, ...first } });
}

async function withClient(
  api: Api,
  company: { id: string; code: string; tokens: Record<Role, string> },
): Promise<Utility> {
  const input = {
    name: 'Ticket system',
    scopes: ['incident:read', 'incident:write', 'incident:submit', 'advisory:read'],
  };
  const { secret } = await api.change(company.tokens.CISO, 'createApiClient', input, 'secret');
  return { ...company, tokens: { ...company.tokens, CLIENT: secret as string } };
}

async function inviteAll(
  api: Api,
  inviter: string,
  companyId: string,
  code: string,
  roles: readonly Role[],
): Promise<Record<Role, string>> {
  const made = await inOrder(roles, 2, async (role) => {
    const input = { email: addressOf(role, code), displayName: `${role} of ${code}`, roles: [role], companyId };
    const { link } = await api.change(inviter, 'inviteUser', input, 'link');
    return [role, await accept(api, link as string)] as const;
  });
  return Object.fromEntries(made) as Record<Role, string>;
}

/** Sets the password that a link is for, which signs in. */
async function accept(api: Api, text: string): Promise<string> {
  const token = /#token=([\w-]+)/.exec(text)?.[1];
  const { accessToken } = await api.change(undefined, 'acceptInvitation', { token, password: PASSWORD }, 'accessToken');
  return accessToken as string;
}

const addressOf = (role: Role, code: string): string =>
  `${role.toLowerCase().replaceAll('_', '-')}@${code.toLowerCase()}.example`;
