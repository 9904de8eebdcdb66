// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Stack, Text } from '@mantine/core';
import { useViewer } from '~/session/viewer';
import { LoadState } from '~/ui/load-state';
import { LocalizedText } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { SeverityMark } from '~/ui/severity-mark';
import { TlpLabel } from '~/ui/tlp-label';
import { type Edited, isRevised, workedOn, workingStatus } from './content';
import { Publish } from './publish';
import { Published } from './published';
import { Recipients } from './recipients';
import { placeOf, useEditedAdvisory } from './use-edited-advisory';
import classes from './advisory-editor.module.css';

const route = getRouteApi('/_inside/advisories/$reference/publish');

/** The last look before it goes out: what, and to whom. */
export function PublishAdvisoryPage() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const load = useEditedAdvisory(reference);
  return (
    <>
      <PageTitle
        title={t`Publish an advisory`}
        above={
          <Link to="/advisories/$reference/review" params={{ reference }}>
            <Trans>State and review</Trans>
          </Link>
        }
      />
      <LoadState load={load}>{({ advisory }) => <Publication advisory={advisory} onReload={load.reload} />}</LoadState>
    </>
  );
}

function Publication({ advisory, onReload }: { readonly advisory: Edited; readonly onReload: () => void }) {
  const { may } = useViewer();
  const status = workingStatus(advisory);
  if (status === 'PUBLISHED') return <Published advisory={advisory} />;
  if (status !== 'APPROVED' || !may('advisory:publish')) return <NotNow advisory={advisory} />;
  return (
    <Stack gap="sm">
      <WhatGoesOut advisory={advisory} />
      <Recipients advisory={advisory} />
      <Publish advisory={advisory} onReload={onReload} />
    </Stack>
  );
}

function WhatGoesOut({ advisory }: { readonly advisory: Edited }) {
  const content = workedOn(advisory);
  return (
    <Panel title={<Trans>What goes out</Trans>}>
      <dl className={classes['facts']}>
        <dt>
          <Trans>Title</Trans>
        </dt>
        <dd>
          <LocalizedText text={content.title} />
        </dd>
        <dt>
          <Trans>Severity</Trans>
        </dt>
        <dd>
          <SeverityMark severity={content.severity} />
        </dd>
        <dt>
          <Trans>TLP</Trans>
        </dt>
        <dd>
          <TlpLabel tlp={content.tlp} explained />
        </dd>
        <dt>
          <Trans>Recommendations</Trans>
        </dt>
        <dd>{content.recommendations.length}</dd>
        <dt>
          <Trans>Reference</Trans>
        </dt>
        <dd>
          {isRevised(advisory) ? (
            <code>{advisory.reference}</code>
          ) : (
            <Trans>It gets its number when it is published.</Trans>
          )}
        </dd>
        {advisory.workingRevision && (
          <>
            <dt>
              <Trans>What this revision changes</Trans>
            </dt>
            <dd>{advisory.workingRevision.changes}</dd>
          </>
        )}
      </dl>
    </Panel>
  );
}

function NotNow({ advisory }: { readonly advisory: Edited }) {
  const { may } = useViewer();
  return (
    <Panel>
      <Text fw={600}>
        {may('advisory:publish') ? (
          <Trans>Only what is approved can be published.</Trans>
        ) : (
          <Trans>Advisories are published by people with the role “Advisory author” or “Advisory approver”.</Trans>
        )}
      </Text>
      <Link to="/advisories/$reference/review" params={{ reference: placeOf(advisory) }}>
        <Trans>State and review</Trans>
      </Link>
    </Panel>
  );
}
