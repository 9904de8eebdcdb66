// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { ListedCompany } from '~/api/use-companies';
import { localized } from './localized-text';

interface CompanyFilterProps {
  readonly companies: readonly ListedCompany[];
  /** The id of a company. */
  readonly chosen: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}

/** For the coordinator: a list narrowed to one company. */
export function CompanyFilter({ companies, chosen, onChange }: CompanyFilterProps) {
  const { t, i18n } = useLingui();
  const sorted = [...companies].sort((one, other) => one.code.localeCompare(other.code));
  return (
    <NativeSelect
      label={t`Company`}
      maw="24rem"
      value={chosen ?? ''}
      data={[
        { value: '', label: t`All companies` },
        ...sorted.map(({ id, code, name }) => ({ value: id, label: `${code}: ${localized(name, i18n.locale).text}` })),
      ]}
      onChange={({ currentTarget: { value } }) => onChange(value || undefined)}
    />
  );
}
