// SPDX-License-Identifier: Apache-2.0
import { INCIDENT_LIFECYCLE, type Transition } from '@prahari/incident-lifecycle';
import type { IncidentStatus } from '~/graphql/enums';
import type { Viewer } from '~/session/viewer';

interface Owned {
  readonly company: { readonly id: string };
}

/** Whether the incident is of the viewer's company: what the company alone may do with it. */
export const isOwn = ({ company }: Owned, viewer: Viewer): boolean => company.id === viewer.company.id;

/** Where the viewer may lead an incident from here, by the API's own table. */
export const transitionsFor = (
  viewer: Viewer,
  incident: Owned & { readonly status: IncidentStatus },
): readonly Transition[] =>
  INCIDENT_LIFECYCLE.filter(
    ({ from, byReport, by }) =>
      from === incident.status && !byReport && by.some((permission) => mayHere(permission, viewer, incident)),
  );

/** A company's rights count for its own incidents; the coordinator handles those of others. */
const mayHere = (permission: Transition['by'][number], viewer: Viewer, incident: Owned): boolean =>
  viewer.may(permission) && (permission === 'incident:handle' || isOwn(incident, viewer));

/** The states in which facts are open, and further reports may be made. */
export const isOpen = (status: IncidentStatus): boolean => !['DRAFT', 'CLOSED', 'WITHDRAWN'].includes(status);
