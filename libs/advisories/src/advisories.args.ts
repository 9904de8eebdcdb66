// SPDX-License-Identifier: Apache-2.0
import { ArgsType, InputType } from '@nestjs/graphql';
import {
  Choice,
  enumOf,
  Flag,
  Id,
  Moment,
  Nested,
  type OrderDirection,
  OrderDirectionEnum,
  PageArgs,
  SeverityEnum,
  Text,
} from '@prahari/graphql';
import type { Severity } from '@prahari/kernel';
import { cveForm } from './advisory-rules.js';
import {
  type AdvisoryKind,
  AdvisoryKindEnum,
  type AdvisorySource,
  AdvisorySourceEnum,
  AdvisoryStatusEnum,
} from './advisory.enums.js';
import type { AdvisoryStatus } from './advisory.lifecycle.js';

const ADVISORY_ORDER_FIELDS = ['PUBLISHED_AT', 'UPDATED_AT', 'SEVERITY'] as const;
export type AdvisoryOrderField = (typeof ADVISORY_ORDER_FIELDS)[number];
const AdvisoryOrderFieldEnum = enumOf('AdvisoryOrderField', ADVISORY_ORDER_FIELDS);

@InputType()
export class AdvisoryFilter {
  @Choice(AdvisoryStatusEnum, { nullable: true, list: 20 }) status?: AdvisoryStatus[] | null;
  @Choice(AdvisoryKindEnum, { nullable: true, list: 20 }) kind?: AdvisoryKind[] | null;
  @Choice(SeverityEnum, { nullable: true, list: 20 }) severity?: Severity[] | null;
  @Text({ nullable: true, also: cveForm }) cve?: string | null;
  @Text({ nullable: true, description: 'Words in the name of a vendor or product.' }) product?: string | null;
  @Choice(AdvisorySourceEnum, { nullable: true, list: 20 }) source?: AdvisorySource[] | null;
  @Moment({ nullable: true }) updatedFrom?: Date | null;
  @Flag({ nullable: true, description: "Published, and not acknowledged by the viewer's company." }) unacknowledged?:
    boolean | null;
  @Text({ nullable: true, description: 'Words in title, summary and body, or a whole reference.' }) search?:
    string | null;
}

@InputType()
export class AdvisoryOrder {
  @Choice(AdvisoryOrderFieldEnum) field: AdvisoryOrderField;
  @Choice(OrderDirectionEnum) direction: OrderDirection;
}

@ArgsType()
export class AdvisoriesArgs extends PageArgs {
  @Nested(() => AdvisoryFilter, { nullable: true }) filter?: AdvisoryFilter | null;
  @Nested(() => AdvisoryOrder, {
    nullable: true,
    description: 'Absent: the last published first, and drafts before them.',
  })
  orderBy?: AdvisoryOrder | null;
}

@ArgsType()
export class AdvisoryArgs {
  @Id({ nullable: true }) id?: string | null;
  @Text({ nullable: true }) reference?: string | null;
}
