// SPDX-License-Identifier: Apache-2.0
import type { Type } from '@nestjs/common';
import { ArgsType, InputType } from '@nestjs/graphql';
import { BadUserInput, Clock, type Localized, type Problem } from '@prahari/kernel';
import { ContractValidationPipe } from './contract-validation.pipe.js';
import { Whole } from './checked.js';
import { enumOf } from './enums.js';
import {
  BigCount,
  Choice,
  Count,
  FilterId,
  Flag,
  Id,
  Measure,
  Moment,
  Nested,
  PastMoment,
} from './field.decorators.js';
import { LocalizedTextField } from './localized-text.input.js';
import { PageArgs } from './page-args.js';
import { oneOf, Secret, Text } from './text.decorator.js';

const Colour = enumOf('Colour', ['RED', 'GREEN']);

@InputType()
class PartInput {
  @Text() value: string;
  @Text({ nullable: true, multiline: true, max: 20 }) description?: string | null;
}

@InputType()
class ThingInput {
  @Id({ optional: true }) id?: string;
  @Text({ min: 3, max: 10, optional: true }) title?: string;
  @Text({ nullable: true, max: 5, list: 3, also: oneOf(['one', 'two'], 'number word') }) words?: string[] | null;
  @Choice(Colour, { nullable: true, list: 2 }) colours?: string[] | null;
  @Whole<readonly PartInput[]>((parts) =>
    parts[0]?.value === parts[1]?.value ? [{ at: '.1', code: 'REPEATED', message: 'Name each once.' }] : [],
  )
  @Nested(() => PartInput, { list: 2, nullable: true })
  parts?: PartInput[] | null;
  @LocalizedTextField({ max: 10, nullable: true }) name?: Localized | null;
  @Count({ nullable: true, max: 9 }) count?: number | null;
  @BigCount({ nullable: true }) records?: number | null;
  @Measure({ nullable: true }) load?: number | null;
  @Flag({ nullable: true }) flag?: boolean | null;
  @PastMoment({ nullable: true }) detectedAt?: Date | null;
  @Moment({ nullable: true }) dueAt?: Date | null;
  @Secret({ nullable: true, max: 8 }) password?: string | null;
}

@InputType()
class ThingFilter {
  @FilterId({ nullable: true }) companyId?: string | null;
}

@ArgsType()
class ThingsArgs extends PageArgs {
  @Nested(() => ThingFilter, { nullable: true }) filter?: ThingFilter | null;
}

class FixedClock extends Clock {
  now = () => new Date('2026-11-24T12:00:00Z');
}

const pipe = new ContractValidationPipe(new FixedClock());
const input = (value: unknown) =>
  pipe.transform(value, { type: 'body', metatype: ThingInput, data: 'input' }) as Promise<ThingInput>;
const args = (value: unknown) =>
  pipe.transform(value, { type: 'body', metatype: ThingsArgs as Type }) as Promise<ThingsArgs>;

async function problemsOf(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(BadUserInput);
  return (error as BadUserInput).problems.map(({ path, code }: Problem) => `${path} ${code}`);
}

