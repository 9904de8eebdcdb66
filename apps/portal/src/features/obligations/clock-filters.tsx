// SPDX-License-Identifier: Apache-2.0
import { useLingui } from '@lingui/react/macro';
import { useCompanies } from '~/api/use-companies';
import { useLoad } from '~/api/use-load';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { countIn } from '~/ui/address-part';
import { ChipFilter } from '~/ui/chip-filter';
import { useClockWords } from '~/ui/clock-words';
import { CompanyFilter } from '~/ui/company-filter';
import { FilterFold } from '~/ui/filter-fold';
import { useLabels } from '~/ui/labels';
import { type ObligationsAddress, profilesOf, STATUSES, statusesOf } from './address';
import { OwnProfiles } from './obligations.query';

interface FiltersProps {
  readonly address: ObligationsAddress;
  readonly onChange: (next: ObligationsAddress) => void;
}

export function ClockFilters({ address, onChange }: FiltersProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const { status, profile, hour, company } = address;
  return (
    <FilterFold count={countIn([status, profile, hour, company])} onClear={() => onChange({})}>
      <ChipFilter
        label={t`Status`}
        options={STATUSES.map((value) => ({ value, label: labels.obligationStatus[value] }))}
        chosen={statusesOf(address)}
        onChange={(chosen) => onChange({ ...address, status: chosen.join(',') || 'ALL' })}
      />
      <ChipFilter
        label={t`Deadline`}
        options={[{ value: 'SET', label: t`Only with an hour set` }]}
        chosen={address.hour === undefined ? [] : [address.hour]}
        onChange={([hour]) => onChange({ ...address, hour })}
      />
      {isOfCoordinator(useViewer()) ? (
        <OfAllCompanies address={address} onChange={onChange} />
      ) : (
        <OfOwnRules address={address} onChange={onChange} />
      )}
    </FilterFold>
  );
}

function OfOwnRules(props: FiltersProps) {
  const { data } = useLoad(OwnProfiles, {}, { policy: 'cache-first' });
  return <Rules {...props} profiles={data?.viewer.company.reportingProfiles ?? []} />;
}

/** A coordinator filters by company and by the rules of all of them. */
function OfAllCompanies({ address, onChange }: FiltersProps) {
  const { data: companies = [] } = useCompanies();
  const all = companies.flatMap(({ reportingProfiles }) => reportingProfiles);
  return (
    <>
      <Rules address={address} onChange={onChange} profiles={[...new Set(all)]} />
      <CompanyFilter
        companies={companies}
        chosen={address.company}
        onChange={(company) => onChange({ ...address, company })}
      />
    </>
  );
}

function Rules({ address, onChange, profiles }: FiltersProps & { readonly profiles: readonly string[] }) {
  const { t } = useLingui();
  const words = useClockWords();
  const chosen = profilesOf(address);
  const offered = [...profiles, ...chosen.filter((id) => !profiles.includes(id))];
  if (offered.length === 0) return null;
  return (
    <ChipFilter
      label={t`Rule`}
      options={offered.map((value) => ({ value, label: words.profile(value) }))}
      chosen={chosen}
      onChange={(next) => onChange({ ...address, profile: next.join(',') || undefined })}
    />
  );
}
