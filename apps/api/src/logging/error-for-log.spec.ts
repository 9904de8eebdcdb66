// SPDX-License-Identifier: Apache-2.0
import { errorForLog } from './error-for-log.js';

const refused = Object.assign(new Error('duplicate key value violates unique constraint "user_address"'), {
  code: '23505',
  constraint: 'user_address',
  detail: 'Key (address)=(asha@east.example) already exists.',
  query: 'insert into user_account values ($1)',
  parameters: ['asha@east.example'],
});

describe('errorForLog', () => {
  it('names what refused a row, and nothing of the row, the statement or its parameters', () => {
    const logged = errorForLog(refused);
    expect(logged).toMatchObject({ code: '23505', constraint: 'user_address', message: refused.message });
    expect(JSON.stringify(logged)).not.toMatch(/asha|insert into/);
  });

  it('leaves out the values that messages end with or quote', () => {
    const told = (message: string) => errorForLog(new Error(message))?.message;
    expect(told('invalid input syntax for type uuid: "our secret"')).not.toContain('secret');
    expect(told('no account "asha@east.example" found')).not.toContain('asha');
  });

  it('keeps the causes', () => {
    expect(errorForLog(new Error('Could not save', { cause: refused }))).toMatchObject({ cause: { code: '23505' } });
  });
});
