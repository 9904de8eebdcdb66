// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import type { PartnerHomeQuery } from '~/graphql/graphql';
import { useViewer } from '~/session/viewer';
import { useLabels } from '~/ui/labels';
import { Panel } from '~/ui/panel';
import { StatusMark } from '~/ui/status-mark';
import classes from './home.module.css';
import { missingContacts } from './missing-contacts';

/** For a company's administrator: people, API clients, and contacts that are missing. */
export function AccountsPanel({ home }: { readonly home: PartnerHomeQuery }) {
  const { t } = useLingui();
  const formats = useFormats();
  const labels = useLabels();
  const { company } = useViewer();
  const { contacts } = home.viewer.company;
  const missing = missingContacts(contacts);
  const people = home.users?.totalCount;
  const clients = home.apiClients?.filter(({ revokedAt }) => revokedAt == null).length ?? 0;
  return (
    <Panel title={t`Accounts and contacts`} flush edge={missing.length > 0 ? 'soon' : undefined}>
      <ul className={classes['lines']}>
        <li className={classes['line']}>
          <Link to="/people">
            {people == null ? (
              <Trans>More than {formats.number(10_000)} people</Trans>
            ) : (
              <Plural value={people} one="# person" other="# people" />
            )}
          </Link>
        </li>
        <li className={classes['line']}>
          <Link to="/api-clients">
            <Plural value={clients} _0="No API client" one="# API client" other="# API clients" />
          </Link>
        </li>
        <li className={classes['line']}>
          <Link to="/companies/$code" params={{ code: company.code }}>
            <Plural value={contacts.length} _0="No contact" one="# contact" other="# contacts" />
          </Link>
          {missing.map((purpose) => (
            <StatusMark key={purpose} tone="soon">
              <span>
                <Trans>Missing: {labels.contactPurpose[purpose]}</Trans>
              </span>
            </StatusMark>
          ))}
        </li>
      </ul>
    </Panel>
  );
}
