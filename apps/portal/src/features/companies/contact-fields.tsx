// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { ChoiceSet } from '~/ui/choice-set';
import { FieldGrid } from '~/ui/field-grid';
import { useLabels } from '~/ui/labels';
import type { ApiForm } from '~/ui/use-api-form';
import { newContact, nextPurpose, type TypedContact } from './typed-contact';

interface ContactFieldsProps {
  // Of any form that holds contacts: the fields are found by their path.
  readonly form: ApiForm<{ contacts: TypedContact[] }>;
}

/** As many contacts as there are, each with its purpose. */
export function ContactFields({ form }: ContactFieldsProps) {
  const { contacts } = form.mantine.getValues();
  const add = () => {
    form.mantine.insertListItem('contacts', newContact(nextPurpose(contacts)));
  };
  return (
    <>
      {contacts.map((contact, index) => (
        <ContactField
          key={contact.row}
          form={form}
          index={index}
          onRemove={() => form.mantine.removeListItem('contacts', index)}
        />
      ))}
      {contacts.length < 50 && (
        <div>
          <Button variant="default" size="sm" onClick={add}>
            <Trans>Add a contact</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

interface ContactFieldProps extends ContactFieldsProps {
  readonly index: number;
  readonly onRemove: () => void;
}

function ContactField({ form, index, onRemove }: ContactFieldProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const at = (name: string) => `contacts.${index}.${name}`;
  const number = index + 1;
  return (
    <ChoiceSet label={t`Contact ${number}`}>
      <FieldGrid>
        <NativeSelect
          {...form.field(at('purpose'), t`Purpose`)}
          data={Object.entries(labels.contactPurpose).map(([value, label]) => ({ value, label }))}
        />
        <TextInput {...form.field(at('name'), t`Name`)} />
        <TextInput {...form.field(at('designation'), t`Designation`)} />
        <TextInput {...form.field(at('mobile'), t`Mobile telephone`)} type="tel" />
        <TextInput {...form.field(at('officePhone'), t`Office telephone`)} type="tel" />
        <TextInput {...form.field(at('email'), t`E-mail address`)} type="email" />
        <TextInput {...form.field(at('officeFax'), t`Office fax`)} type="tel" />
        <TextInput {...form.field(at('organisationName'), t`Organisation`)} />
      </FieldGrid>
      <Textarea {...form.field(at('officeAddress'), t`Office address`)} mt="sm" autosize={false} rows={2} />
      <Button variant="subtle" size="sm" mt="sm" onClick={onRemove}>
        <Trans>Remove contact {number}</Trans>
      </Button>
    </ChoiceSet>
  );
}
