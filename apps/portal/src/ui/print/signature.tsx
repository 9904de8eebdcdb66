// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import classes from './print.module.css';

interface SignatureProps {
  readonly name?: string | null | undefined;
  readonly designation?: string | null | undefined;
}

/** Room to sign by hand, on the page of what is signed. */
export function Signature({ name, designation }: SignatureProps) {
  return (
    <div className={classes['signature']}>
      <p className={classes['line']}>
        <Trans>Signature</Trans>
      </p>
      {name != null && <p>{name}</p>}
      {designation != null && <p>{designation}</p>}
      <p>
        <Trans>Place and date:</Trans> <span className={classes['blank']} />
      </p>
    </div>
  );
}
