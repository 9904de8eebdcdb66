// SPDX-License-Identifier: Apache-2.0
import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { cursorForm, MAX_PAGE } from '@prahari/kernel';
import { check } from './checked.js';
import { Text } from './text.decorator.js';

/** Rows of a page whose `first` is absent or null. */
const DEFAULT_PAGE = 20;

/** How many rows of a list, `size` where nothing is said. */
export const Rows = (size: number): PropertyDecorator =>
  applyDecorators(
    Field(() => Int, { nullable: true, defaultValue: size, description: 'Rows at once, 1 to 100.' }),
    Transform(({ value }: { value: number | null | undefined }) => value ?? size),
    check((value) =>
      Number(value) >= 1 && Number(value) <= MAX_PAGE
        ? []
        : [{ at: '', code: 'OUT_OF_RANGE', message: `Ask for 1 to ${MAX_PAGE} rows at once.` }],
    ),
  );

/** Behind which row. A cursor of another order is found where it is read: `pageRequest` of @prahari/kernel. */
export const After = ({ description }: { readonly description: string }): PropertyDecorator =>
  Text({ nullable: true, min: 0, max: 1000, also: cursorForm, description });

/**
 * The arguments of a list. Derive from it, with filter and order inside, so that all that is wrong is told in one answer:
 * `@ArgsType() class IncidentsArgs extends PageArgs { @Nested(() => IncidentFilter, { nullable: true }) filter?: IncidentFilter | null }`
 */
@ArgsType()
export class PageArgs {
  @Rows(DEFAULT_PAGE) first: number = DEFAULT_PAGE;
  @After({ description: 'The endCursor of the page before, in the same order.' }) after?: string | null;
}
