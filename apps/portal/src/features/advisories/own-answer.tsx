// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { ask } from '~/api/client';
import { readDraft } from '~/drafts/draft-store';
import { useOwner } from '~/session/owner';
import { useViewer } from '~/session/viewer';
import { AnswerMark } from '~/ui/answer-mark';
import { isSentBack } from '~/ui/answer-state';
import { FileLinks } from '~/ui/file-links';
import { StatusMark } from '~/ui/status-mark';
import { Time } from '~/ui/time';
import { useFormats } from '~/i18n/format';
import { AdvisoryPageDocument, type ReadAdvisory, type ReadAnswer, type ReadRecommendation } from './advisory-document';
import { answerDraft, AnswerForm } from './answer-form';
import classes from './advisories.module.css';

interface OwnAnswerPartProps {
  readonly advisory: ReadAdvisory;
  readonly recommendation: ReadRecommendation;
}

/** The company's own answer, and the form that gives or changes it. */
export function OwnAnswerPart({ advisory, recommendation }: OwnAnswerPartProps) {
  const { may } = useViewer();
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (saved && !editing) told.current?.focus();
  }, [saved, editing]);
  const owner = useOwner();
  const draft = answerDraft(recommendation.id);
  useEffect(() => {
    // What was typed before a reload is in sight again.
    if (owner !== undefined) void readDraft(owner, draft).then((typed) => typed !== undefined && setEditing(true));
  }, [owner, draft]);
  const answer = recommendation.myResponse;
  const mayAnswer = may('response:write') && advisory.status === 'PUBLISHED';
  const lookAgain = async () => {
    const { data } = await ask(AdvisoryPageDocument, { id: advisory.id, ofCoordinator: false });
    return data?.advisory.recommendations.find(({ id }) => id === recommendation.id)?.myResponse ?? undefined;
  };
  const finish = (isSaved: boolean) => {
    setSaved(isSaved);
    setEditing(false);
  };
  return (
    <div className={classes['answer']}>
      <div ref={told} tabIndex={-1}>
        {saved && <Saved advisory={advisory} after={recommendation.number} />}
        <AnswerWords answer={answer} />
      </div>
      {mayAnswer && !editing && (
        <div>
          <Button variant="default" onClick={() => setEditing(true)}>
            {answer?.respondedAt == null ? (
              <Trans>Answer recommendation {recommendation.number}</Trans>
            ) : (
              <Trans>Change answer {recommendation.number}</Trans>
            )}
          </Button>
        </div>
      )}
      {mayAnswer && editing && <AnswerForm recommendation={recommendation} lookAgain={lookAgain} onDone={finish} />}
    </div>
  );
}

/** What a company has said so far, and what the coordinator said to it. */
function AnswerWords({ answer }: { readonly answer: ReadAnswer | null | undefined }) {
  const formats = useFormats();
  if (answer == null) {
    return (
      <StatusMark tone="not-started">
        <Trans>Your company has not answered yet</Trans>
      </StatusMark>
    );
  }
  const { note, plannedFor, respondedAt, verifiedAt, verificationNote, evidence } = answer;
  return (
    <>
      <div className={classes['marks']}>
        <AnswerMark answer={answer} />
      </div>
      {note != null && <p className={classes['said']}>{note}</p>}
      {plannedFor != null && (
        <Text size="sm">
          <Trans>Planned for {formats.day(new Date(plannedFor))}</Trans>
        </Text>
      )}
      {evidence.length > 0 && <FileLinks files={evidence} />}
      {respondedAt != null && (
        <Text size="sm" c="dimmed">
          <Trans>
            Answered <Time at={respondedAt} />
          </Trans>
        </Text>
      )}
      {verifiedAt != null && (
        <Text size="sm" c="dimmed">
          <Trans>
            Verified by the coordinator <Time at={verifiedAt} />
          </Trans>
        </Text>
      )}
      {verificationNote != null && (
        <div>
          <Text size="sm" fw={600}>
            {isSentBack(answer) ? (
              <Trans>The coordinator sent it back. What is missing:</Trans>
            ) : (
              <Trans>The coordinator’s remark:</Trans>
            )}
          </Text>
          <p className={classes['said']}>{verificationNote}</p>
        </div>
      )}
    </>
  );
}

/** After an answer: that it arrived, and where the next one is. */
function Saved({ advisory, after }: { readonly advisory: ReadAdvisory; readonly after: number }) {
  const { t } = useLingui();
  const open = advisory.recommendations.filter(
    ({ number, myResponse }) => number !== after && (myResponse?.respondedAt == null || isSentBack(myResponse)),
  );
  const next = open.find(({ number }) => number > after) ?? open[0];
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    const place = document.getElementById(`recommendation-${next?.number ?? 0}`);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  };
  return (
    <div role="status">
      <StatusMark tone="done">
        <Trans>Your answer was sent to the coordinator.</Trans>
      </StatusMark>
      {next && (
        <div>
          <a href={`#recommendation-${next.number}`} onClick={go}>
            {t`Next: recommendation ${next.number}`}
          </a>
        </div>
      )}
    </div>
  );
}
