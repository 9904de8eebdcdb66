// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { ChipFilter } from '~/ui/chip-filter';
import { localized } from '~/ui/localized-text';
import { type ComplianceSearch, isFiltered, type Verification, VERIFICATIONS } from './compliance-search';
import type { Choices } from './use-choices';
import classes from './compliance.module.css';

interface ComplianceFiltersProps {
  readonly choices: Choices;
  readonly chosen: ComplianceSearch;
  readonly onChange: (next: ComplianceSearch) => void;
}

export function ComplianceFilters({ choices, chosen, onChange }: ComplianceFiltersProps) {
  const { t } = useLingui();
  const words: Record<Verification, string> = {
    waiting: t`To be verified`,
    verified: t`Verified`,
    'sent-back': t`Sent back`,
  };
  const orNone = (value: string) => (value === '' ? undefined : value);
  return (
    <div className={classes['filters']}>
      <ChipFilter
        label={t`Deadline`}
        options={[{ value: 'late', label: t`Overdue` }]}
        chosen={chosen.late ? ['late'] : []}
        onChange={(values) => onChange({ ...chosen, late: values.length > 0 ? true : undefined })}
      />
      <ChipFilter
        label={t`Verification`}
        options={VERIFICATIONS.map((value) => ({ value, label: words[value] }))}
        chosen={chosen.verification ? [chosen.verification] : []}
        // One at a time: they exclude each other.
        onChange={(values) =>
          onChange({ ...chosen, verification: values.find((value) => value !== chosen.verification) })
        }
      />
      <div className={classes['selects']}>
        {choices.companies && (
          <NativeSelect
            label={t`Company`}
            data={[{ value: '', label: t`All companies` }, ...useCompanyOptions(choices)]}
            value={chosen.company ?? ''}
            onChange={(event) => onChange({ ...chosen, company: orNone(event.currentTarget.value) })}
          />
        )}
        <NativeSelect
          label={t`Advisory`}
          data={[{ value: '', label: t`All advisories` }, ...useAdvisoryOptions(choices)]}
          value={chosen.advisory ?? ''}
          onChange={(event) => onChange({ ...chosen, advisory: orNone(event.currentTarget.value) })}
        />
      </div>
      {isFiltered(chosen) && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => onChange({})}>
            <Trans>Show all</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function useCompanyOptions({ companies }: Choices) {
  const { i18n } = useLingui();
  return (companies ?? []).map(({ code, name }) => ({ value: code, label: localized(name, i18n.locale).text }));
}

function useAdvisoryOptions({ advisories, advisory }: Choices) {
  const { i18n } = useLingui();
  const isListed = advisories.nodes.some(({ id }) => id === advisory?.id);
  const nodes = advisory && !isListed ? [advisory, ...advisories.nodes] : advisories.nodes;
  return nodes.map(({ reference, title }) => ({
    value: reference,
    label: `${reference}: ${localized(title, i18n.locale).text}`,
  }));
}
