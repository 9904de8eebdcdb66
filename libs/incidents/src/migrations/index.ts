// SPDX-License-Identifier: Apache-2.0
import type { Migration } from '@prahari/database';
import { CreateIncidentDetails } from './20261124-create-incident-details.js';
import { CreateIncidentReports } from './20261124-create-incident-reports.js';
import { CreateIncidentSearch } from './20261124-create-incident-search.js';
import { CreateIncidents } from './20261124-create-incidents.js';
import { OrderIncidentQueue } from './20261124-order-incident-queue.js';

export const incidentMigrations: readonly Migration[] = [
  CreateIncidents,
  CreateIncidentDetails,
  CreateIncidentReports,
  CreateIncidentSearch,
  OrderIncidentQueue,
];
