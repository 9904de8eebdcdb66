// SPDX-License-Identifier: Apache-2.0
import '@mantine/core/styles/Radio.css';
import { type ReactNode, useId, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, Radio, Stack, Text, TextInput } from '@mantine/core';
import type { ListedCompany } from '~/api/use-companies';
import type { Load } from '~/api/use-load';
import { LoadState } from '~/ui/load-state';
import { localized } from '~/ui/localized-text';
import { Panel } from '~/ui/panel';
import { type SectionProps, setValue } from './editor-form';
import classes from './advisory-editor.module.css';

interface AudienceSectionProps extends SectionProps {
  readonly companies: Load<readonly ListedCompany[]>;
}

/** Which companies get it: all, or those that are named. */
export function AudienceSection({ form, companies }: AudienceSectionProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState(form.mantine.getValues().audienceCompanyIds);
  const { id, error } = form.field('audienceCompanyIds', t`Audience`);
  const choose = (ids: readonly string[] | null) => {
    setChosen(ids);
    setValue(form, 'audienceCompanyIds', ids);
  };
  return (
    <Panel title={<Trans>Audience</Trans>}>
      <Stack gap="md" id={id as string} tabIndex={-1}>
        <Radio.Group
          label={t`Who gets it`}
          description={t`Nobody else learns that it exists, and no company sees who else got it.`}
          error={error as ReactNode}
          value={chosen === null ? 'all' : 'some'}
          onChange={(value) => choose(value === 'all' ? null : [])}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="all" label={t`Every company`} />
            <Radio value="some" label={t`Only the companies that are ticked`} />
          </Stack>
        </Radio.Group>
        {chosen !== null && (
          <LoadState load={companies}>
            {(all) => <CompanyChoice companies={all} chosen={chosen} onChange={choose} />}
          </LoadState>
        )}
      </Stack>
    </Panel>
  );
}

const NEEDS_SEARCH = 12;
/** More boxes at once would make the page slow, and nobody reads them. */
const MOST_SHOWN = 200;

interface CompanyChoiceProps {
  readonly companies: readonly ListedCompany[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function CompanyChoice({ companies, chosen, onChange }: CompanyChoiceProps) {
  const { t, i18n } = useLingui();
  const [words, setWords] = useState('');
  const id = useId();
  const nameOf = ({ name, code }: ListedCompany) => `${localized(name, i18n.locale).text} (${code})`;
  const wanted = words.trim().toLocaleLowerCase();
  const found = companies.filter((one) => nameOf(one).toLocaleLowerCase().includes(wanted));
  const shown = found.slice(0, MOST_SHOWN);
  return (
    <fieldset className={classes['pair']}>
      <legend>
        <Trans>Companies</Trans>
      </legend>
      <Text size="sm" role="status" id={id}>
        <Plural
          value={chosen.length}
          _0="No company is ticked yet."
          one="One company gets it."
          other="# companies get it."
        />
      </Text>
      {companies.length > NEEDS_SEARCH && (
        <TextInput
          label={t`Find a company`}
          value={words}
          my="xs"
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <div className={classes['choices']}>
        {shown.map((company) => (
          <Checkbox
            key={company.id}
            label={nameOf(company)}
            checked={chosen.includes(company.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked ? [...chosen, company.id] : chosen.filter((one) => one !== company.id),
              )
            }
          />
        ))}
      </div>
      {found.length > shown.length && (
        <Text size="sm" mt="xs">
          <Trans>Only the first {MOST_SHOWN} are listed: type a part of the name above to find the others.</Trans>
        </Text>
      )}
    </fieldset>
  );
}
