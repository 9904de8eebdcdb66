// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CompanyOnPaperFragment } from '~/graphql/graphql';
import { useFormats } from '~/i18n/format';
import { localized } from '~/ui/localized-text';
import { officeAddress } from './company-on-paper';
import classes from './print.module.css';

interface LetterheadProps {
  readonly company: CompanyOnPaperFragment;
  readonly date: Date;
  readonly subject: ReactNode;
}

/** The company's name in the page's language, its logo if it has one, date, room for the outward number, and the subject. */
export function Letterhead({ company: { name: names, logoUrl, contacts }, date, subject }: LetterheadProps) {
  const { i18n } = useLingui();
  const formats = useFormats();
  const name = localized(names, i18n.locale);
  const address = officeAddress(contacts);
  const day = formats.day(date);
  return (
    <header className={classes['letterhead']}>
      <div className={classes['company']}>
        {logoUrl != null && <img src={logoUrl} alt="" className={classes['logo']} />}
        <div>
          <p className={classes['name']} lang={name.lang}>
            {name.text}
          </p>
          {address != null && <p className={classes['address']}>{address}</p>}
        </div>
      </div>
      <div className={classes['numbers']}>
        <p>
          <Trans>Outward No.</Trans> <span className={classes['blank']} />
        </p>
        <p>
          <Trans>Date: {day}</Trans>
        </p>
      </div>
      <h2 className={classes['subject']}>
        <Trans>Subject: {subject}</Trans>
      </h2>
    </header>
  );
}
