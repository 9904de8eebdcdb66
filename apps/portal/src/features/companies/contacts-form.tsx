// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { Panel } from '~/ui/panel';
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
  // The API replaces the whole list: what was begun from another one must not do so unseen.
  const saved = JSON.stringify(company.contacts.map((contact) => toInput(typed(contact))));
  const initial = { contacts: company.contacts.map(typed), begunFrom: saved };
  const form = useApiForm({
    document: SaveContacts,
    initial,
    draft: `company/${company.id}/contacts`,
    variables: ({ contacts }) => ({ input: { companyId: company.id, contacts: contacts.map(toInput) } }),
    onSaved: onDone,
  });
  const isOutdated = form.mantine.getValues().begunFrom !== saved;
  const beginAnew = () => {
    form.mantine.setValues(initial);
    form.settle();
    form.refresh();
  };
  return (
    <ApiForm form={form}>
      {isOutdated && (
        <Panel edge="soon">
          <Text size="sm" role="alert">
            <Trans>
              The contacts were changed since this was typed. Saving replaces all of them by what stands here.
            </Trans>
          </Text>
          <Button mt="xs" size="compact-sm" variant="default" onClick={beginAnew}>
            <Trans>Begin anew with the contacts as they are now</Trans>
          </Button>
        </Panel>
      )}
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