describe('ContractValidationPipe', () => {
  it('names every wrong field in one answer, by its path with indexes', async () => {
    const wrong = {
      title: 'ab',
      words: ['one', 'three', 'one\u0000'],
      parts: [{ value: 'fine' }, { value: '   ', description: 'x'.repeat(21) }],
      name: { hi: 'x'.repeat(11), original: 'EN' },
      count: 10,
      records: -1,
      load: -0.5,
      detectedAt: new Date('2026-11-24T12:00:06Z'),
      password: '123456789',
    };
    expect(await problemsOf(input(wrong))).toEqual([
      'input.title TOO_SHORT',
      'input.words.1 UNKNOWN_CODE',
      'input.words.2 CONTROL_CHARACTER',
      'input.parts.1.value REQUIRED',
      'input.parts.1.description TOO_LONG',
      'input.name.hi TOO_LONG',
      'input.name.original INVALID_VALUE',
      'input.count OUT_OF_RANGE',
      'input.records OUT_OF_RANGE',
      'input.load OUT_OF_RANGE',
      'input.detectedAt IN_FUTURE',
      'input.password TOO_LONG',
    ]);
  });

  it('cleans texts, in lists and inputs inside too, and keeps passwords as typed', async () => {
    const cleaned = await input({
      title: '  Ransomware ',
      words: [' one '],
      parts: [{ value: '10.0.0.1 ', description: 'a\r\nb' }],
      name: { en: '  ', hi: ' प्रहरी ' },
      password: ' a b ',
    });
    expect(cleaned).toBeInstanceOf(ThingInput);
    expect(cleaned).toEqual({
      title: 'Ransomware',
      words: ['one'],
      parts: [{ value: '10.0.0.1', description: 'a\nb' }],
      name: { en: null, hi: 'प्रहरी', original: 'HI' },
      password: ' a b ',
    });
  });

  it('tells absent from null: null clears what may be cleared and is refused elsewhere', async () => {
    expect(await input({})).toEqual({});
    expect(await input({ words: null, parts: null, name: null, detectedAt: null })).toEqual({
      words: null,
      parts: null,
      name: null,
      detectedAt: null,
    });
    expect(await problemsOf(input({ title: null, id: null }))).toEqual(['input.id REQUIRED', 'input.title REQUIRED']);
  });

  it('counts length in code points', async () => {
    expect(await input({ title: '𐍈'.repeat(10) })).toEqual({ title: '𐍈'.repeat(10) });
    expect(await problemsOf(input({ title: '𐍈'.repeat(11) }))).toEqual(['input.title TOO_LONG']);
  });

  it('refuses a list that is too long as a whole', async () => {
    const many = {
      words: Array(10_000).fill('?'),
      parts: Array(10_000).fill({ value: '' }),
      colours: ['RED', 'GREEN', 'RED'],
    };
    expect(await problemsOf(input(many))).toEqual([
      'input.words TOO_MANY',
      'input.colours TOO_MANY',
      'input.parts TOO_MANY',
    ]);
  });

  it('tells what the elements of a list are together beside what each of them is', async () => {
    const part = { value: 'x', description: 'x'.repeat(21) };
    expect(await problemsOf(input({ parts: [part, part] }))).toEqual([
      'input.parts.1 REPEATED',
      'input.parts.0.description TOO_LONG',
      'input.parts.1.description TOO_LONG',
    ]);
  });

  it('takes any past moment since 1970, with five seconds for a clock that is ahead', async () => {
    expect(await input({ detectedAt: new Date(0) })).toEqual({ detectedAt: new Date(0) });
    expect(await input({ detectedAt: new Date('2026-11-24T12:00:05Z') })).toBeDefined();
    expect(await problemsOf(input({ detectedAt: new Date(-1) }))).toEqual(['input.detectedAt OUT_OF_RANGE']);
    expect(await input({ dueAt: new Date('2031-01-01T00:00:00Z') })).toBeDefined();
  });

  it('needs at least one language, and a text in the original one', async () => {
    expect(await problemsOf(input({ name: { en: '' } }))).toEqual(['input.name REQUIRED']);
    expect(await problemsOf(input({ name: { en: 'x', original: 'HI' } }))).toEqual([
      'input.name.original INVALID_VALUE',
    ]);
    expect(await input({ name: { en: 'x' } })).toEqual({ name: { en: 'x', hi: null, original: 'EN' } });
  });

  it('refuses fields that the input does not declare', async () => {
    expect(await problemsOf(input({ status: 'CLOSED', parts: [{ value: 'x', companyId: 'y' }] }))).toEqual([
      'input.status UNKNOWN_FIELD',
      'input.parts.0.companyId UNKNOWN_FIELD',
    ]);
  });

  it('gives the arguments of a query paths without a prefix', async () => {
    expect(await problemsOf(args({ first: 0, after: 'a\u0007', filter: { companyId: 'EAST' } }))).toEqual([
      'filter.companyId INVALID_VALUE',
      'first OUT_OF_RANGE',
      'after CONTROL_CHARACTER',
    ]);
    expect(await problemsOf(args({ first: 101 }))).toEqual(['first OUT_OF_RANGE']);
    expect(await args({ first: null })).toMatchObject({ first: 20 });
  });

  it('leaves an absent argument absent', async () => {
    expect(await pipe.transform(null, { type: 'body', metatype: ThingFilter, data: 'filter' })).toBeNull();
  });
});
