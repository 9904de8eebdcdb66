// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useCompanies } from '~/api/use-companies';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { LocalizedText } from '~/ui/localized-text';
import { StatusMark } from '~/ui/status-mark';
import classes from './home.module.css';
import { Lines } from './lines';
import { missingContacts } from './missing-contacts';

/** For the coordinator's administrator: companies that nobody could reach in an emergency. */
export function ContactsPanel() {
  const { t } = useLingui();
  const labels = useLabels();
  return (
    <div className={classes['broad']}>
      <LoadState load={useCompanies()}>
        {(companies) => {
          const rows = companies.filter(({ contacts }) => missingContacts(contacts).length > 0);
          return (
            <Lines
              title={t`Contacts missing`}
              edge={rows.length > 0 ? 'soon' : undefined}
              rows={rows}
              rowKey={({ id }) => id}
              line={({ code, name, contacts }) => (
                <div className={classes['first']}>
                  <span>
                    <Link to="/companies/$code" params={{ code }}>
                      {code}
                    </Link>{' '}
                    <span className={classes['quiet']}>
                      <LocalizedText text={name} unmarked />
                    </span>
                  </span>
                  {missingContacts(contacts).map((purpose) => (
                    <StatusMark key={purpose} tone="soon">
                      <span>{labels.contactPurpose[purpose]}</span>
                    </StatusMark>
                  ))}
                </div>
              )}
              none={<Trans>Every company has its contacts.</Trans>}
              all={
                <Link to="/companies">
                  <Trans>All companies</Trans>
                </Link>
              }
            />
          );
        }}
      </LoadState>
    </div>
  );
}
