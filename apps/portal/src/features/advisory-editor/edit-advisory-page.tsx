// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useLoad } from '~/api/use-load';
import { LoadState } from '~/ui/load-state';
import { localized } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { type Edited, isRevised, workedOn, workingStatus } from './content';
import { AdvisoryToEdit } from './documents';
import { EditAdvisory } from './edit-advisory';
import { ForAuthors } from './for-authors';
import { ReviewComment } from './review-comment';
import { askedBy, placeOf } from './use-edited-advisory';

const route = getRouteApi('/_inside/advisories/$reference/edit');

/** Writes a draft on, or a new revision of what is published. */
export function EditAdvisoryPage() {
  const { reference } = route.useParams();
  // Never from memory: what is typed must build on what the server has.
  const load = useLoad(AdvisoryToEdit, askedBy(reference), { policy: 'network-only' });
  return <LoadState load={load}>{({ advisory }) => <Page key={advisory.id} advisory={advisory} />}</LoadState>;
}

function Page({ advisory }: { readonly advisory: Edited }) {
  const { t, i18n } = useLingui();
  const status = workingStatus(advisory);
  const canEdit = status === 'DRAFT' || status === 'PUBLISHED';
  return (
    <>
      <PageTitle
        title={isRevised(advisory) ? t`New revision of ${advisory.reference}` : t`Advisory draft`}
        above={
          <>
            <Link to="/advisories/$reference/review" params={{ reference: placeOf(advisory) }}>
              <Trans>State and review</Trans>
            </Link>{' '}
            · {localized(workedOn(advisory).title, i18n.locale).text}
          </>
        }
      />
      <ForAuthors>
        <ReviewComment advisory={advisory} />
        {canEdit ? <EditAdvisory advisory={advisory} /> : <Closed advisory={advisory} />}
      </ForAuthors>
    </>
  );
}

function Closed({ advisory }: { readonly advisory: Edited }) {
  return (
    <Panel>
      <Text fw={600}>
        {advisory.status === 'WITHDRAWN' ? (
          <Trans>This advisory was withdrawn. It is not changed any more; write a new one instead.</Trans>
        ) : (
          <Trans>This advisory is in review or approved. To be changed it must first be returned to draft.</Trans>
        )}
      </Text>
      <Link to="/advisories/$reference/review" params={{ reference: placeOf(advisory) }}>
        <Trans>State and review</Trans>
      </Link>
    </Panel>
  );
}
