// SPDX-License-Identifier: Apache-2.0
import { type SubmitEvent, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { ChipFilter } from '~/ui/chip-filter';
import { chosenIn } from '~/ui/address-part';
import { useLabels } from '~/ui/labels';
import {
  type AdvisorySearch,
  filtersIn,
  KINDS,
  SEVERITIES,
  SOURCES,
  STATUSES,
  STATUSES_OF_READERS,
} from './advisory-search';
import classes from './advisories.module.css';

interface AdvisoryFiltersProps {
  readonly chosen: AdvisorySearch;
  readonly onChange: (next: AdvisorySearch) => void;
}

export function AdvisoryFilters({ chosen, onChange }: AdvisoryFiltersProps) {
  const { t } = useLingui();
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const count = filtersIn({ ...chosen, search: undefined, unacknowledged: undefined });
  return (
    <div className={classes['filters']}>
      <Words key={chosen.search ?? ''} chosen={chosen} onChange={onChange} />
      <ChipFilter
        label={t`Show`}
        options={[{ value: 'mine', label: t`Not acknowledged by us` }]}
        chosen={chosen.unacknowledged ? ['mine'] : []}
        onChange={(values) => onChange({ ...chosen, unacknowledged: values.length > 0 ? true : undefined })}
      />
      <details open={isWide || count > 0} className={classes['more']}>
        <summary>{count === 0 ? <Trans>More filters</Trans> : <Trans>More filters, {count} chosen</Trans>}</summary>
        <Chips chosen={chosen} onChange={onChange} />
      </details>
      {filtersIn(chosen) > 0 && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => onChange({})}>
            <Trans>Show all advisories</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function Words({ chosen, onChange }: AdvisoryFiltersProps) {
  const { t } = useLingui();
  const [text, setText] = useState(chosen.search ?? '');
  const find = (event: SubmitEvent) => {
    event.preventDefault();
    const words = text.trim();
    onChange({ ...chosen, search: words === '' ? undefined : words });
  };
  return (
    <search>
      <form onSubmit={find} className={classes['words']}>
        <TextInput
          type="search"
          aria-label={t`Words, a CVE or a reference`}
          placeholder={t`Words, a CVE or a reference`}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          <Trans>Search</Trans>
        </Button>
      </form>
    </search>
  );
}

function Chips({ chosen, onChange }: AdvisoryFiltersProps) {
  const { t } = useLingui();
  const labels = useLabels();
  const statuses = isOfCoordinator(useViewer()) ? STATUSES : STATUSES_OF_READERS;
  const set = (name: 'status' | 'severity' | 'kind' | 'source') => (values: readonly string[]) =>
    onChange({ ...chosen, [name]: values.length === 0 ? undefined : values.join(',') });
  return (
    <div className={classes['chips']}>
      <ChipFilter
        label={t`Severity`}
        options={SEVERITIES.map((value) => ({ value, label: labels.severity[value] }))}
        chosen={chosenIn(chosen.severity, SEVERITIES)}
        onChange={set('severity')}
      />
      <ChipFilter
        label={t`Status`}
        options={statuses.map((value) => ({ value, label: labels.advisoryStatus[value] }))}
        chosen={chosenIn(chosen.status, STATUSES)}
        onChange={set('status')}
      />
      <ChipFilter
        label={t`Kind`}
        options={KINDS.map((value) => ({ value, label: labels.advisoryKind[value] }))}
        chosen={chosenIn(chosen.kind, KINDS)}
        onChange={set('kind')}
      />
      <ChipFilter
        label={t`Source`}
        options={SOURCES.map((value) => ({ value, label: labels.advisorySource[value] }))}
        chosen={chosenIn(chosen.source, SOURCES)}
        onChange={set('source')}
      />
    </div>
  );
}
