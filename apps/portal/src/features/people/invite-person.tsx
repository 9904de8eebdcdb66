// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import type { Language, Role } from '~/graphql/enums';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { ApiForm } from '~/ui/api-form';
import { FieldGrid } from '~/ui/field-grid';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { ShownOnce } from '~/ui/shown-once';
import { useApiForm } from '~/ui/use-api-form';
import { InvitePersonDocument } from './people.documents';
import { COORDINATOR_ROLES, PARTNER_ROLES } from './role-words';
import { RolesField } from './roles-field';

interface InvitePersonProps {
  readonly onInvited: () => void;
  readonly onClose: () => void;
}

interface Invited {
  readonly name: string;
  readonly link: string;
}

/** The form, and after it the link: there is no mail, somebody hands it over. */
export function InvitePerson({ onInvited, onClose }: InvitePersonProps) {
  const { t } = useLingui();
  const [invited, setInvited] = useState<Invited>();
  return (
    <Panel title={invited ? t`Hand over the link` : t`Invite a person`}>
      {invited ? (
        <HandOver invited={invited} onAnother={() => setInvited(undefined)} onClose={onClose} />
      ) : (
        <InvitationForm
          onClose={onClose}
          onInvited={(person) => {
            setInvited(person);
            onInvited();
          }}
        />
      )}
    </Panel>
  );
}

interface InvitationValues {
  readonly displayName: string;
  readonly email: string;
  readonly designation: string;
  readonly phone: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

interface InvitationFormProps {
  readonly onInvited: (person: Invited) => void;
  readonly onClose: () => void;
}

const beginning: InvitationValues = {
  displayName: '',
  email: '',
  designation: '',
  phone: '',
  language: 'EN',
  roles: [],
};

function InvitationForm({ onInvited, onClose }: InvitationFormProps) {
  const { t } = useLingui();
  const ofCoordinator = isOfCoordinator(useViewer());
  const form = useApiForm({
    document: InvitePersonDocument,
    initial: beginning,
    draft: 'people/invite',
    variables: ({ designation, phone, roles, ...rest }) => ({
      input: { ...rest, roles: [...roles], designation: designation || null, phone: phone || null },
    }),
    onSaved: ({ inviteUser: { link, user } }) => onInvited({ name: user.displayName, link: link ?? '' }),
  });
  return (
    <ApiForm form={form}>
      <FieldGrid>
        <TextInput {...form.field('displayName', t`Name`)} autoComplete="off" />
        <TextInput {...form.field('email', t`E-mail address`)} type="email" inputMode="email" autoComplete="off" />
        <TextInput {...form.field('designation', t`Designation`)} autoComplete="off" />
        <TextInput {...form.field('phone', t`Telephone`)} type="tel" autoComplete="off" />
        <NativeSelect
          {...form.field('language', t`Language`)}
          data={[
            { value: 'EN', label: 'English' },
            { value: 'HI', label: 'हिन्दी' },
          ]}
        />
      </FieldGrid>
      <RolesField
        {...form.field('roles', t`Roles and what each may do`)}
        choices={ofCoordinator ? [...COORDINATOR_ROLES, ...PARTNER_ROLES] : PARTNER_ROLES}
        defaultValue={form.mantine.getValues().roles}
        onChange={(roles) => form.mantine.setFieldValue('roles', roles)}
      />
      {ofCoordinator && (
        <Text size="sm" c="dimmed">
          <Trans>
            Nobody holds roles of the coordinator and of a company at once. Another company’s administrator is invited
            on that company’s page.
          </Trans>
        </Text>
      )}
      <SaveBar form={form} label={<Trans>Make the invitation</Trans>}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      </SaveBar>
    </ApiForm>
  );
}

interface HandOverProps {
  readonly invited: Invited;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

function HandOver({ invited: { name, link }, onAnother, onClose }: HandOverProps) {
  return (
    <div role="status">
      <Text>
        <Trans>
          Give this link to {name}, by a way that you trust. It works once, for 72 hours, and is shown here this once.
          Whoever opens it chooses the password.
        </Trans>
      </Text>
      <ShownOnce text={link} copy={<Trans>Copy the link</Trans>} />
      <Text size="sm" c="dimmed" mt="sm">
        <Trans>Is it lost or too old? Invite the same address again: the old link then ends.</Trans>
      </Text>
      <Button mt="md" mr="sm" onClick={onAnother}>
        <Trans>Invite another person</Trans>
      </Button>
      <Button mt="md" variant="default" onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
    </div>
  );
}
