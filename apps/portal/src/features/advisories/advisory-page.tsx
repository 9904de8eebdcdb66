// SPDX-License-Identifier: Apache-2.0
import { getRouteApi } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { localized, OnlyIn } from '~/ui/localized-text';
import { Markdown } from '~/ui/markdown';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { SeverityMark } from '~/ui/severity-mark';
import { StatusMark } from '~/ui/status-mark';
import { Time } from '~/ui/time';
import { TlpLabel } from '~/ui/tlp-label';
import { Acknowledgement } from './acknowledgement';
import { addressedBy, AdvisoryPageDocument, type ReadAdvisory } from './advisory-document';
import { AdvisoryActions } from './advisory-actions';
import { AdvisoryFacts } from './advisory-facts';
import { Indicators } from './indicators';
import { Receipts } from './receipts';
import { Recommendations } from './recommendations';
import { Products, References, Vulnerabilities } from './subject';
import { Revisions } from './revisions';
import classes from './advisories.module.css';

const route = getRouteApi('/_inside/advisories/$reference/');

export function AdvisoryPage() {
  const { reference } = route.useParams();
  const ofCoordinator = isOfCoordinator(useViewer());
  const load = useLoad(AdvisoryPageDocument, { ...addressedBy(reference), ofCoordinator });
  return <LoadState load={load}>{({ advisory }) => <Reader key={advisory.id} advisory={advisory} />}</LoadState>;
}

function Reader({ advisory }: { readonly advisory: ReadAdvisory }) {
  const { i18n } = useLingui();
  const ofCoordinator = isOfCoordinator(useViewer());
  const title = localized(advisory.title, i18n.locale);
  return (
    <>
      <PageTitle title={title.text} lang={title.lang} above={<Above advisory={advisory} />}>
        <AdvisoryActions advisory={advisory} />
      </PageTitle>
      <div className={classes['page']}>
        <div className={classes['first']}>
          {advisory.status === 'WITHDRAWN' && <Withdrawn advisory={advisory} />}
          <Acknowledgement advisory={advisory} />
        </div>
        <div className={classes['text']}>
          <Summary advisory={advisory} />
          <Body advisory={advisory} />
          <Recommendations advisory={advisory} />
          <Vulnerabilities advisory={advisory} />
          <Products advisory={advisory} />
          <Indicators advisory={advisory} />
          <References advisory={advisory} />
          <Revisions advisory={advisory} />
          {ofCoordinator && <Receipts advisory={advisory} />}
        </div>
        <div className={classes['facts-place']}>
          <AdvisoryFacts advisory={advisory} />
        </div>
      </div>
    </>
  );
}

function Above({ advisory: { reference, status, severity, tlp, title } }: { readonly advisory: ReadAdvisory }) {
  const { i18n } = useLingui();
  const labels = useLabels();
  const { lang } = localized(title, i18n.locale);
  return (
    <span className={classes['marks']}>
      <span className="mono">{reference}</span>
      <SeverityMark severity={severity} />
      <TlpLabel tlp={tlp} />
      <StatusMark tone={status === 'WITHDRAWN' ? 'late' : 'plain'}>{labels.advisoryStatus[status]}</StatusMark>
      {lang !== i18n.locale && <OnlyIn lang={lang} />}
    </span>
  );
}

/** What comes first: in large letters, so that it can be read at arm's length. */
function Summary({ advisory: { summary } }: { readonly advisory: ReadAdvisory }) {
  const { i18n } = useLingui();
  const { text, lang } = localized(summary, i18n.locale);
  return (
    <p className={`typed ${classes['lead'] ?? ''}`} lang={lang}>
      <bdi>{text}</bdi>
      {lang !== i18n.locale && <OnlyIn lang={lang} />}
    </p>
  );
}

function Body({ advisory: { body } }: { readonly advisory: ReadAdvisory }) {
  const { t, i18n } = useLingui();
  const { text, lang } = localized(body, i18n.locale);
  if (text === '') return null;
  return (
    <Panel title={t`Text`} actions={lang !== i18n.locale && <OnlyIn lang={lang} />}>
      <div className={classes['prose']}>
        <Markdown text={text} lang={lang} />
      </div>
    </Panel>
  );
}

function Withdrawn({ advisory: { withdrawnAt, withdrawalNote } }: { readonly advisory: ReadAdvisory }) {
  return (
    <div role="note">
      <Panel edge="late">
        <Text fw={600}>
          <Trans>This advisory was withdrawn. It needs no answer any more.</Trans>
        </Text>
        {withdrawnAt != null && (
          <Text size="sm">
            <Time at={withdrawnAt} />
          </Text>
        )}
        {withdrawalNote != null && <p className={classes['said']}>{withdrawalNote}</p>}
      </Panel>
    </div>
  );
}
