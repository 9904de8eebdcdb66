// SPDX-License-Identifier: Apache-2.0
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Choice, enumOf, Text, TlpEnum } from '@prahari/graphql';
import type { Tlp } from '@prahari/kernel';
import { IndicatorValue } from './indicator-value.decorator.js';
import { INDICATOR_TYPES, type IndicatorType } from './indicator-type.js';

const IndicatorTypeEnum = enumOf('IndicatorType', INDICATOR_TYPES);

@ObjectType()
export class Indicator {
  @Field(() => ID) id: string;
  @Field(() => IndicatorTypeEnum) type: IndicatorType;
  @Field(() => String) value: string;
  @Field(() => String, { nullable: true }) description: string | null;
  @Field(() => TlpEnum) tlp: Tlp;
  @Field(() => Int, { description: 'Other companies that reported it; 0 below two, so that none can be guessed.' })
  otherCompaniesCount: number;
}

@InputType()
export class IndicatorInput {
  @Choice(IndicatorTypeEnum) type: IndicatorType;
  @IndicatorValue() value: string;
  @Text({ nullable: true }) description?: string | null;
  @Choice(TlpEnum, {
    nullable: true,
    except: { RED: 'TLP:RED is for named people. Choose AMBER_STRICT at most, so that those who must can read it.' },
    description: 'Absent: that of the object that it belongs to. RED is refused.',
  })
  tlp?: Tlp | null;
}
