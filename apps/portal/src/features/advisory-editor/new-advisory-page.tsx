// SPDX-License-Identifier: Apache-2.0
import { Link, useNavigate } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text } from '@mantine/core';
import { ApiForm } from '~/ui/api-form';
import { PageTitle } from '~/ui/page-title';
import { useApiForm } from '~/ui/use-api-form';
import { inputOf } from './advisory-input';
import { emptyValues } from './content';
import { CreateAdvisory } from './documents';
import { ForAuthors } from './for-authors';
import { SaveStateLine } from './save-state';
import { Sections } from './sections';
import classes from './advisory-editor.module.css';

/** A new advisory: kept on the device until it is saved the first time. */
export function NewAdvisoryPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`New advisory`} above={<Link to="/advisories">{t`Advisories`}</Link>} />
      <ForAuthors>
        <NewAdvisory />
      </ForAuthors>
    </>
  );
}

function NewAdvisory() {
  const { i18n } = useLingui();
  const navigate = useNavigate();
  const form = useApiForm({
    document: CreateAdvisory,
    initial: emptyValues(i18n.locale === 'hi' ? 'HI' : 'EN'),
    draft: 'advisory/new',
    variables: (values, idempotencyKey) => ({ input: { ...inputOf(values), idempotencyKey } }),
    onSaved: ({ createAdvisory: { advisory } }) =>
      navigate({ to: '/advisories/$reference/edit', params: { reference: advisory.id }, replace: true }),
  });
  return (
    <div className={classes['form']}>
      <ApiForm form={form}>
        <Text>
          <Trans>
            The coordinator’s people alone see it until it is published. Title, summary and text in one language are
            enough to save it; from then on it saves by itself.
          </Trans>
        </Text>
        <Stack gap="sm">
          <Sections form={form} isRevision={false} />
          <div className={classes['bar']}>
            <Button type="submit" loading={form.saving}>
              <Trans>Save the draft</Trans>
            </Button>
            <div className={classes['barState']} role="status">
              <SaveStateLine state={{ kind: 'quiet' }} isTouched={form.isTouched} />
            </div>
          </div>
        </Stack>
      </ApiForm>
    </div>
  );
}
