// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useDeferredValue } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Skeleton, Text } from '@mantine/core';
import { NO_CONNECTION } from '~/api/failure';
import type { Load } from '~/api/use-load';
import { useOnline } from '~/api/use-online';
import { FailureMessage } from './failure-message';

interface LoadStateProps<Data> {
  readonly load: Load<Data>;
  /** Shown while there is nothing yet; a few grey lines where it is not given. */
  readonly waiting?: ReactNode;
  /** Whether there is nothing to show, and what then stands there: in words, with what to do. */
  readonly empty?: { readonly when: (data: Data) => boolean; readonly show: ReactNode } | undefined;
  readonly children: (data: Data) => ReactNode;
}

/** Loading, failure with what to do, nothing there, or what was loaded. What is known stays while newer fails to come. */
export function LoadState<Data>({ load, waiting, empty, children }: LoadStateProps<Data>) {
  const { data, failure, loading, reload } = load;
  const online = useOnline();
  // What arrives is first drawn in slices, between which a slow device answers to keys and touches.
  const isDrawn = useDeferredValue(data !== undefined);
  if (data === undefined || !isDrawn) {
    if (failure && !loading) return <FailureMessage failure={failure} onRetry={reload} />;
    if (!online) return <FailureMessage failure={NO_CONNECTION} onRetry={reload} />;
    return waiting ?? <WaitingLines />;
  }
  return (
    <>
      {failure && !loading && <OldData onRetry={reload} />}
      {empty?.when(data) ? <div>{empty.show}</div> : children(data)}
    </>
  );
}

export function WaitingLines({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useLingui();
  return (
    <div role="status" aria-label={t`Loading`} data-waiting>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={16} mt={index === 0 ? 0 : 'sm'} width={index % 2 === 0 ? '100%' : '70%'} />
      ))}
    </div>
  );
}

function OldData({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Group role="status" gap="sm" mb="sm">
      <Text size="sm">
        <Trans>This may be out of date: the newest could not be loaded.</Trans>
      </Text>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </Group>
  );
}
