// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import { Forbidden } from '@prahari/kernel';
import { AnswerService } from './answer.service.js';
import { VerificationService } from './verification.service.js';

const nobody = { permissions: new Set() } as unknown as Actor;
const nothing = undefined as never;

describe('the use cases of answers refuse whoever lacks the permission, also where no guard has asked', () => {
  const answers = new AnswerService(nothing, nothing, nothing);
  const verification = new VerificationService(nothing, nothing, nothing);
  const cases = {
    respond: () => answers.respond(nobody, { recommendationId: '', status: 'DONE' }, nothing),
    verify: () => verification.verify(nobody, { responseId: '', accepted: true }, nothing),
  };

  it.each(Object.entries(cases))('%s', async (_name, attempt) => {
    await expect(attempt()).rejects.toThrow(Forbidden);
  });
});
