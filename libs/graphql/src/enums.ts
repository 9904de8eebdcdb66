// SPDX-License-Identifier: Apache-2.0
import { registerEnumType } from '@nestjs/graphql';
import { LANGUAGES, SEVERITIES, TLP } from '@prahari/kernel';

const choices = new Map<string, readonly string[]>();

/** The values of the enum of this name; undefined where enumOf made none. */
export const choicesOf = (name: string): readonly string[] | undefined => choices.get(name);

/** String unions inside, GraphQL enums at the edge: makes the enum of a list of names and registers it. */
export function enumOf<Name extends string>(
  name: string,
  values: readonly Name[],
  description?: string,
): { readonly [Key in Name]: Key } {
  const object = Object.fromEntries(values.map((value) => [value, value])) as { readonly [Key in Name]: Key };
  choices.set(name, values);
  registerEnumType(object, { name, ...(description && { description }) });
  return object;
}

export const TlpEnum = enumOf('Tlp', TLP, 'Traffic Light Protocol 2.0 (FIRST).');
export const SeverityEnum = enumOf('Severity', SEVERITIES);
export const LanguageEnum = enumOf('Language', LANGUAGES);
export const ORDER_DIRECTIONS = ['ASC', 'DESC'] as const;
export type OrderDirection = (typeof ORDER_DIRECTIONS)[number];
export const OrderDirectionEnum = enumOf('OrderDirection', ORDER_DIRECTIONS);
