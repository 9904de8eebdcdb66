// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Text, TextInput } from '@mantine/core';
import { graphql } from '~/api/graphql';
import type { Language, Role } from '~/graphql/enums';
import { ApiForm } from './api-form';
import { FieldGrid } from './field-grid';
import { SaveBar } from './save-bar';
import { ShownOnce } from './shown-once';
import { type ApiForm as Form, useApiForm } from './use-api-form';

export const InvitePerson = graphql(`
  mutation InvitePerson($input: InviteUserInput!) {
    inviteUser(input: $input) {
      link
      user {
        id
        displayName
      }
    }
  }
`);

interface InvitationValues {
  readonly displayName: string;
  readonly email: string;
  readonly designation: string;
  readonly phone: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

const nobody: InvitationValues = {
  ...{ displayName: '', email: '', designation: '', phone: '' },
  ...{ language: 'EN', roles: [] },
};

export interface Invited {
  readonly name: string;
  readonly link: string;
}

interface InvitationFormProps {
  /** Absent: the own company. */
  readonly companyId?: string;
  /** Where they are not chosen in the form. */
  readonly roles?: readonly Role[];
  readonly draft: string;
  /** The words of the button that leaves it. */
  readonly leave: ReactNode;
  readonly onInvited: (person: Invited) => void;
  readonly onClose: () => void;
  /** Below the fields of the person. */
  readonly children?: (form: Form<InvitationValues>) => ReactNode;
}

/** Whom to invite. After it there is a link: no mail is sent, somebody hands it over. */
export function InvitationForm(props: InvitationFormProps) {
  const { companyId, roles = [], draft, leave, onInvited, onClose, children } = props;
  const form = useApiForm({
    document: InvitePerson,
    initial: { ...nobody, roles },
    draft,
    variables: ({ designation, phone, roles: chosen, ...rest }) => ({
      input: {
        ...rest,
        ...(companyId !== undefined && { companyId }),
        roles: [...chosen],
        designation: designation || null,
        phone: phone || null,
      },
    }),
    onSaved: ({ inviteUser: { link, user } }) => onInvited({ name: user.displayName, link: link ?? '' }),
  });
  return (
    <ApiForm form={form}>
      <PersonFields form={form} />
      {children?.(form)}
      <SaveBar form={form} label={<Trans>Make the invitation</Trans>}>
        <Button variant="default" onClick={onClose}>
          {leave}
        </Button>
      </SaveBar>
    </ApiForm>
  );
}

function PersonFields({ form }: { readonly form: Form<InvitationValues> }) {
  const { t } = useLingui();
  return (
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
  );
}

interface HandOverProps {
  readonly invited: Invited;
  /** Beside the button that closes it. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

/** The link, this once. */
export function HandOver({ invited: { name, link }, children, onClose }: HandOverProps) {
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
        <Trans>
          Is it lost or too old? Choose “Manage” beside the person and make a new link: the old one then ends.
        </Trans>
      </Text>
      {children}
      <Button mt="md" variant="default" onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
    </div>
  );
}
