// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inHindi, SENTENCES } from './hindi/in-hindi';
import { CODES, PARTS } from './hindi/parts';

const ROOT = path.resolve(import.meta.dirname, '../../../..');

/** Files that speak to operators and the log, never to those who call the API. */
const TOLD_TO_OTHERS =
  /\.spec\.ts$|\/(?:migrations|demo|lifecycle|embedded|portal)\/|\/(?:settings|setting-values|check-server|migrate|database-server|kev|company-import\.service|initialise\.service|profile-json|deadline|reporting-profile)\.ts$/;

/** What takes sentences that no caller is told as an answer: faults of the program, the log, events, descriptions. */
const NO_ANSWER = /^(?:Error|StartFailure|enumOf|record\w*|\w*Event|error|warn|info|fatal)$/;

/** Sentences of the record of changes, and those that another takes the place of before anybody hears them. */
const NEVER_TOLD = [
  'First version.',
  'Published as {1}.',
  'Revision {1} of {2} published.',
  'Submitted for review.',
  'Returned to draft.',
  'Set a new password by a link.',
  'Accepted the invitation.',
  'Changed own details.',
  'A sign-in with an unknown address failed.',
  'Incident reported to the coordinator (INITIAL report).',
  'SUPPLEMENTARY report made.',
  'FINAL report made.',
  'Clock {1} {2} {3}.',
  'Clock {1} {2} no longer applies.',
  'Validation aborted.',
  'DateTime cannot represent a value that is no text.',
];

/** Sentences about a thing that is named where they are used: which argument names it. */
const ABOUT = new Map<string, readonly [place: number, sentence: string]>([
  ['NotFound', [0, 'There is no such {1}, or you may not see it.']],
  ['oneOf', [1, 'There is no such {1}. Choose one of the list.']],
]);

const sources = ['libs', 'apps/api/src']
  .flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\/src\/.*\.ts$/.test(file) && !/node_modules|\/dist\//.test(file) && !TOLD_TO_OTHERS.test(file));

/** The text of a literal, with {1}, {2} … for what is put in. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return textOf(node.expression);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (text, { literal }, index) => `${text}{${index + 1}}${literal.text}`,
      node.head.text,
    );
  }
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}

const isSentence = (text: string) =>
  /^[A-Z"{][^]*\s[^]*(?:[.?!…]|\.\{\d\})$/.test(text) &&
  /[a-z]{2}/.test(text) &&
  ![...ABOUT.values()].some(([, sentence]) => sentence === text);

function* sentencesIn(node: ts.Node): Generator<string> {
  const isLeftOut =
    ts.isTaggedTemplateExpression(node) ||
    ts.isImportDeclaration(node) ||
    ts.isTypeNode(node) ||
    (ts.isPropertyAssignment(node) && node.name.getText() === 'description');
  if (isLeftOut) return;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const name = node.expression.getText().split('.').at(-1) ?? '';
    if (NO_ANSWER.test(name)) return;
    const [place, sentence] = ABOUT.get(name) ?? [];
    const named = place === undefined ? undefined : node.arguments?.[place];
    const what = named && textOf(named);
    if (sentence !== undefined && what !== undefined) yield sentence.replace('{1}', what);
  }
  const text = textOf(node);
  if (text !== undefined && isSentence(text)) yield text;
  if (text !== undefined && !ts.isTemplateExpression(node)) return;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* sentencesIn(child);
}

const told = new Set(
  sources.flatMap((file) => [
    ...sentencesIn(
      ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true),
    ),
  ]),
);

/** Words that stay as they are in Hindi too: names of standards, codes, and what is typed letter by letter. */
const NAMES = new Set(
  (
    'null true false query variables mutation file idempotencyKey incidentId operationName revisionSummary endCursor ' +
    'submitIncidentReport status https http ftp name company evil example application json multipart form data ' +
    'content encoding Authorization GraphQL MiB KiB proto constructor db8 a'
  ).split(' '),
);

