// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { HandOver, InvitationForm, type Invited } from '~/ui/invitation-form';
import { Panel } from '~/ui/panel';
import { COORDINATOR_ROLES, PARTNER_ROLES } from './role-words';
import { RolesField } from './roles-field';

interface InvitePersonProps {
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

export function InvitePerson({ onInvited, onClose }: InvitePersonProps) {
  const { t } = useLingui();
  const ofCoordinator = isOfCoordinator(useViewer());
  const [invited, setInvited] = useState<Invited>();
  if (invited) {
    return (
      <Panel title={t`Hand over the link`}>
        <HandOver invited={invited} onClose={onClose}>
          <Button mt="md" mr="sm" onClick={() => setInvited(undefined)}>
            <Trans>Invite another person</Trans>
          </Button>
        </HandOver>
      </Panel>
    );
  }
  return (
    <Panel title={t`Invite a person`}>
      <InvitationForm
        draft="people/invite"
        leave={<Trans>Cancel</Trans>}
        onClose={onClose}
        onInvited={(person) => {
          setInvited(person);
          onInvited();
        }}
      >
        {(form) => (
          <>
            <RolesField
              {...form.field('roles', t`Roles and what each may do`)}
              choices={ofCoordinator ? [...COORDINATOR_ROLES, ...PARTNER_ROLES] : PARTNER_ROLES}
              defaultValue={form.mantine.getValues().roles}
              onChange={(roles) => form.mantine.setFieldValue('roles', roles)}
            />
            {ofCoordinator && (
              <Text size="sm" c="dimmed">
                <Trans>
                  Nobody holds roles of the coordinator and of a company at once. Another company’s administrator is
                  invited on that company’s page.
                </Trans>
              </Text>
            )}
          </>
        )}
      </InvitationForm>
    </Panel>
  );
}
