// SPDX-License-Identifier: Apache-2.0
import type { Actor } from '@prahari/access';
import { Forbidden } from '@prahari/kernel';
import { AcknowledgementService } from './acknowledgement.service.js';
import { AdvisoryDraftingService } from './advisory-drafting.service.js';

const nobody = { permissions: new Set() } as unknown as Actor;
const nothing = undefined as never;
const input = { id: '', advisoryId: '', expectedVersion: 1 } as never;

describe('the use cases of advisories refuse whoever lacks the permission, also where no guard has asked', () => {
  const drafting = new AdvisoryDraftingService(nothing, nothing, nothing);
  const acknowledgement = new AcknowledgementService(nothing, nothing, nothing);
  const cases = {
    create: () => drafting.create(nobody, input, nothing),
    update: () => drafting.update(nobody, input, nothing),
    acknowledge: () => acknowledgement.acknowledge(nobody, input, nothing),
  };

  it.each(Object.entries(cases))('%s', async (_name, attempt) => {
    await expect(attempt()).rejects.toThrow(Forbidden);
  });
});
