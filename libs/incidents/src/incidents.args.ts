// SPDX-License-Identifier: Apache-2.0
import { ArgsType, InputType } from '@nestjs/graphql';
import {
  Choice,
  FilterId,
  Flag,
  Id,
  Moment,
  Nested,
  oneOf,
  type OrderDirection,
  OrderDirectionEnum,
  PageArgs,
  SeverityEnum,
  Text,
} from '@prahari/graphql';
import { INCIDENT_TYPES, type Severity } from '@prahari/kernel';
import { ObligationFilter } from '@prahari/obligations';
import {
  type IncidentKind,
  IncidentKindEnum,
  type IncidentOrderField,
  IncidentOrderFieldEnum,
  IncidentStatusEnum,
} from './incident.enums.js';
import type { IncidentStatus } from './incident.lifecycle.js';

@InputType()
export class IncidentFilter {
  @FilterId({ nullable: true }) companyId?: string | null;
  @Choice(IncidentStatusEnum, { nullable: true, list: 20 }) status?: readonly IncidentStatus[] | null;
  @Choice(SeverityEnum, { nullable: true, list: 20 }) severity?: readonly Severity[] | null;
  @Choice(IncidentKindEnum, { nullable: true, list: 20 }) kind?: readonly IncidentKind[] | null;
  @Text({ nullable: true, list: 50, also: oneOf(INCIDENT_TYPES, 'incident type') }) incidentTypes?:
    readonly string[] | null;
  @Moment({ nullable: true }) detectedFrom?: Date | null;
  @Moment({ nullable: true }) detectedTo?: Date | null;
  @Moment({ nullable: true, description: 'For incremental reading, with orderBy UPDATED_AT ASC.' })
  updatedFrom?: Date | null;
  @Text({ nullable: true }) ownReference?: string | null;
  @Flag({ nullable: true }) overdue?: boolean | null;
  @Flag({ nullable: true, description: 'The last word of the shared thread is not from the reader’s company.' })
  replyWaiting?: boolean | null;
  @Text({ nullable: true, max: 8_192, description: 'Exact value, normalised like a stored one.' }) indicator?:
    string | null;
  @Text({ nullable: true, description: 'Words in reference, own ticket number, title and description.' })
  search?: string | null;
}

@InputType()
export class IncidentOrder {
  @Choice(IncidentOrderFieldEnum) field: IncidentOrderField;
  @Choice(OrderDirectionEnum) direction: OrderDirection;
}

@ArgsType()
export class IncidentsArgs extends PageArgs {
  @Nested(() => IncidentFilter, { nullable: true }) filter?: IncidentFilter | null;
  @Nested(() => IncidentOrder, { nullable: true }) orderBy?: IncidentOrder | null;
}

@ArgsType()
export class IncidentArgs {
  @Id({ nullable: true }) id?: string | null;
  @Text({ nullable: true }) reference?: string | null;
}

@ArgsType()
export class ObligationsArgs extends PageArgs {
  @Nested(() => ObligationFilter, { nullable: true }) filter?: ObligationFilter | null;
}

/** The arguments of `comments` inside an incident. */
@ArgsType()
export class CommentsArgs extends PageArgs {}
