// SPDX-License-Identifier: Apache-2.0
import { migrateServer } from '@prahari/database';
import { StartFailure } from '@prahari/kernel';
import { migrations } from '../../api/src/migrations.js';
import type { Command } from './command.js';
import { withDatabaseServer } from './workplace.js';

export const migrateCommand: Command = {
  name: 'migrate',
  synopsis: '',
  summary: 'Brings the database to the state of this version.',
  details: [
    'Needs the login that owns the database, in PRAHARI_OWNER_DATABASE_URL, beside DATABASE_URL. The embedded database is',
    'migrated by every start anyway. Running it again does nothing. Make a backup first.',
  ],
  options: {},
  required: [],
  words: [],
  run: (context) =>
    withDatabaseServer(context, async ({ ownerUrl }) => {
      if (ownerUrl === undefined) {
        throw new StartFailure(
          'PRAHARI_OWNER_DATABASE_URL is not set: set it to the login that owns the database, beside DATABASE_URL.',
        );
      }
      const done = await migrateServer(ownerUrl, migrations);
      for (const name of done) context.print(name);
      context.print(done.length === 0 ? 'The database is up to date.' : `${done.length} migrations done.`);
    }),
};
