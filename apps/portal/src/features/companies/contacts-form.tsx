// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { SaveContacts, type ShownCompany } from './companies.documents';
import { ContactFields } from './contact-fields';
import { toInput, typed } from './typed-contact';

interface ContactsFormProps {
  readonly company: ShownCompany;
  readonly onDone: () => void;
}

export function ContactsForm({ company, onDone }: ContactsFormProps) {
  const form = useApiForm({
    document: SaveContacts,
    initial: { contacts: company.contacts.map(typed) },
    draft: `company/${company.id}/contacts`,
    variables: ({ contacts }) => ({ input: { companyId: company.id, contacts: contacts.map(toInput) } }),
    onSaved: onDone,
  });
  return (
    <ApiForm form={form}>
      <Text size="sm" c="dimmed">
        <Trans>
          Round the clock: who answers at night. Point of contact: who is named to CERT-In. Their order is the order in
          which they are called.
        </Trans>
      </Text>
      <ContactFields form={form} />
      <SaveBar form={form} label={<Trans>Save the contacts</Trans>}>
        <Button variant="default" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </SaveBar>
    </ApiForm>
  );
}
