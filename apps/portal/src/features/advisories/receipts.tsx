// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { LocalizedText } from '~/ui/localized-text';
import { Panel } from '~/ui/panel';
import { StatusMark } from '~/ui/status-mark';
import { Time } from '~/ui/time';
import { publishedRevision } from './acknowledgement';
import type { ReadAdvisory } from './advisory-document';
import { TableRegion } from './table-region';

/** For the coordinator's people: which company has it, opened it, acknowledged it. */
export function Receipts({ advisory }: { readonly advisory: ReadAdvisory }) {
  const { t } = useLingui();
  const current = publishedRevision(advisory);
  if (advisory.receipts.length === 0) return null;
  return (
    <Panel title={t`Who has it`} flush>
      <TableRegion label={t`Who has it`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Company</Trans>
            </th>
            <th scope="col">
              <Trans>Opened</Trans>
            </th>
            <th scope="col">
              <Trans>Acknowledgement</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {advisory.receipts.map(({ company, openedAt, acknowledgedAt, acknowledgedBy, acknowledgedRevision }) => (
            <tr key={company.id}>
              <th scope="row">
                <LocalizedText text={company.name} unmarked />
              </th>
              <td>
                {openedAt != null && <Time at={openedAt} />}
                {/* Who acknowledged in another way than by this page need not have opened it. */}
                {openedAt == null && (acknowledgedAt == null ? <Trans>not yet</Trans> : '–')}
              </td>
              <td>
                {acknowledgedAt == null ? (
                  <StatusMark tone="not-started">
                    <Trans>Not acknowledged</Trans>
                  </StatusMark>
                ) : (
                  <>
                    <StatusMark tone={acknowledgedRevision === current ? 'done' : 'under-way'}>
                      <Trans>Revision {acknowledgedRevision ?? 0} acknowledged</Trans>
                    </StatusMark>
                    <div>
                      <Trans>by {acknowledgedBy}</Trans>, <Time at={acknowledgedAt} />
                    </div>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </Panel>
  );
}
