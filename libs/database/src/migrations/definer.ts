// SPDX-License-Identifier: Apache-2.0
import type { QueryRunner } from 'typeorm';

/**
 * Gives a SECURITY DEFINER function, named with its argument types, to prahari_definer, and its use to `users`. Only a
 * role that may create in the schema can own a function there: the right is lent for this statement.
 *
 * Part of the migrations that call it: like them it must never change once landed. Write another function instead.
 */
export async function giveToDefiner(runner: QueryRunner, signature: string, users: string): Promise<void> {
  await runner.query(`
    grant create on schema public to prahari_definer;
    alter function ${signature} owner to prahari_definer;
    revoke create on schema public from prahari_definer;
    set local role prahari_definer;
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to ${users};
    reset role;
  `);
}
