// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import classes from './print.module.css';

/** Ties the sheet to what the server keeps. */
export function ContentHash({ sha256 }: { readonly sha256: string }) {
  return (
    <p className={classes['hash']}>
      <Trans>SHA-256 of the content as Prahari keeps it (RFC 8785):</Trans> <span className="mono">{sha256}</span>
    </p>
  );
}
