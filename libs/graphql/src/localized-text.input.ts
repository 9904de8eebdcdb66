// SPDX-License-Identifier: Apache-2.0
import { Field, InputType } from '@nestjs/graphql';
import type { Language, Localized } from '@prahari/kernel';
import { checkedField, type FieldProblem, type Presence } from './checked.js';
import { LanguageEnum } from './enums.js';
import { boundedText, cleaned, type TextBounds } from './text.decorator.js';

@InputType({ description: 'At least one of the two languages.' })
class LocalizedTextInput {
  @Field(() => String, { nullable: true }) en?: string | null;
  @Field(() => String, { nullable: true }) hi?: string | null;
  @Field(() => LanguageEnum, { nullable: true, description: 'Absent: EN where there is English.' })
  original?: Language | null;
}

/**
 * A text in English, Hindi or both; the bounds hold for each. The use case gets a whole `Localized`: a blank text is
 * null, `original` is filled in. `@LocalizedTextField({ min: 3, max: 300 }) title: Localized`
 */
export const LocalizedTextField = (options: TextBounds & Presence): PropertyDecorator =>
  checkedField<Localized>(
    () => LocalizedTextInput,
    options,
    (value) => problemsOf(value, options),
    (value) => completed(value, options),
  );

function completed(input: LocalizedTextInput, bounds: TextBounds): Localized {
  const clean = cleaned(bounds);
  const [en, hi] = [input.en, input.hi].map((text) => (text == null ? null : clean(text) || null)) as [
    string | null,
    string | null,
  ];
  return { en, hi, original: input.original ?? (en === null ? 'HI' : 'EN') };
}

function problemsOf(value: Localized, bounds: TextBounds): readonly FieldProblem[] {
  if (value.en === null && value.hi === null) {
    return [{ at: '', code: 'REQUIRED', message: 'Write this in English, in Hindi or in both.' }];
  }
  const rule = boundedText(bounds);
  const problems = (['en', 'hi'] as const).flatMap((language) => {
    const text = value[language];
    const problem = text === null ? null : rule(text, value);
    return problem === null ? [] : [{ ...problem, at: `.${language}` }];
  });
  if (value[value.original === 'EN' ? 'en' : 'hi'] !== null) return problems;
  return [
    ...problems,
    {
      at: '.original',
      code: 'INVALID_VALUE',
      message: 'There is no text in the language that is named as the original.',
    },
  ];
}
