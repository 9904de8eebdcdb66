// SPDX-License-Identifier: Apache-2.0
import { cleanText, lengthOf } from '@prahari/kernel';
import type { Asked, GraphqlAnswer, TestApp } from './app.js';
import { problemsOf } from './problems.js';

/** What a text field documents of itself. */
export interface Bounds {
  readonly form: 'line' | 'block';
  readonly min?: number;
  readonly max?: number;
  /** What a blank text becomes; absent: it is refused. */
  readonly blank?: '' | null;
}

export const LINE: Bounds = { form: 'line' };
export const NOTE: Bounds = { form: 'block', max: 4_000 };

/** A change whose texts come back in what it answers, at the same path of the object unless `at` names another. */
export interface Texts {
  readonly change: string;
  readonly type: string;
  readonly token: string;
  /** What it gives back, and of it what to read: "incident", "title contact { name }". */
  readonly object: string;
  readonly fields: string;
  readonly base: (index: number) => object;
  /** By the path in the input: "contact.name", "assets.0.name". */
  readonly texts: Readonly<Record<string, Bounds>>;
  readonly at?: Readonly<Record<string, string>>;
  /** Each waits for the one before. */
  readonly inOrder?: boolean;
}

/** The text as it is to be given back, or the code of the problem at its field. */
function expectedOf(value: string, { form, min = 1, max = 200, blank }: Bounds): { text: string | null } | string {
  const cleaned = cleanText(value, form);
  if ('problem' in cleaned) return cleaned.problem.code;
  const length = lengthOf(cleaned.text);
  if (length === 0 && blank !== undefined) return { text: blank };
  if (length === 0) return 'REQUIRED';
  return length > max ? 'TOO_LONG' : length < min ? 'TOO_SHORT' : { text: cleaned.text };
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

/** What went wrong when one string stood in every text field of a change; empty where all is as documented. */
export async function tryString(app: TestApp, texts: Texts, value: string, index: number): Promise<string[]> {
  const expected = Object.entries(texts.texts).map(([path, bounds]) => [path, expectedOf(value, bounds)] as const);
  const refused = expected.flatMap(([path, one]) => (typeof one === 'string' ? [`input.${path} ${one}`] : []));
  const wrong: string[] = [];
  const differs = (what: string, told: unknown, wanted: unknown): void => {
    if (JSON.stringify(told) !== JSON.stringify(wanted))
      wrong.push(
        `${texts.change} ${what} ${JSON.stringify(value)}: ${JSON.stringify(told)}, not ${JSON.stringify(wanted)}`,
      );
  };
  const fill = (text: (one: (typeof expected)[number]) => string) =>
    Object.fromEntries(expected.map((one) => [one[0], text(one)]));
  if (refused.length > 0) {
    const answer = await send(
      app,
      texts,
      fill(() => value),
      index,
    );
    differs('is refused with', [answer.code, problemsOf(answer).sort()], ['BAD_USER_INPUT', refused.sort()]);
  }
  if (refused.length === expected.length) return wrong;
  const answer = await send(
    app,
    texts,
    fill(([, one]) => (typeof one === 'string' ? 'Plain' : value)),
    index,
  );
  if (answer.errors) differs('is accepted', answer.errors, undefined);
  const object: unknown = answer.data?.[texts.change]?.[texts.object];
  for (const [path, one] of expected)
    if (typeof one !== 'string') differs(path, valueAt(object, texts.at?.[path] ?? path), one.text);
  return wrong;
}

function send(app: TestApp, texts: Texts, filled: Record<string, string>, index: number): Promise<GraphqlAnswer> {
  const { change, type, token, object, fields, base } = texts;
  const query = `mutation ($input: ${type}!) { ${change}(input: $input) { ${object} { ${fields} } } }`;
  return app.graphql(query, { input: withTexts(base(index), filled) }, token);
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
