// SPDX-License-Identifier: Apache-2.0
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import type { Failure } from '~/api/failure';
import { useKeepsDrafts } from '~/drafts/draft-store';
import { EmergencyLink } from '~/ui/emergency-link';
import { FailureMessage } from '~/ui/failure-message';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';

/** Thrown before a page could be shown. */
export class FailedToLoad extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** What can't be shown, whatever the reason: a page in its own right, with a way on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  if (error instanceof FailedToLoad) {
    return (
      <>
        <PageTitle title={t`This page can not be shown`} />
        <FailureMessage failure={error.failure} onRetry={again} />
      </>
    );
  }
  return <BrokenPage onRetry={isOldBuild(error) ? () => location.reload() : again} />;
}

/** The part of a page that a newer build no longer has. */
const isOldBuild = (error: unknown) =>
  error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message);

function BrokenPage({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useLingui();
  const keepsDrafts = useKeepsDrafts();
  return (
    <>
      <PageTitle title={t`This page can not be shown`} />
      <Panel edge="late">
        <Text>
          {keepsDrafts ? (
            <Trans>Part of the page could not be loaded, or it broke. Load it again; what you typed was kept.</Trans>
          ) : (
            <Trans>
              Part of the page could not be loaded, or it broke. Load it again. This device keeps nothing: what is
              neither sent nor saved on the server may have to be typed again.
            </Trans>
          )}
        </Text>
        <Button mt="sm" onClick={onRetry}>
          <Trans>Load it again</Trans>
        </Button>
        <EmergencyLink />
      </Panel>
    </>
  );
}

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`There is nothing at this address`} />
      <Panel>
        <Text>
          <Trans>Check the address, search for a reference above, or begin at the home page.</Trans>
        </Text>
        <Text mt="sm">
          <Link to="/">
            <Trans>Home</Trans>
          </Link>
        </Text>
        <EmergencyLink />
      </Panel>
    </>
  );
}

/** For screens that a role does not have. */
export function NoRightPage() {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`Not for your role`} />
      <FailureMessage failure={{ code: 'FORBIDDEN', message: '', problems: [], repeated: false }} />
    </>
  );
}
