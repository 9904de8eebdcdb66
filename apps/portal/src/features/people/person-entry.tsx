// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { Entry } from '~/ui/entry-list';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { RelativeTime } from '~/ui/time';
import type { ListedPerson } from './people.documents';
import { PersonDialog } from './person-dialog';
import { PersonState } from './person-state';

interface PersonEntryProps {
  readonly person: ListedPerson;
  readonly onChanged: () => void;
}

export function PersonEntry({ person, onChanged }: PersonEntryProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const viewer = useViewer();
  const [managing, setManaging] = useState(false);
  const { displayName, email, designation, roles, lastSignInAt, company } = person;
  return (
    <Entry
      title={displayName}
      facts={[
        <PersonState key="state" person={person} />,
        roles.map((role) => labels.role[role]).join(', '),
        company.id !== viewer.company.id && <LocalizedText key="company" text={company.name} unmarked />,
        designation,
        email,
        lastSignInAt && (
          <Trans key="seen">
            last signed in <RelativeTime at={lastSignInAt} />
          </Trans>
        ),
      ]}
      actions={
        viewer.may('user:manage') && (
          <Button variant="default" size="sm" aria-label={t`Manage ${displayName}`} onClick={() => setManaging(true)}>
            <Trans>Manage</Trans>
          </Button>
        )
      }
    >
      {managing && <PersonDialog person={person} onChanged={onChanged} onClose={() => setManaging(false)} />}
    </Entry>
  );
}
