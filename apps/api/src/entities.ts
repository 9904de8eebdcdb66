// SPDX-License-Identifier: Apache-2.0
import type { DatabaseOptions } from '@prahari/database';
import { IncidentEntity } from '@prahari/incidents';

/** The tables that features write through entities. A feature that has some adds them here. */
export const entities: DatabaseOptions['entities'] = [IncidentEntity];
