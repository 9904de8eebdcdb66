// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { Failure } from '~/api/failure';
import { useSave } from '~/api/use-save';
import type { Role } from '~/graphql/enums';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { Dialog } from '~/ui/dialog';
import { FailureWords } from '~/ui/failure-message';
import { Panel } from '~/ui/panel';
import { ShownOnce } from '~/ui/shown-once';
import { ChangeActive, ChangeRoles, type ListedPerson } from './people.documents';
import { makeLink, type MadeLink } from './make-link';
import { PersonState } from './person-state';
import { COORDINATOR_ROLES, PARTNER_ROLES } from './role-words';
import { RolesField } from './roles-field';

interface PersonDialogProps {
  readonly person: ListedPerson;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** What an administrator does with one person. Every rule is the API’s: it says why something can not be done. */
export function PersonDialog({ person, onChanged, onClose }: PersonDialogProps) {
  const { company } = useViewer();
  return (
    <Dialog title={person.displayName} onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">
          <PersonState person={person} /> · {person.email}
          {person.phone && ` · ${person.phone}`}
        </Text>
        {person.company.id === company.id && <Roles person={person} onChanged={onChanged} />}
        <ResetLink person={person} />
        <Activity person={person} onChanged={onChanged} onClose={onClose} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

type PartProps = Pick<PersonDialogProps, 'person' | 'onChanged'>;

function Roles({ person, onChanged }: PartProps) {
  const { t } = useLingui();
  const ofCoordinator = isOfCoordinator(useViewer());
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  const { save, saving, failure } = useSave(ChangeRoles);
  const [done, setDone] = useState(false);
  const press = async () => {
    if (await save({ userId: person.id, roles: [...roles] })) {
      setDone(true);
      onChanged();
    }
  };
  return (
    <div>
      <RolesField
        label={t`Roles and what each may do`}
        choices={ofCoordinator ? [...COORDINATOR_ROLES, ...PARTNER_ROLES] : PARTNER_ROLES}
        defaultValue={person.roles}
        onChange={(next) => {
          setRoles(next);
          setDone(false);
        }}
      />
      <Button mt="sm" size="sm" loading={saving} onClick={() => void press()}>
        <Trans>Save the roles</Trans>
      </Button>
      <Outcome failure={failure}>
        {done && <Trans>The roles were changed; open sessions of the person have ended.</Trans>}
      </Outcome>
    </div>
  );
}

function ResetLink({ person }: { readonly person: ListedPerson }) {
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [made, setMade] = useState<MadeLink>();
  const { displayName } = person;
  const press = async () => {
    setSaving(true);
    const outcome = await makeLink(person);
    setSaving(false);
    setMade(outcome.data);
    setFailure(outcome.failure);
  };
  return (
    <div>
      {made === undefined ? (
        <Button variant="default" size="sm" loading={saving} onClick={() => void press()}>
          <Trans>Make a link for a new password</Trans>
        </Button>
      ) : (
        <>
          <Text size="sm">
            {made.isInvitation ? (
              <Trans>
                Give this link to {displayName}. It works once, for 72 hours, and is shown here this once. An earlier
                invitation has ended.
              </Trans>
            ) : (
              <Trans>
                Give this link to {displayName}. It works once, for one hour, and is shown here this once. The old
                password works until then.
              </Trans>
            )}
          </Text>
          <ShownOnce text={made.link} copy={<Trans>Copy the link</Trans>} />
        </>
      )}
      <Outcome failure={failure} />
    </div>
  );
}

function Activity({ person, onChanged, onClose }: PersonDialogProps) {
  const { save, saving, failure } = useSave(ChangeActive);
  const press = async () => {
    if (await save({ userId: person.id, active: !person.active })) {
      onChanged();
      onClose();
    }
  };
  return (
    <div>
      <Text size="sm" mb="xs">
        {person.active ? (
          <Trans>
            A deactivated person can not sign in, and open sessions end at once. What the person wrote stays under that
            name.
          </Trans>
        ) : (
          <Trans>Activating gives the person the same roles back.</Trans>
        )}
      </Text>
      <Button size="sm" loading={saving} onClick={() => void press()} {...(person.active ? { color: 'red' } : {})}>
        {person.active ? <Trans>Deactivate the account</Trans> : <Trans>Activate the account</Trans>}
      </Button>
      <Outcome failure={failure} />
    </div>
  );
}

interface OutcomeProps {
  readonly failure: Failure | undefined;
  readonly children?: ReactNode;
}

function Outcome({ failure, children }: OutcomeProps) {
  return (
    <div role="status">
      {failure ? (
        <Panel edge="late">
          <FailureWords failure={failure} />
        </Panel>
      ) : (
        <Text size="sm">{children}</Text>
      )}
    </div>
  );
}
