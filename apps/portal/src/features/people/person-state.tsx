// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { StatusMark } from '~/ui/status-mark';
import type { ListedPerson } from './people.documents';

/** Whether the person can sign in, and has. */
export function PersonState({ person: { active, lastSignInAt } }: { readonly person: ListedPerson }) {
  if (!active) {
    return (
      <StatusMark tone="excused">
        <Trans>deactivated</Trans>
      </StatusMark>
    );
  }
  if (lastSignInAt == null) {
    return (
      <StatusMark tone="not-started">
        <Trans>has not signed in yet</Trans>
      </StatusMark>
    );
  }
  return (
    <StatusMark tone="done">
      <Trans>active</Trans>
    </StatusMark>
  );
}
