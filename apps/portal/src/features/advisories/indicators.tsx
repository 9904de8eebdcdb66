// SPDX-License-Identifier: Apache-2.0
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CopyButton } from '~/ui/copy-button';
import { CsvButton } from '~/ui/csv-button';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { TlpLabel } from '~/ui/tlp-label';
import type { ReadAdvisory } from './advisory-document';
import { TableRegion } from './table-region';
import classes from './advisories.module.css';

/** What to search for in one's own logs: to be read, copied as it is, or saved. */
export function Indicators({ advisory: { reference, indicators } }: { readonly advisory: ReadAdvisory }) {
  const { t } = useLingui();
  const labels = useLabels();
  if (indicators.length === 0) return null;
  const rows = () => [
    ['type', 'value', 'description', 'tlp'],
    ...indicators.map(({ type, value, description, tlp }) => [type, value, description ?? '', tlp]),
  ];
  const actions = (
    <>
      <CopyButton text={indicators.map(({ value }) => value).join('\n')}>
        <Trans>Copy all values</Trans>
      </CopyButton>
      <CsvButton fileName={`${reference}-indicators.csv`} rows={rows} />
    </>
  );
  return (
    <Panel title={t`Indicators to search for`} actions={actions} flush>
      <TableRegion label={t`Indicators to search for`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Kind</Trans>
            </th>
            <th scope="col">
              <Trans>Value</Trans>
            </th>
            <th scope="col">
              <Trans>Description</Trans>
            </th>
            <th scope="col">TLP</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map(({ id, type, value, description, tlp, otherCompaniesCount }) => (
            <tr key={id}>
              <td>{labels.indicatorType[type]}</td>
              <td className={`mono ${classes['value'] ?? ''}`}>{value}</td>
              <td>
                {description}
                {otherCompaniesCount > 0 && (
                  <div className={classes['quiet']}>
                    <Plural
                      value={otherCompaniesCount}
                      one="# other company has reported it"
                      other="# other companies have reported it"
                    />
                  </div>
                )}
              </td>
              <td>
                <TlpLabel tlp={tlp} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </Panel>
  );
}
