// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import type { PartnerHomeQuery } from '~/graphql/graphql';
import { dueFirst } from './due-answers';
import { Lines } from './lines';
import { AnswerLine, UnacknowledgedLine } from './partner-lines';

export function AdvisoryPanels({ home }: { readonly home: PartnerHomeQuery }) {
  const { t } = useLingui();
  const { unacknowledged, late, open } = home;
  return (
    <>
      <Lines
        title={t`Advisories not acknowledged`}
        rows={unacknowledged?.nodes ?? []}
        rowKey={({ id }) => id}
        line={(advisory) => <UnacknowledgedLine advisory={advisory} />}
        none={<Trans>All advisories are acknowledged.</Trans>}
        all={
          <Link to="/advisories" search={{ unacknowledged: true }}>
            <Trans>All not acknowledged</Trans>
          </Link>
        }
      />
      <Lines
        title={t`Recommendations due`}
        edge={late?.totalCount === 0 ? undefined : 'late'}
        rows={dueFirst(late?.nodes ?? [], open?.nodes ?? [])}
        rowKey={({ id }) => id}
        line={(answer) => <AnswerLine answer={answer} />}
        none={<Trans>No recommendation waits for an answer.</Trans>}
        all={
          <Link to="/compliance">
            <Trans>All recommendations</Trans>
          </Link>
        }
      />
    </>
  );
}
