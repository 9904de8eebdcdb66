// SPDX-License-Identifier: Apache-2.0
import { applyDecorators, type Type as Class } from '@nestjs/common';
import { Field, Float, ID, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import { isId, type ValueProblem } from '@prahari/kernel';
import { atField, check, checkedField, type Presence, REQUIRED, type Rule } from './checked.js';
import { DateTime, SafeInt } from './scalars.js';

// Every field of an input carries one of these decorators (or Text, LocalizedTextField): ContractValidationPipe refuses
// what none of them names. GraphQL itself has checked the types before.

interface Exceptions extends Presence {
  /** Values of the enum that this field refuses, and the sentence that says why. */
  readonly except?: Readonly<Record<string, string>>;
}

/** An enum's value; `values` is what enumOf gave. */
export const Choice = (values: object, { except = {}, ...presence }: Exceptions = {}): PropertyDecorator =>
  checkedField<string>(
    () => values,
    presence,
    atField((value) => {
      const message = Object.hasOwn(except, value) ? except[value] : undefined;
      return message === undefined ? null : { code: 'NOT_ALLOWED', message };
    }),
  );

export const Flag = (presence: Presence = {}): PropertyDecorator =>
  checkedField(
    () => Boolean,
    presence,
    () => [],
  );

/** One id has one form, so that it can be compared; RFC 9562 takes it in capitals as well. */
const lowerCase = (id: string): string => id.toLowerCase();

/**
 * The id of an object that the use case loads. Its form is not checked here: what is malformed can't exist, and is
 * NOT_FOUND like everything else that is not there.
 */
export const Id = (presence: Presence = {}): PropertyDecorator =>
  checkedField<string>(
    () => ID,
    presence,
    () => [],
    lowerCase,
  );

/** An id in a filter: a malformed one is BAD_USER_INPUT. */
export const FilterId = (presence: Presence = {}): PropertyDecorator =>
  checkedField<string>(
    () => ID,
    presence,
    atField((id) => (isId(id) ? null : { code: 'INVALID_VALUE', message: 'This is not an id.' })),
    lowerCase,
  );

interface Range extends Presence {
  readonly min?: number;
  readonly max?: number;
}

const within =
  (min: number, max: number) =>
  (value: number): ValueProblem | null =>
    value >= min && value <= max ? null : { code: 'OUT_OF_RANGE', message: `Give a number from ${min} to ${max}.` };

/** A whole number, not negative unless told. */
export const Count = ({ min = 0, max = 2 ** 31 - 1, ...presence }: Range = {}): PropertyDecorator =>
  checkedField<number>(() => Int, presence, atField(within(min, max)));

/** A whole number up to 2^53-1, such as records of people. */
export const BigCount = ({ min = 0, max = Number.MAX_SAFE_INTEGER, ...presence }: Range = {}): PropertyDecorator =>
  checkedField<number>(() => SafeInt, presence, atField(within(min, max)));

/** A measured number, not negative unless told. */
export const Measure = ({ min = 0, max = 1e12, ...presence }: Range = {}): PropertyDecorator =>
  checkedField<number>(() => Float, presence, atField(within(min, max)));

/** A moment in the past or the future, such as the bound of a filter. */
export const Moment = ({ also, ...presence }: Presence & { readonly also?: Rule<Date> } = {}): PropertyDecorator =>
  checkedField<Date>(() => DateTime, presence, atField(also ?? (() => null)));

/** No time of the product is earlier: what is, was left empty or mistyped. */
export const since1970: Rule<Date> = (moment) =>
  moment.getTime() < 0 ? { code: 'OUT_OF_RANGE', message: 'Give a time since 1970.' } : null;

/** A moment that has been: since 1970, and not in the future by the pipe's clock, but for SKEW. */
export const PastMoment = ({ also, ...presence }: Presence & { readonly also?: Rule<Date> } = {}): PropertyDecorator =>
  checkedField<Date>(
    () => DateTime,
    presence,
    atField((moment, input) => since1970(moment, input) ?? isPast(moment) ?? also?.(moment, input) ?? null),
  );

/** Milliseconds that a caller's clock may be ahead of ours. */
const SKEW = 5_000;

let judgedAt: Date | undefined;

/**
 * Runs `judge`, for which `now` is the moment at which an input is judged; class-validator hands on no context. Its checks
 * run before it returns a promise, so no AsyncLocalStorage is needed: on Node 20 that slows every promise of the process.
 */
export function judgeAt<Result>(now: Date, judge: () => Result): Result {
  judgedAt = now;
  try {
    return judge();
  } finally {
    judgedAt = undefined;
  }
}

function isPast(moment: Date): ValueProblem | null {
  const now = judgedAt;
  if (now === undefined) throw new Error('Moments are checked by ContractValidationPipe alone: it holds the clock.');
  return moment.getTime() > now.getTime() + SKEW
    ? { code: 'IN_FUTURE', message: 'This time lies in the future. Give the time at which it happened.' }
    : null;
}

/** An input inside an input, or with `list` several of them. */
export function Nested(type: () => Class<object>, presence: Presence = {}): PropertyDecorator {
  const { nullable, optional, list, description } = presence;
  const field = { nullable: nullable === true || optional === true, ...(description && { description }) };
  return applyDecorators(
    list === undefined ? Field(type, field) : Field(() => [type()], field),
    Type(type),
    // One more than allowed tells that there are too many; the rest would only cost time.
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value) && list !== undefined ? value.slice(0, list + 1) : value,
    ),
    ValidateIf((_, value: unknown) => (value === undefined ? !nullable && !optional : value !== null || !nullable)),
    ValidateNested({ each: list !== undefined }),
    check((value) => {
      if (value == null) return [REQUIRED];
      return Array.isArray(value) && list !== undefined && value.length > list
        ? [{ at: '', code: 'TOO_MANY', message: `Give at most ${list} of these.` }]
        : [];
    }),
  );
}
