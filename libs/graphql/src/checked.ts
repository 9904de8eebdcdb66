// SPDX-License-Identifier: Apache-2.0
import { applyDecorators } from '@nestjs/common';
import { Field, type ReturnTypeFuncValue } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { registerDecorator, type ValidationArguments } from 'class-validator';
import type { ValueProblem } from '@prahari/kernel';

/** What is wrong inside a field; `at` leads from the field to the spot: "" is the field itself, ".3" its fourth element. */
export interface FieldProblem extends ValueProblem {
  readonly at: string;
}

/** A rule about one value, and where need be the input that it belongs to: null where it holds. */
export type Rule<Value> = (value: Value, input: object) => ValueProblem | null;

/** A rule about all that a field holds, and the input that it belongs to: about the elements of a list as they stand together. */
export type WholeRule<Value> = (value: Value, input: object) => readonly FieldProblem[];

/** How a field may be missing, and how many values it holds. */
export interface Presence {
  /** May be absent or null; in an update, null clears the field. */
  readonly nullable?: boolean;
  /** May be absent, never null: for what an update can change but not clear. */
  readonly optional?: boolean;
  /** Makes the field a list of at most so many values. */
  readonly list?: number;
  readonly description?: string;
}

/** The names under which the problems of a field travel through class-validator, as JSON, to ContractValidationPipe. */
export const PROBLEMS = ['problems', 'problems of the whole'] as const;

/**
 * The decorator that the others of this library are made of: declares the GraphQL field and checks its value, or each of
 * its values. `prepare` turns a value into the one that is kept, before it is checked.
 */
export function checkedField<Value>(
  type: () => ReturnTypeFuncValue,
  { nullable, optional, list, description }: Presence,
  rule: (value: Value, input: object) => readonly FieldProblem[],
  prepare: (value: Value) => unknown = (value) => value,
): PropertyDecorator {
  const field = { nullable: nullable === true || optional === true, ...(description && { description }) };
  return applyDecorators(
    list === undefined ? Field(type, field) : Field(() => [type()] as ReturnTypeFuncValue, field),
    // One more than allowed tells that there are too many; the rest would only cost time.
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.slice(0, (list ?? 0) + 1).map(prepare)
        : value == null
          ? value
          : prepare(value as Value),
    ),
    check((value, input) => {
      if (value === undefined) return nullable || optional ? [] : [REQUIRED];
      if (value === null) return nullable ? [] : [REQUIRED];
      if (list === undefined) return rule(value as Value, input);
      return inList(value as readonly Value[], list, (element) => rule(element, input));
    }),
  );
}

const inList = <Value>(
  values: readonly Value[],
  max: number,
  rule: (value: Value) => readonly FieldProblem[],
): readonly FieldProblem[] =>
  values.length > max
    ? [{ at: '', code: 'TOO_MANY', message: `Give at most ${max} of these.` }]
    : values.flatMap((value, index) => rule(value).map((problem) => ({ ...problem, at: `.${index}${problem.at}` })));

/** Makes a rule about one value one about a field. */
export const atField =
  <Value>(rule: Rule<Value>) =>
  (value: Value, input: object): readonly FieldProblem[] => {
    const problem = rule(value, input);
    return problem === null ? [] : [{ ...problem, at: '' }];
  };

export const REQUIRED: FieldProblem = { at: '', code: 'REQUIRED', message: 'This field is needed.' };

/** One rule more beside a field's own decorator: `@Whole(eachIdOnce) @Nested(…) parts`. Nothing is asked of what is missing. */
export const Whole = <Value>(rule: WholeRule<Value>): PropertyDecorator =>
  check((value, input) => (value == null ? [] : rule(value as Value, input)), PROBLEMS[1]);

/** A rule about what the rest of an input asks of a field that is missing: `@WhenMissing(neededToClose) @Text(…) note`. */
export const WhenMissing = (rule: (input: object) => ValueProblem | null): PropertyDecorator =>
  check((value, input) => (value == null ? atField(() => rule(input))(value, input) : []), PROBLEMS[1]);

/** Registers a check with class-validator. */
export const check =
  (problemsOf: WholeRule<unknown>, name: (typeof PROBLEMS)[number] = PROBLEMS[0]): PropertyDecorator =>
  (target, property) =>
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      validator: {
        validate: (value: unknown, checked?: ValidationArguments) =>
          problemsOf(value, checked?.object ?? {}).length === 0,
        defaultMessage: (checked?: ValidationArguments) =>
          JSON.stringify(problemsOf(checked?.value, checked?.object ?? {})),
      },
    });
