// SPDX-License-Identifier: Apache-2.0
import { mostUsedPasswords } from './most-used-passwords.js';
import { type Owner, passwordProblem } from './password.policy.js';

const owner: Owner = {
  email: 'anita.verma@east.example',
  companyCode: 'EAST',
  companyNames: ['East Discom, Jabalpur', 'पूर्व डिस्कॉम, जबलपुर'],
};

it.each([
  ['Monsoon-Lantern-42', undefined],
  ['a'.repeat(200), undefined],
  ['नमस्ते दुनिया कैसे', undefined],
  ['elevenchars', 'TOO_SHORT'],
  ['', 'TOO_SHORT'],
  ['a'.repeat(201), 'TOO_LONG'],
  ['QWERTYuiop123', 'TOO_COMMON'],
  ['mail anita.verma@EAST.example now', 'TOO_OBVIOUS'],
  ['Anita.Verma-is-my-name', 'TOO_OBVIOUS'],
  ['we are East Discom people', 'TOO_OBVIOUS'],
  ['EASTDISCOM-2026-secure', 'TOO_OBVIOUS'],
  ['northeast-monsoon-rain', undefined],
  [' '.repeat(14), 'TOO_COMMON'],
  ['\u0000'.repeat(12), 'CONTROL_CHARACTER'],
  ['monsoon\tlantern-42', 'CONTROL_CHARACTER'],
  ['हम पूर्व डिस्कॉम के लोग', 'TOO_OBVIOUS'],
])('the password %j: %s', async (password, code) => {
  const mostUsed = new Set([...(await mostUsedPasswords()), 'qwertyuiop123']);
  expect(passwordProblem(password, owner, mostUsed)?.code).toBe(code);
});

it('counts characters as people do, not as they are stored', () => {
  expect(passwordProblem('😀'.repeat(11), null, new Set())?.code).toBe('TOO_SHORT');
  expect(passwordProblem('😀'.repeat(12), null, new Set())).toBeNull();
});

it('leaves very short parts of an address alone', () => {
  const short: Owner = { email: 'abc@x.example', companyCode: 'ABC', companyNames: ['ABC', null] };
  expect(passwordProblem('abcdefgh-ijkl-mnop', short, new Set())).toBeNull();
});

it('knows the most used passwords that are long enough to be chosen', async () => {
  const mostUsed = await mostUsedPasswords();
  expect(mostUsed.size).toBeGreaterThan(10);
  expect([...mostUsed].every((password) => password.length >= 12 && password === password.toLowerCase())).toBe(true);
});
