// SPDX-License-Identifier: Apache-2.0
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { NativeSelect, Text, TextInput } from '@mantine/core';
import type { CompanyKind } from '~/graphql/enums';
import { useViewer } from '~/session/viewer';
import { NoRightPage } from '~/shell/error-pages';
import { ApiForm } from '~/ui/api-form';
import { useLabels } from '~/ui/labels';
import { PageTitle } from '~/ui/page-title';
import { FieldGrid } from '~/ui/field-grid';
import { Panel } from '~/ui/panel';
import { SaveBar } from '~/ui/save-bar';
import { useApiForm } from '~/ui/use-api-form';
import { MakeCompany } from './companies.documents';
import { ContactFields } from './contact-fields';
import { defaultProfiles, ProfilesField } from './profiles-field';
import { toInput, type TypedContact } from './typed-contact';

/** Step 1 of 2: the company. Its page then asks for the first administrator. */
export function NewCompanyPage() {
  const { t } = useLingui();
  if (!useViewer().may('company:create')) return <NoRightPage />;
  return (
    <>
      <PageTitle
        title={t`Create a company`}
        above={
          <Link to="/companies">
            <Trans>Companies</Trans>
          </Link>
        }
      />
      <CompanyForm />
    </>
  );
}

const none: TypedContact[] = [];

const beginning = () => ({
  ...{ code: '', name: { en: '', hi: '' }, kind: 'DISTRIBUTION' as CompanyKind, reportingProfiles: defaultProfiles },
  contacts: none,
});

function CompanyForm() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const form = useApiForm({
    document: MakeCompany,
    initial: beginning(),
    draft: 'companies/new',
    variables: ({ code, kind, reportingProfiles, contacts, name: { en, hi } }) => ({
      input: {
        ...{ code, kind, name: { en: en.trim() || null, hi: hi.trim() || null } },
        reportingProfiles: [...reportingProfiles],
        contacts: contacts.map(toInput),
      },
    }),
    whenUnsure: (
      <Trans>
        The company may have been created all the same. Look for its code among the{' '}
        <Link to="/companies">companies</Link>: if it is there, go on with its administrator on its page. If not, send
        this again: what you typed is still here.
      </Trans>
    ),
    onSaved: ({ createCompany: { company } }) =>
      navigate({ to: '/companies/$code', params: { code: company.code }, search: { made: true } }),
  });
  return (
    <ApiForm form={form}>
      <Panel title={t`Company`}>
        <Text size="sm" mb="md" fw={600}>
          <Trans>
            Code, names, kind and reporting profiles can not be changed after the company is created. Contacts, logo and
            people can.
          </Trans>
        </Text>
        <CompanyFields form={form} />
      </Panel>
      <Panel title={t`Contacts`}>
        <Text size="sm" c="dimmed" mb="md">
          <Trans>Whom you know already; the company’s administrator completes the list.</Trans>
        </Text>
        <ContactFields form={form} />
      </Panel>
      <Panel title={t`Reporting profiles`}>
        <Text size="sm" mb="md">
          <Trans>This choice is final. Ask the company which rules apply to it before you create it.</Trans>
        </Text>
        <ProfilesField
          {...form.field('reportingProfiles', t`The rules whose clocks start for this company’s incidents`)}
          defaultValue={form.mantine.getValues().reportingProfiles}
          onChange={(ids) => form.mantine.setFieldValue('reportingProfiles', ids)}
        />
      </Panel>
      <SaveBar form={form} label={<Trans>Create the company and go on to its administrator</Trans>} />
    </ApiForm>
  );
}

function CompanyFields({ form }: { readonly form: { readonly field: ReturnType<typeof useApiForm>['field'] } }) {
  const { t } = useLingui();
  const labels = useLabels();
  return (
    <FieldGrid>
      <TextInput
        {...form.field('code', t`Code`)}
        description={t`2 to 16 capital letters and digits, as EAST. References are made of it; it never changes.`}
        autoCapitalize="characters"
        autoComplete="off"
      />
      <NativeSelect
        {...form.field('kind', t`Kind`)}
        description={t`Some rules apply by the kind of company.`}
        data={Object.entries(labels.companyKind).map(([value, label]) => ({ value, label }))}
      />
      <TextInput
        {...form.field('name.en', t`Name in English`)}
        description={t`One of the two languages is enough.`}
        lang="en"
        autoComplete="off"
      />
      <TextInput
        {...form.field('name.hi', t`Name in Hindi`)}
        description={t`As it stands on the letterhead.`}
        lang="hi"
        autoComplete="off"
      />
    </FieldGrid>
  );
}
