// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from 'react';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useOnline } from '~/api/use-online';
import { elsewhere, useUploadList } from '~/ui/upload-list';
import { reloadForNewVersion, useNewVersion } from './service-worker';
import classes from './shell.module.css';

const UploadsElsewhere = lazy(() =>
  import('~/ui/uploads-elsewhere').then(({ UploadsElsewhere: shown }) => ({ default: shown })),
);

/** What concerns the whole page: no connection, a newer version of the portal, files on their way. */
export function Banners() {
  return (
    <>
      <News />
      <OnTheirWay />
    </>
  );
}

/** Files that were chosen on a page that one has left. */
function OnTheirWay() {
  const uploads = elsewhere(useUploadList());
  if (uploads.length === 0) return null;
  return (
    <div className={classes['banner']}>
      <Suspense>
        <UploadsElsewhere uploads={uploads} />
      </Suspense>
    </div>
  );
}

function News() {
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
