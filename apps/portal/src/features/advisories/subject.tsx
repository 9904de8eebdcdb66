// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Panel } from '~/ui/panel';
import { StatusMark } from '~/ui/status-mark';
import type { ReadAdvisory } from './advisory-document';
import { TableRegion } from './table-region';
import classes from './advisories.module.css';

interface Props {
  readonly advisory: ReadAdvisory;
}

export function Vulnerabilities({ advisory: { vulnerabilities } }: Props) {
  const { t } = useLingui();
  if (vulnerabilities.length === 0) return null;
  return (
    <Panel title={t`Vulnerabilities`} flush>
      <TableRegion label={t`Vulnerabilities`}>
        <thead>
          <tr>
            <th scope="col">CVE</th>
            <th scope="col">
              <Trans>Score (CVSS)</Trans>
            </th>
            <th scope="col">
              <Trans>What it is</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {vulnerabilities.map(({ cve, title, cvssScore, cvssVector, knownExploited }, index) => (
            <tr key={index}>
              <td className={`mono ${classes['nowrap'] ?? ''}`}>{cve}</td>
              <td>
                {cvssScore ?? <Trans>no score</Trans>}
                {cvssVector != null && (
                  <div className={`mono ${classes['quiet'] ?? ''} ${classes['vector'] ?? ''}`}>{cvssVector}</div>
                )}
              </td>
              <td>
                {title}
                {knownExploited && (
                  <div>
                    <StatusMark tone="late">
                      <Trans>Known to be exploited</Trans>
                    </StatusMark>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </Panel>
  );
}

export function Products({ advisory: { products } }: Props) {
  const { t } = useLingui();
  if (products.length === 0) return null;
  return (
    <Panel title={t`Affected products`} flush>
      <TableRegion label={t`Affected products`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Supplier</Trans>
            </th>
            <th scope="col">
              <Trans>Product</Trans>
            </th>
            <th scope="col">
              <Trans>Versions</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map(({ vendor, product, versions }, index) => (
            <tr key={index}>
              <td>{vendor}</td>
              <td>{product}</td>
              <td>{versions ?? <Trans>not given</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </Panel>
  );
}

/** The API takes https alone; what came another way is shown and leads nowhere. */
export function References({ advisory: { references } }: Props) {
  const { t } = useLingui();
  if (references.length === 0) return null;
  return (
    <Panel title={t`References`}>
      <ul className={classes['files']}>
        {references.map((address) => (
          <li key={address}>
            {address.startsWith('https://') ? (
              <a href={address} rel="noopener noreferrer nofollow" target="_blank">
                {address}
              </a>
            ) : (
              address
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
