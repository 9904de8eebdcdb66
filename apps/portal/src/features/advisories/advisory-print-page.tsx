// SPDX-License-Identifier: Apache-2.0
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { serverNow } from '~/api/server-clock';
import { useLoad } from '~/api/use-load';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { LoadState } from '~/ui/load-state';
import { localized } from '~/ui/localized-text';
import { PageTitle } from '~/ui/page-title';
import { type Senders, useSenders } from '~/ui/print/company-on-paper';
import { Letterhead } from '~/ui/print/letterhead';
import { Paper } from '~/ui/print/paper';
import { Signature } from '~/ui/print/signature';
import { addressedBy, AdvisoryPageDocument, type ReadAdvisory } from './advisory-document';
import { AdvisoryOnPaper, AnswersOnPaper } from './on-paper';

const route = getRouteApi('/_inside/advisories/$reference/print');

/** An advisory on paper for the file, or the company's answers as a letter to the coordinator. */
export function AdvisoryPrintPage() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const ofCoordinator = isOfCoordinator(useViewer());
  const load = useLoad(AdvisoryPageDocument, { ...addressedBy(reference), ofCoordinator });
  const senders = useSenders();
  return (
    <>
      <div className="screen-only">
        <PageTitle
          title={t`Print the advisory`}
          above={
            <Link to="/advisories/$reference" params={{ reference }}>
              <span className="mono">{reference}</span>
            </Link>
          }
        />
      </div>
      <LoadState load={load}>
        {({ advisory }) => <LoadState load={senders}>{(known) => <Sheet advisory={advisory} {...known} />}</LoadState>}
      </LoadState>
    </>
  );
}

interface SheetProps extends Senders {
  readonly advisory: ReadAdvisory;
}

/** An advisory is the coordinator’s letter, whoever prints it; answers are the company’s own. */
function Sheet({ advisory, own, coordinator = own }: SheetProps) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const { part } = route.useSearch();
  const ofAnswers = part === 'answers' && !isOfCoordinator(viewer);
  const { reference, tlp, revisions, publishedAt } = advisory;
  const [latest] = revisions;
  const issuedAt = latest?.publishedAt ?? publishedAt;
  const title = localized(advisory.title, i18n.locale).text;
  const number = latest?.number;
  const foot = number === undefined ? t`${reference}, draft, not published` : t`${reference}, revision ${number}`;
  return (
    <Paper tlp={tlp} foot={foot} tools={<ChoosePart />}>
      <Letterhead
        company={ofAnswers ? own : coordinator}
        date={ofAnswers || issuedAt == null ? serverNow() : new Date(issuedAt)}
        subject={
          ofAnswers ? t`Answers to the recommendations of ${reference}: ${title}` : t`Advisory ${reference}: ${title}`
        }
      />
      {ofAnswers ? <AnswersOnPaper advisory={advisory} /> : <AdvisoryOnPaper advisory={advisory} />}
      <Signature name={ofAnswers ? viewer.displayName : undefined} />
    </Paper>
  );
}

function ChoosePart() {
  const { t } = useLingui();
  const ofCoordinator = isOfCoordinator(useViewer());
  const { part } = route.useSearch();
  const navigate = route.useNavigate();
  if (ofCoordinator) return null;
  return (
    <NativeSelect
      aria-label={t`What to print`}
      value={part ?? 'advisory'}
      data={[
        { value: 'advisory', label: t`The advisory` },
        { value: 'answers', label: t`Our answers` },
      ]}
      onChange={({ currentTarget }) => {
        const chosen = currentTarget.value === 'answers' ? ('answers' as const) : undefined;
        void navigate({ search: { part: chosen }, replace: true });
      }}
    />
  );
}
