// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useRows } from '~/api/use-rows';
import type { CommentVisibility } from '~/graphql/enums';
import type { IncidentCommentsQuery } from '~/graphql/graphql';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { FailureMessage } from '~/ui/failure-message';
import { WaitingLines } from '~/ui/load-state';
import { Markdown } from '~/ui/markdown';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import { CommentForm } from './comment-form';
import { FileList } from './file-list';
import { IncidentComments, type IncidentShown } from './incident-documents';
import classes from './incident.module.css';

type Comment = IncidentCommentsQuery['incident']['comments']['nodes'][number];

interface TalkTabProps {
  readonly incident: IncidentShown;
  readonly internal: boolean;
}

/** Either what both sides read, or what one side alone reads: never on one page. */
export function TalkTab({ incident, internal }: TalkTabProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const ofCoordinator = isOfCoordinator(viewer);
  const visibility = internal ? (ofCoordinator ? 'COORDINATOR_INTERNAL' : 'COMPANY_INTERNAL') : 'SHARED';
  const list = useRows(IncidentComments, { id: incident.id }, ({ incident: { comments } }) => comments);
  const [sent, setSent] = useState(0);
  const shown = list.rows.filter((comment) => comment.visibility === visibility);
  const title = internal ? t`Internal notes` : t`Talk with the other side`;
  return (
    <div className={classes['talk']} data-internal={internal || undefined}>
      <Readers visibility={visibility} incident={incident} />
      <Panel title={title}>
        {viewer.may('comment:write') && (
          <CommentForm
            key={`${visibility}-${sent}`}
            incidentId={incident.id}
            visibility={visibility}
            label={
              internal
                ? t`New note`
                : ofCoordinator
                  ? t`Question or answer to the company`
                  : t`Message to the coordinator`
            }
            action={
              internal
                ? t`Keep as an internal note`
                : ofCoordinator
                  ? t`Send to the company`
                  : t`Send to the coordinator`
            }
            autoFocus={sent > 0}
            onSent={() => {
              setSent(sent + 1);
              list.reload();
            }}
          />
        )}
      </Panel>
      <Comments list={list} shown={shown} internal={internal} />
    </div>
  );
}

function Readers({
  visibility,
  incident,
}: {
  readonly visibility: CommentVisibility;
  readonly incident: IncidentShown;
}) {
  const { code } = incident.company;
  return (
    <p className={classes['readers']}>
      <span aria-hidden="true">{visibility === 'SHARED' ? '⇄' : '⌂'}</span>
      {visibility === 'SHARED' && <Trans>Read by both sides: {code} and the coordinator.</Trans>}
      {visibility === 'COMPANY_INTERNAL' && <Trans>Read by {code} alone. The coordinator never sees this.</Trans>}
      {visibility === 'COORDINATOR_INTERNAL' && (
        <Trans>Read by the coordinator’s people alone. The company never sees this.</Trans>
      )}
    </p>
  );
}

interface CommentsProps {
  readonly list: ReturnType<typeof useRows<IncidentCommentsQuery, { id: string; after?: string | null }, Comment>>;
  readonly shown: readonly Comment[];
  readonly internal: boolean;
}

function Comments({ list, shown, internal }: CommentsProps) {
  const { t } = useLingui();
  if (list.failure && shown.length === 0) return <FailureMessage failure={list.failure} onRetry={list.reload} />;
  if (list.rows.length === 0 && (list.loading || list.hasMore)) return <WaitingLines />;
  return (
    <Panel title={internal ? t`Notes so far` : t`So far`} flush>
      {shown.length === 0 && !list.hasMore && (
        <Text p="md" c="dimmed">
          {internal ? <Trans>No notes yet.</Trans> : <Trans>Nobody has written yet.</Trans>}
        </Text>
      )}
      {shown.map((comment) => (
        <article key={comment.id} className={classes['comment']}>
          <Text size="sm">
            <b>{comment.authorName}</b> · <Time at={comment.createdAt} />
          </Text>
          <Markdown text={comment.body} />
          {comment.attachments.length > 0 && <FileList files={comment.attachments} />}
        </article>
      ))}
      {list.hasMore && (
        <Button m="md" variant="default" size="sm" loading={list.loading} onClick={list.more}>
          <Trans>Show older ones</Trans>
        </Button>
      )}
    </Panel>
  );
}
