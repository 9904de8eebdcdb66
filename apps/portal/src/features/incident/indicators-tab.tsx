// SPDX-License-Identifier: Apache-2.0
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import type { IncidentIndicatorsQuery } from '~/graphql/graphql';
import { CopyButton } from '~/ui/copy-button';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { Panel } from '~/ui/panel';
import { TlpLabel } from '~/ui/tlp-label';
import { IncidentIndicators } from './incident-documents';
import classes from './incident.module.css';

export function IndicatorsTab({ incidentId }: { readonly incidentId: string }) {
  const { t } = useLingui();
  const load = useLoad(IncidentIndicators, { id: incidentId });
  const indicators = load.data?.incident.indicators ?? [];
  const values = indicators.map(({ value }) => value).join('\n');
  return (
    <Panel
      title={t`Indicators of compromise`}
      actions={indicators.length > 0 && <CopyButton text={values}>{t`Copy all values`}</CopyButton>}
    >
      <LoadState
        load={load}
        empty={{
          when: ({ incident }) => incident.indicators.length === 0,
          show: (
            <Text c="dimmed">
              <Trans>No indicators yet. They are added in the report: addresses, domains, file hashes.</Trans>
            </Text>
          ),
        }}
      >
        {({ incident }) => (
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t`Value`}</th>
                <th scope="col">{t`Type`}</th>
                <th scope="col">{t`Passing on`}</th>
                <th scope="col">{t`Seen elsewhere`}</th>
              </tr>
            </thead>
            <tbody>
              {incident.indicators.map((indicator) => (
                <IndicatorRow key={indicator.id} indicator={indicator} />
              ))}
            </tbody>
          </table>
        )}
      </LoadState>
    </Panel>
  );
}

type Indicator = IncidentIndicatorsQuery['incident']['indicators'][number];

function IndicatorRow({ indicator }: { readonly indicator: Indicator }) {
  const labels = useLabels();
  const { type, value, tlp, description, otherCompaniesCount } = indicator;
  return (
    <tr>
      <td>
        <span className="mono">{value}</span>
        {description && <Text size="sm">{description}</Text>}
      </td>
      <td>{labels.indicatorType[type]}</td>
      <td>
        <TlpLabel tlp={tlp} />
      </td>
      <td>
        {otherCompaniesCount > 0 && (
          <Plural value={otherCompaniesCount} one="reported by # other company" other="reported by # other companies" />
        )}
      </td>
    </tr>
  );
}
