// SPDX-License-Identifier: Apache-2.0
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { cursorForm, MAX_PAGE } from '@prahari/kernel';
import { check } from './checked.js';
import { Text } from './text.decorator.js';

/** Rows of a page whose `first` is absent or null. */
export const DEFAULT_PAGE = 20;

/**
 * The arguments of a list. Derive from it, with filter and order inside, so that all that is wrong is told in one answer:
 * `@ArgsType() class IncidentsArgs extends PageArgs { @Nested(() => IncidentFilter, { nullable: true }) filter?: IncidentFilter | null }`
 */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: DEFAULT_PAGE, description: 'Rows at once, 1 to 100.' })
  @Transform(({ value }: { value: number | null | undefined }) => value ?? DEFAULT_PAGE)
  @check((value) =>
    Number(value) >= 1 && Number(value) <= MAX_PAGE
      ? []
      : [{ at: '', code: 'OUT_OF_RANGE', message: `Ask for 1 to ${MAX_PAGE} rows at once.` }],
  )
  first: number = DEFAULT_PAGE;

  // A cursor of another order is found where it is read: `pageRequest` of @prahari/kernel.
  @Text({
    nullable: true,
    min: 0,
    max: 1000,
    also: cursorForm,
    description: 'The endCursor of the page before, in the same order.',
  })
  after?: string | null;
}
