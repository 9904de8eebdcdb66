// SPDX-License-Identifier: Apache-2.0
import { cleanText, lengthOf } from '@prahari/kernel';
import {
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Asked, GraphqlAnswer, TestApp } from './app.js';
import { problemsOf } from './problems.js';

/** What a text field documents of itself. */
export interface Bounds {
  readonly form: 'line' | 'block';
  readonly min?: number;
  readonly max?: number;
  /** What a blank text becomes; absent: it is refused, at its field or at what it is a language of. */
  readonly blank?: '' | null | 'REFUSED ABOVE';
}

export const LINE: Bounds = { form: 'line' };
export const NOTE: Bounds = { form: 'block', max: 4_000 };

/** The texts of a change. They come back in what it answers, at the same path of the object unless `at` names another. */
export interface Texts {
  /** Absent: as the case is called. */
  readonly change?: string;
  /** Absent: "CreateIncidentInput" of createIncident. */
  readonly type?: string;
  /** What it gives back: "incident". */
  readonly object: string;
  /** By the path in the input: "contact.name", "assets.0.name". */
  readonly texts: Readonly<Record<string, Bounds>>;
  /** Null: not given back. */
  readonly at?: Readonly<Record<string, string | null>>;
  /** What must be of a form, or of a list: most strings are refused there, and no other way. */
  readonly forms?: readonly string[];
}

/** Who makes the change, and what it needs beside its texts. */
export interface Making {
  readonly token: string;
  readonly base: (index: number) => object | Promise<object>;
  /** Each waits for the one before. */
  readonly inOrder?: boolean;
}

export interface Change extends Texts, Making {
  readonly change: string;
}

/** The text as it is to be given back, or the problem that is told: "input.title TOO_SHORT". */
function expectedOf(
  path: string,
  value: string,
  { form, min = 1, max = 200, blank }: Bounds,
): { text: string | null } | string {
  const cleaned = cleanText(value, form);
  if ('problem' in cleaned) return `input.${path} ${cleaned.problem.code}`;
  const length = lengthOf(cleaned.text);
  if (length === 0 && blank === 'REFUSED ABOVE') return `input.${path.replace(/\.\w+$/, '')} REQUIRED`;
  if (length === 0 && blank !== undefined) return { text: blank };
  if (length === 0) return `input.${path} REQUIRED`;
  return length > max ? `input.${path} TOO_LONG` : length < min ? `input.${path} TOO_SHORT` : { text: cleaned.text };
}

const valueAt = (root: Asked, path: string): unknown =>
  path.split('.').reduce<Asked>((value, key) => value?.[key], root);

function withTexts(base: object, texts: Readonly<Record<string, string>>): object {
  const input: Asked = structuredClone(base);
  for (const [path, text] of Object.entries(texts)) {
    const keys = path.split('.');
    keys.reduce<Asked>((place, key, index) => {
      const next = keys[index + 1];
      return (place[key] = next === undefined ? text : (place[key] ?? (/^\d+$/.test(next) ? [] : {})));
    }, input);
  }
  return input;
}

/** What went wrong when one string stood in every text of a change; empty where all is as documented. */
export async function tryString(app: TestApp, change: Change, value: string, index: number): Promise<string[]> {
  const expected = Object.entries(change.texts).map(
    ([path, bounds]) => [path, expectedOf(path, value, bounds)] as const,
  );
  const refused = [...new Set(expected.flatMap(([, one]) => (typeof one === 'string' ? [one] : [])))];
  const wrong: string[] = [];
  const differs = (what: string, told: unknown, wanted: unknown): void => {
    if (JSON.stringify(told) !== JSON.stringify(wanted))
      wrong.push(
        `${change.change} ${what} ${JSON.stringify(value)}: ${JSON.stringify(told)}, not ${JSON.stringify(wanted)}`,
      );
  };
  const fill = (text: (one: (typeof expected)[number]) => string) =>
    Object.fromEntries(expected.map((one) => [one[0], text(one)]));
  if (refused.length > 0) {
    const answer = await send(
      app,
      change,
      fill(() => value),
      index,
    );
    differs('is refused with', [answer.code, problemsOf(answer).sort()], ['BAD_USER_INPUT', refused.sort()]);
  }
  if (change.forms) {
    const filled = { ...fill(() => 'Plain'), ...Object.fromEntries(change.forms.map((path) => [path, value])) };
    differs('is taken or refused in forms', strayed(await send(app, change, filled, index), change.forms), []);
  }
  if (expected.every(([, one]) => typeof one === 'string')) return wrong;
  const answer = await send(
    app,
    change,
    fill(([, one]) => (typeof one === 'string' ? 'Plain' : value)),
    index,
  );
  if (answer.errors) differs('is accepted', answer.errors, undefined);
  const object: unknown = answer.data?.[change.change]?.[change.object];
  for (const [path, one] of expected) {
    const at = placeOf(change, path);
    if (typeof one !== 'string' && at !== null) differs(path, valueAt(object, at), one.text);
  }
  return wrong;
}

const placeOf = ({ at }: Texts, path: string): string | null => (at && path in at ? (at[path] ?? null) : path);

/** What an answer refused elsewhere than in these forms, or otherwise than at a field. */
function strayed(answer: GraphqlAnswer, forms: readonly string[]): readonly unknown[] {
  if (answer.errors && answer.code !== 'BAD_USER_INPUT') return answer.errors;
  const isOfForm = (problem: string) => forms.some((form) => `input.${form}`.startsWith(problem.split(' ')[0] ?? ''));
  return problemsOf(answer).filter((problem) => !isOfForm(problem));
}

async function send(
  app: TestApp,
  texts: Change,
  filled: Record<string, string>,
  index: number,
): Promise<GraphqlAnswer> {
  const { change, token, object, base } = texts;
  const type = texts.type ?? `${change.charAt(0).toUpperCase()}${change.slice(1)}Input`;
  const paths = Object.keys(texts.texts).flatMap((path) => placeOf(texts, path) ?? []);
  const fields = paths.length === 0 ? '{ __typename }' : selectionOf(paths);
  const query = `mutation ($input: ${type}!) { ${change}(input: $input) { ${object} ${fields} } }`;
  return app.graphql(query, { input: withTexts(await base(index), filled) }, token);
}

/** What asks for these paths: "{ title contact { name } }". */
function selectionOf(paths: readonly string[]): string {
  const below = new Map<string, string[]>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('.').filter((key) => !/^\d+$/.test(key));
    below.set(first, [...(below.get(first) ?? []), ...(rest.length > 0 ? [rest.join('.')] : [])]);
  }
  return `{ ${[...below].map(([field, rest]) => (rest.length > 0 ? `${field} ${selectionOf(rest)}` : field)).join(' ')} }`;
}

/** Every text that a change may hold, with its path in the input: "createIncident assets.0.name". */
export function textsOf(schema: GraphQLSchema): string[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap(({ name, args }) =>
    args.flatMap((arg) => pathsOf(arg.type, '')).map((path) => `${name} ${path}`),
  );
}

function pathsOf(type: GraphQLInputType, path: string): string[] {
  const at = isListType(getNullableType(type)) ? `${path}.0` : path;
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => pathsOf(field.type, `${at}.${field.name}`));
  return named.name === 'String' ? [at.slice(1)] : [];
}

/** Some at once, as a busy server has them. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) found.push(...(await work(item, index)));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return found;
}
