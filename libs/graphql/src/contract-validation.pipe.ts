// SPDX-License-Identifier: Apache-2.0
import { type ArgumentMetadata, Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError, ValidatorOptions } from 'class-validator';
import { BadUserInput, Clock, type Problem } from '@prahari/kernel';
import { type FieldProblem, PROBLEMS } from './checked.js';
import { judgeAt } from './field.decorators.js';

/**
 * Checks and cleans every input before the use case. Throws BadUserInput with one problem for each wrong field, at paths
 * such as "input.indicators.1.value"; the arguments of a query have no prefix: "first", "filter.companyId".
 */
@Injectable()
export class ContractValidationPipe extends ValidationPipe {
  /** Arguments of queries that were found right, by their class and what was sent. */
  private readonly found = new WeakMap<object, Map<string, unknown>>();

  constructor(private readonly clock: Clock) {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      transform: true,
      exceptionFactory: (errors) => new BadUserInput(problemsOf(errors)),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Nest would check an absent filter or order as if it were {}.
    if (value == null) return value;
    const { metatype, type, data } = metadata;
    // Nest calls all arguments of a query together a "body"; what a parent, an actor or an input is, is none of these.
    const key = metatype && type === 'body' && data === undefined ? keyOf(value) : undefined;
    if (metatype === undefined || key === undefined) return this.check(value, metadata);
    const found = this.found.get(metatype) ?? new Map<string, unknown>();
    this.found.set(metatype, found);
    if (!found.has(key)) {
      const checked = await this.check(value, metadata);
      if (found.size >= MAX_FOUND) found.clear();
      found.set(key, checked);
    }
    return found.get(key);
  }

  private async check(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    try {
      return (await super.transform(value, metadata)) as unknown;
    } catch (error) {
      const { data } = metadata;
      if (!(error instanceof BadUserInput) || !data) throw error;
      throw new BadUserInput(error.problems.map((problem) => ({ ...problem, path: `${data}.${problem.path}` })));
    }
  }

  protected override validate(
    value: object,
    options?: ValidatorOptions,
  ): Promise<ValidationError[]> | ValidationError[] {
    return judgeAt(this.clock.now(), () => super.validate(value, options));
  }
}

/** Lists are asked for again and again with the same few arguments, and checking them is a good part of a request. */
const MAX_FOUND = 100;
const MAX_FOUND_LENGTH = 200;

/** What is small and flat, whose right form never changes: no nested filter, which may hold times. */
function keyOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.values(value).some((part) => typeof part === 'object' && part !== null)) return undefined;
  const key = JSON.stringify(value);
  return key.length <= MAX_FOUND_LENGTH ? key : undefined;
}

const problemsOf = (errors: readonly ValidationError[], parent = ''): Problem[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const path = `${parent}${property}`;
    const inside = told(constraints, path);
    // Where a list is too long, its elements are not worth a problem each.
    const own = inside.filter((problem) => problem.path === path);
    return own.length > 0 ? own : [...inside, ...problemsOf(children, `${path}.`)];
  });

function told(constraints: Readonly<Record<string, string>>, path: string): Problem[] {
  const ours = PROBLEMS.flatMap((name) => JSON.parse(constraints[name] ?? '[]') as FieldProblem[]);
  if (ours.length > 0) return ours.map(({ at, code, message }) => ({ path: `${path}${at}`, code, message }));
  return Object.entries(constraints).map(([constraint, message]) =>
    constraint === 'whitelistValidation'
      ? { path, code: 'UNKNOWN_FIELD', message: 'There is no such field. Leave it out.' }
      : { path, code: 'INVALID_VALUE', message: `${message}.` },
  );
}