describe('the sentences of the API in Hindi', () => {
  it('finds the sentences of the API in its sources', () => {
    expect(told.size).toBeGreaterThan(200);
    expect(told).toContain('Give at most {1} of these.');
    expect(told).toContain('There is no such incident, or you may not see it.');
  });

  it('has a Hindi one for each that a caller can be told', () => {
    expect(
      [...told].filter((sentence) => !Object.hasOwn(SENTENCES, sentence) && !NEVER_TOLD.includes(sentence)),
    ).toEqual([]);
  });

  it('keeps none that the API no longer says', () => {
    expect([...Object.keys(SENTENCES), ...NEVER_TOLD].filter((sentence) => !told.has(sentence))).toEqual([]);
  });

  it('has the same values in both languages, and no Latin words but names and codes', () => {
    const placesIn = (text: string) => (text.match(/\{\d\}/g) ?? []).sort();
    for (const [english, hindi] of Object.entries({ ...SENTENCES, ...PARTS, ...CODES })) {
      expect([english, placesIn(hindi)]).toEqual([english, placesIn(english)]);
      const words = hindi.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
      const isName = (word: string) => NAMES.has(word) || /^[A-Z0-9]+(?:v\d)?$/.test(word) || /^\d/.test(word);
      expect([hindi, words.filter((word) => !isName(word))]).toEqual([hindi, []]);
      expect(hindi).toMatch(/\p{Script=Devanagari}|^"\{1\}/u);
    }
  });

  it.each([
    ['Shorten this to 4,000 characters.', 'इसे छोटा करके 4,000 अक्षरों तक लाएँ।'],
    ['Give a number from 0 to 10.', '0 से 10 तक की कोई संख्या लिखें।'],
    [
      "An incident that is SUBMITTED can't become CLOSED; it can become ACKNOWLEDGED, WITHDRAWN.",
      'घटना की स्थिति “प्रस्तुत” से “बंद” नहीं हो सकती; ये स्थितियाँ हो सकती हैं: पावती दी गई, वापस लिया गया।',
    ],
    [
      'Choose roles of one kind: AUDITOR on the one hand, CISO, VIEWER on the other.',
      'एक ही वर्ग की भूमिकाएँ चुनें: एक ओर लेखा परीक्षक (ऑडिटर), दूसरी ओर मुख्य सूचना सुरक्षा अधिकारी, पाठक।',
    ],
    [
      'The FINAL report has been made. Set it to CONTAINED and back to INVESTIGATING, with a reason, to change anything.',
      'अंतिम प्रतिवेदन दिया जा चुका है। कुछ भी बदलने के लिए घटना को “नियंत्रित” और फिर कारण लिखकर “जाँच जारी” की स्थिति में लाएँ।',
    ],
    [
      'Correct or remove "XX:N": CVSS 2.0 has no metric "XX". A vector of version 3 or 4 begins with its version, e.g. "CVSS:3.1/".',
      '"XX:N" सुधारें या हटाएँ: CVSS 2.0 में "XX" नाम का कोई मापक नहीं है। संस्करण 3 या 4 का वेक्टर अपने संस्करण से आरंभ होता है, जैसे "CVSS:3.1/"।',
    ],
    [
      'Correct or remove "XX:N": CVSS 3.1 has no metric "XX".',
      '"XX:N" सुधारें या हटाएँ: CVSS 3.1 में "XX" नाम का कोई मापक नहीं है।',
    ],
  ])('puts the values into it: %s', (english, hindi) => {
    expect(inHindi(english)).toBe(hindi);
  });

  it('takes several sentences that follow each other one by one', () => {
    expect(inHindi('This field is needed. Give at most 20 of these. Give a time since 1970.')).toBe(
      'यह खाना भरना आवश्यक है। इनमें से अधिकतम 20 दें। 1970 या उसके बाद का समय लिखें।',
    );
    expect(inHindi('Choose one of: EN, HI. This field is needed.')).toBe('इनमें से एक चुनें: EN, HI। यह खाना भरना आवश्यक है।');
  });

  it('leaves what it does not know', () => {
    expect(inHindi('Nobody ever said this.')).toBeUndefined();
    expect(inHindi('This field is needed. Nobody ever said this.')).toBeUndefined();
  });
});
