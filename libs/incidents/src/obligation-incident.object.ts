// SPDX-License-Identifier: Apache-2.0
import type { Obligation } from '@prahari/obligations';
import type { Incident } from './incident.object.js';

/** An obligation read with its incident, where that was asked for. */
export interface ObligationOfIncident extends Obligation {
  readonly incident?: Incident;
}
