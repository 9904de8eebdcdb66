// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  buildSchema as parseSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { buildSchema } from './build-schema.js';

/** What the contract says and later issues bring. Each line goes with its issue. */
const LATER = new Set([
  'Subscription',
  'ImportCsafInput',
  'ImportCsafPayload',
  'CreateAdvisoryFromIncidentInput',
  'Advisory.csaf',
  'Incident.resultingAdvisories',
  'Mutation.createAdvisoryFromIncident',
  'Mutation.importCsaf',
]);

/** An output may be stricter than promised: never null where null was possible. */
function outputFits(ours: GraphQLOutputType, promised: GraphQLOutputType): boolean {
  if (isNonNullType(promised)) return isNonNullType(ours) && outputFits(ours.ofType, promised.ofType);
  if (isNonNullType(ours)) return outputFits(ours.ofType, promised);
  if (isListType(promised)) return isListType(ours) && outputFits(ours.ofType, promised.ofType);
  return String(ours) === String(promised);
}

/** An input may be more lenient than promised: optional where it was needed. */
function inputFits(ours: GraphQLInputType, promised: GraphQLInputType): boolean {
  if (isNonNullType(ours)) return isNonNullType(promised) && inputFits(ours.ofType, promised.ofType);
  if (isNonNullType(promised)) return inputFits(ours, promised.ofType);
  if (isListType(promised)) return isListType(ours) && inputFits(ours.ofType, promised.ofType);
  return String(ours) === String(promised);
}

const differs = (
  name: string,
  ours: { readonly type: unknown } | undefined,
  promised: { readonly type: unknown },
): string[] => [
  ours === undefined ? `${name} is missing` : `${name} is ${String(ours.type)}, not ${String(promised.type)}`,
];

function argumentsDiffer(
  name: string,
  ours: readonly GraphQLArgument[],
  promised: readonly GraphQLArgument[],
): string[] {
  const missing = promised.flatMap((argument) => {
    const own = ours.find((candidate) => candidate.name === argument.name);
    const fits = own && inputFits(own.type, argument.type) && own.defaultValue === argument.defaultValue;
    return fits ? [] : differs(`${name}(${argument.name})`, own, argument);
  });
  const extra = ours.filter(
    (argument) => isRequiredArgument(argument) && !promised.some((one) => one.name === argument.name),
  );
  return [...missing, ...extra.map((argument) => `${name}(${argument.name}) is required and not promised`)];
}

function fieldDiffers(
  name: string,
  ours: GraphQLField<unknown, unknown> | undefined,
  promised: GraphQLField<unknown, unknown>,
): string[] {
  if (!ours || !outputFits(ours.type, promised.type)) return differs(name, ours, promised);
  return argumentsDiffer(name, ours.args, promised.args);
}

function inputDiffers(name: string, ours: GraphQLInputField | undefined, promised: GraphQLInputField): string[] {
  return ours && inputFits(ours.type, promised.type) ? [] : differs(name, ours, promised);
}

function typeDiffers(promised: GraphQLNamedType, ours: GraphQLNamedType | undefined): string[] {
  const { name } = promised;
  if (!ours || ours.constructor !== promised.constructor) return [`${name} is missing or of another kind`];
  const parts = <Part>(fields: Record<string, Part>) =>
    Object.entries(fields).filter(([field]) => !LATER.has(`${name}.${field}`));
  if (isObjectType(promised) && isObjectType(ours)) {
    return parts(promised.getFields()).flatMap(([field, part]) =>
      fieldDiffers(`${name}.${field}`, ours.getFields()[field], part),
    );
  }
  if (isInputObjectType(promised) && isInputObjectType(ours)) {
    const extra = Object.values(ours.getFields()).filter(
      (field) => isRequiredInputField(field) && !promised.getFields()[field.name],
    );
    return [
      ...parts(promised.getFields()).flatMap(([field, part]) =>
        inputDiffers(`${name}.${field}`, ours.getFields()[field], part),
      ),
      ...extra.map((field) => `${name}.${field.name} is required and not promised`),
    ];
  }
  if (isEnumType(promised) && isEnumType(ours)) {
    return promised
      .getValues()
      .flatMap((value) => (ours.getValue(value.name) ? [] : [`${name}.${value.name} is missing`]));
  }
  return [];
}

describe('the generated schema', () => {
  let ours: GraphQLSchema;
  let promised: GraphQLSchema;
  beforeAll(async () => {
    ours = await buildSchema();
    promised = parseSchema(readFileSync(path.join(import.meta.dirname, '../../../test/contract.graphql'), 'utf8'));
  }, 30_000);

  it('holds everything that the contract promises, but for what comes later', () => {
    const types = Object.values(promised.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !LATER.has(name));
    expect(types.flatMap((type) => typeDiffers(type, ours.getType(type.name)))).toEqual([]);
  });

  it('has none of the parts that come later: each leaves this list with its issue', () => {
    const present = [...LATER].filter((name) => {
      const [type, field] = name.split('.');
      const own = ours.getType(type ?? '');
      if (field === undefined) return own !== undefined;
      return (isObjectType(own) || isInputObjectType(own)) && own.getFields()[field] !== undefined;
    });
    expect(present).toEqual([]);
  });
});
