// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useRouter } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text, TextInput } from '@mantine/core';
import { chooseLanguage } from '~/i18n/language';
import { renameViewer } from '~/session/viewer';
import { ApiForm } from '~/ui/api-form';
import { FieldGrid } from '~/ui/field-grid';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { type OwnUser, SaveDetails } from './account.documents';

export function OwnDetails({ user }: { readonly user: OwnUser }) {
  const { t } = useLingui();
  const labels = useLabels();
  const router = useRouter();
  const [done, setDone] = useState(false);
  const form = useApiForm({
    document: SaveDetails,
    initial: {
      displayName: user.displayName,
      designation: user.designation ?? '',
      phone: user.phone ?? '',
      language: user.language,
    },
    variables: ({ designation, phone, ...rest }) => ({
      input: { ...rest, designation: designation || null, phone: phone || null },
    }),
    onSaved: async (_data, { displayName, language }) => {
      setDone(true);
      renameViewer(displayName);
      void router.invalidate();
      // Whoever changed something else may read this page in another language than the account's.
      if (language !== user.language) await chooseLanguage(language === 'HI' ? 'hi' : 'en');
    },
  });
  return (
    <Panel title={t`My details`}>
      <Text size="sm" c="dimmed" mb="md">
        {user.email} · <LocalizedText text={user.company.name} unmarked /> ·{' '}
        {user.roles.map((role) => labels.role[role]).join(', ')}
        <br />
        <Trans>Address and roles are changed by your administrator.</Trans>
      </Text>
      <ApiForm form={form}>
        <FieldGrid>
          <TextInput {...form.field('displayName', t`Name`)} autoComplete="name" />
          <TextInput {...form.field('designation', t`Designation`)} autoComplete="organization-title" />
          <TextInput
            {...form.field('phone', t`Telephone`)}
            description={t`Where you are reached about a report.`}
            type="tel"
            autoComplete="tel"
          />
          <NativeSelect
            {...form.field('language', t`Language`)}
            description={t`Of the portal, and of what it sends you.`}
            data={[
              { value: 'EN', label: 'English' },
              { value: 'HI', label: 'हिन्दी' },
            ]}
          />
        </FieldGrid>
        <SaveBar form={form} label={<Trans>Save the details</Trans>} />
        <Text size="sm" role="status">
          {done && !form.isTouched && <Trans>Your details were saved.</Trans>}
        </Text>
      </ApiForm>
    </Panel>
  );
}
