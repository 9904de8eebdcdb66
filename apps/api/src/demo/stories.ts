// SPDX-License-Identifier: Apache-2.0
import { PUBLISHED_ADVISORIES } from './advisories-published.js';
import { ADVISORY_IN_REVIEW } from './advisory-in-review.js';
import type { AdvisoryStory, IncidentStory } from './demo-story.js';
import { INCIDENTS_OF_EAST_AND_CENTRAL } from './incidents-of-east-and-central.js';
import { INCIDENTS_OF_TRANSCO_AND_GENCO } from './incidents-of-transco-and-genco.js';
import { INCIDENTS_OF_WEST } from './incidents-of-west.js';

export const INCIDENTS: readonly IncidentStory[] = [
  ...INCIDENTS_OF_WEST,
  ...INCIDENTS_OF_EAST_AND_CENTRAL,
  ...INCIDENTS_OF_TRANSCO_AND_GENCO,
];

export const ADVISORIES: readonly AdvisoryStory[] = [...PUBLISHED_ADVISORIES, ADVISORY_IN_REVIEW];
