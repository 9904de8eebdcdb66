// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import type { ReadAdvisory } from './advisory-document';

/** What the reader can do with the whole advisory. */
export function AdvisoryActions({ advisory }: { readonly advisory: ReadAdvisory }) {
  const { may } = useViewer();
  const { reference, status, workingRevision } = advisory;
  const params = { reference };
  // Of a published advisory it is the next revision that is prepared.
  const prepared = workingRevision?.status ?? status;
  return (
    <>
      {may('advisory:write') && status !== 'WITHDRAWN' && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/advisories/$reference/edit" params={params} {...props} />}
        >
          <Trans>Edit</Trans>
        </Button>
      )}
      {may('advisory:approve') && prepared === 'IN_REVIEW' && (
        <Button renderRoot={(props) => <Link to="/advisories/$reference/review" params={params} {...props} />}>
          <Trans>Review</Trans>
        </Button>
      )}
      {may('advisory:publish') && prepared === 'APPROVED' && (
        <Button renderRoot={(props) => <Link to="/advisories/$reference/publish" params={params} {...props} />}>
          <Trans>Publish</Trans>
        </Button>
      )}
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/advisories/$reference/print" params={params} {...props} />}
      >
        <Trans>Print</Trans>
      </Button>
    </>
  );
}
