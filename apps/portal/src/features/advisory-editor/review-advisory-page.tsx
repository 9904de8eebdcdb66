// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { LoadState } from '~/ui/load-state';
import { localized } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import {
  type Content,
  type Edited,
  isRevised,
  shownContent,
  valuesOf,
  valuesOfContent,
  workedOn,
  workingStatus,
} from './content';
import { ContentView } from './content-view';
import { differencesBetween, useDescription } from './description';
import { Differences } from './differences';
import { NextStep } from './next-step';
import { ReviewComment } from './review-comment';
import { Stages } from './stages';
import { useEditedAdvisory } from './use-edited-advisory';

const route = getRouteApi('/_inside/advisories/$reference/review');

/** Where an advisory stands, what changed, and the next step for whoever may take it. */
export function ReviewAdvisoryPage() {
  const { reference } = route.useParams();
  const load = useEditedAdvisory(reference);
  const ofCoordinator = isOfCoordinator(useViewer());
  if (!ofCoordinator) return <NotForPartners reference={reference} />;
  return (
    <LoadState load={load}>
      {({ advisory }) => <Review key={advisory.id} advisory={advisory} onReload={load.reload} />}
    </LoadState>
  );
}

function Review({ advisory, onReload }: { readonly advisory: Edited; readonly onReload: () => void }) {
  const { t, i18n } = useLingui();
  const content = workedOn(advisory);
  const status = workingStatus(advisory);
  return (
    <>
      <PageTitle
        title={localized(content.title, i18n.locale).text}
        above={
          <>
            <Link to="/advisories">{t`Advisories`}</Link> · <span className="mono">{advisory.reference}</span> ·{' '}
            <Trans>State and review</Trans>
          </>
        }
      />
      <Stack gap="sm">
        <Panel
          title={isRevised(advisory) && advisory.workingRevision ? <Trans>State of the new revision</Trans> : t`State`}
        >
          <Stages status={status} />
          <Text size="sm" c="dimmed" mt="xs">
            <Trans>
              Last changed: <Time at={advisory.updatedAt} />
            </Trans>
          </Text>
        </Panel>
        <ReviewComment advisory={advisory} />
        <NextStep advisory={advisory} onReload={onReload} />
        <WhatChanged advisory={advisory} />
        <ContentView content={content} title={<Trans>All of it</Trans>} />
      </Stack>
    </>
  );
}

function WhatChanged({ advisory }: { readonly advisory: Edited }) {
  const describe = useDescription();
  const { i18n } = useLingui();
  const differences = useMemo(() => {
    const [before, after] = [shownContent(advisory), workedOn(advisory)];
    const names = namesOf([before, after], i18n.locale);
    return differencesBetween(
      describe({ ...valuesOfContent(before) }, names),
      describe({ ...valuesOf(advisory) }, names),
    );
  }, [describe, advisory, i18n.locale]);
  if (advisory.workingRevision == null) return null;
  return (
    <Panel title={<Trans>What changed since the published revision</Trans>}>
      {differences.length === 0 ? (
        <Text>
          <Trans>Nothing yet.</Trans>
        </Text>
      ) : (
        <Differences differences={differences} />
      )}
    </Panel>
  );
}

const namesOf = (contents: readonly Content[], locale: string): ReadonlyMap<string, string> =>
  new Map(contents.flatMap(({ audience }) => audience ?? []).map(({ id, name }) => [id, localized(name, locale).text]));

function NotForPartners({ reference }: { readonly reference: string }) {
  const { t } = useLingui();
  return (
    <>
      <PageTitle title={t`State and review`} />
      <Panel>
        <Text>
          <Trans>Advisories are reviewed by the coordinator’s people. You read what is published.</Trans>
        </Text>
        <Link to="/advisories/$reference" params={{ reference }}>
          <Trans>To the advisory</Trans>
        </Link>
      </Panel>
    </>
  );
}
