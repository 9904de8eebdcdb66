// SPDX-License-Identifier: Apache-2.0
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { Database, IDENTITY_CONTEXT, sql } from '@prahari/database';
import { PERSON, type PersonRow } from './actor.queries.js';
import { PasswordHasher } from './password-hasher.js';

/** A person whose password was verified, by this hash of it. */
export interface VerifiedPerson extends PersonRow {
  readonly password_hash: string;
}

/** Address and password. One verification whatever the outcome, so that time tells nothing about who has an account. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
  ) {
    super();
  }

  async validate(address: string, password: string): Promise<VerifiedPerson | undefined> {
    // Index Scan using credential_address_signs_in_once.
    const [person] = await this.database.read<VerifiedPerson & { readonly active: boolean }>(
      { ...IDENTITY_CONTEXT },
      sql`
        select p.password_hash, u.active, ${PERSON}
          from credential p
          join user_account u on u.company_id = p.company_id and u.id = p.user_id
          join company c on c.id = u.company_id
         where p.address = ${address}`,
    );
    const matches = await this.hasher.verify(person?.active ? person.password_hash : null, password);
    return matches ? person : undefined;
  }
}
