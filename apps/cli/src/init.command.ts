// SPDX-License-Identifier: Apache-2.0
import type { Type } from '@nestjs/common';
import { CreateCompanyInput } from '@prahari/companies';
import { ContractValidationPipe } from '@prahari/graphql';
import { IdentityModule, InitialiseService, InviteUserInput } from '@prahari/identity';
import { BadUserInput, SystemClock } from '@prahari/kernel';
import { type Command, type Given, UsageError } from './command.js';
import { withUseCases } from './workplace.js';

/** The options, and which field of the API they fill: what is wrong with a field is told of the option. */
const OPTION_OF: Readonly<Record<string, string>> = {
  code: '--code',
  name: '--name-en, --name-hi',
  'name.en': '--name-en',
  'name.hi': '--name-hi',
  email: '--admin-email',
  displayName: '--admin-name',
};

export const initCommand: Command = {
  name: 'init',
  synopsis: '--code CODE --name-en NAME --admin-email ADDRESS --admin-name NAME [--name-hi NAME]',
  summary: 'Makes the coordinator’s company and its first administrator.',
  details: [
    '  --code         2 to 16 capital letters and digits; never changes, as references are made of it',
    '  --name-en      name of the company; --name-hi beside it, or instead of it',
    '  --admin-email  the address that the administrator will sign in with',
    '  --admin-name   the administrator’s name',
    '',
    'Prints a link with which the administrator sets a password, once, within 24 hours; again, while nobody has signed in, it',
    'prints a new one. Refuses where there is another coordinator.',
    'What stands behind "token=" is the token that the mutation acceptInvitation takes.',
    '',
    '  npm run cli -- init --code WEST --name-en "West Discom" --admin-email admin@west.example --admin-name "Meera Joshi"',
  ],
  options: {
    code: { type: 'string' },
    'name-en': { type: 'string' },
    'name-hi': { type: 'string' },
    'admin-email': { type: 'string' },
    'admin-name': { type: 'string' },
  },
  required: ['code', 'admin-email', 'admin-name'],
  words: [],
  run: async (context, given) => {
    const company = await checked(CreateCompanyInput, {
      code: given['code'],
      name: { en: given['name-en'], hi: given['name-hi'] },
      kind: 'DISTRIBUTION',
    });
    const administrator = await checked(InviteUserInput, {
      email: given['admin-email'],
      displayName: given['admin-name'],
      roles: ['COORDINATOR_ADMIN'],
    });
    await withUseCases(context, IdentityModule, async (useCases) => {
      const { link } = await useCases.get(InitialiseService, { strict: false }).initialise(company, administrator);
      context.print(
        `${company.code} is the coordinator. Give this link to ${administrator.displayName}; it works once, for 24 hours:`,
      );
      context.print(link);
    });
  },
};

/** The same rules as the API's. */
async function checked<Input extends object>(input: Type<Input>, values: Given | object): Promise<Input> {
  const pipe = new ContractValidationPipe(new SystemClock());
  try {
    return (await pipe.transform(values, { type: 'body', metatype: input })) as Input;
  } catch (error) {
    if (!(error instanceof BadUserInput)) throw error;
    const [{ path, message } = { path: '', message: error.message }] = error.problems;
    throw new UsageError(`${OPTION_OF[path] ?? path}: ${message.replace(/\.$/, '')}`, { cause: error });
  }
}
