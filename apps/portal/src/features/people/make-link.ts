// SPDX-License-Identifier: Apache-2.0
import { change, type Outcome } from '~/api/client';
import { InvitePerson } from '~/ui/invitation-form';
import { type ListedPerson, ResetPasswordLink } from './people.documents';

export interface MadeLink {
  readonly link: string;
  /** For somebody who has never chosen a password. */
  readonly isInvitation: boolean;
}

/** A link with which this person chooses a password: whoever has none yet is invited again, in the same words. */
export async function makeLink(person: ListedPerson): Promise<Outcome<MadeLink>> {
  const { data, failure } = await change(ResetPasswordLink, { userId: person.id });
  if (data) return { data: { link: data.createPasswordReset.link ?? '', isInvitation: false } };
  if (failure.code !== 'CONFLICT' || !person.active || person.lastSignInAt != null) return { failure };
  const { email, displayName, designation, phone, language, roles, company } = person;
  const input = { email, displayName, designation, phone, language, roles: [...roles], companyId: company.id };
  const again = await change(InvitePerson, { input });
  return again.data ? { data: { link: again.data.inviteUser.link ?? '', isInvitation: true } } : again;
}
