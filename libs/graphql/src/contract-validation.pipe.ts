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
