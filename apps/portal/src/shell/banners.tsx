// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useOnline } from '~/api/use-online';
import { reloadForNewVersion, useNewVersion } from './service-worker';
import classes from './shell.module.css';

/** What concerns the whole page: no connection, a newer version of the portal. */
export function Banners() {
  const online = useOnline();
  const newVersion = useNewVersion();
  return (
    <div role="status">
      {!online && (
        <div className={classes['banner']}>
          <Trans>There is no connection. What you type stays here; nothing is sent until you send it again.</Trans>
        </div>
      )}
      {newVersion && (
        <div className={classes['banner']}>
          <Trans>A newer version of Prahari is ready. Loading it keeps what you typed.</Trans>
          <Button size="compact-sm" variant="default" onClick={reloadForNewVersion}>
            <Trans>Load it now</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
