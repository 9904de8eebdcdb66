// SPDX-License-Identifier: Apache-2.0
import { Module } from '@nestjs/common';
import { ChangesQueries } from './changes.queries.js';
import { ChangesResolver } from './changes.resolver.js';

/** Needs Database from the application. */
@Module({ providers: [ChangesQueries, ChangesResolver] })
export class NotificationsModule {}
