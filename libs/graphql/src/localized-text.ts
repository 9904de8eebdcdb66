// SPDX-License-Identifier: Apache-2.0
import { Field, ObjectType } from '@nestjs/graphql';
import type { Language, Localized } from '@prahari/kernel';
import { LanguageEnum } from './enums.js';

@ObjectType({ description: 'At least one of the two; `original` is the language it was written in.' })
export class LocalizedText implements Localized {
  @Field(() => String, { nullable: true }) en: string | null;
  @Field(() => String, { nullable: true }) hi: string | null;
  @Field(() => LanguageEnum) original: Language;
}
