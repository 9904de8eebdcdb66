// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { awaitsVerification, isSentBack } from '~/ui/answer-state';
import { useLabels } from '~/ui/labels';
import { LocalizedText } from '~/ui/localized-text';
import { Panel } from '~/ui/panel';
import { StatusMark } from '~/ui/status-mark';
import { RelativeTime, Time } from '~/ui/time';
import type { ReadAdvisory, ReadRecommendation } from './advisory-document';
import { OwnAnswerPart } from './own-answer';
import classes from './advisories.module.css';

/** What is to be done, by when; each with the company's answer, or for the coordinator with how many have answered. */
export function Recommendations({ advisory }: { readonly advisory: ReadAdvisory }) {
  const { t } = useLingui();
  const ofCoordinator = isOfCoordinator(useViewer());
  const { recommendations } = advisory;
  if (recommendations.length === 0) return null;
  return (
    <div id="recommendations" tabIndex={-1}>
      <Panel title={t`What to do`} flush>
        <ol className={classes['tasks']}>
          {recommendations.map((recommendation) => (
            <li
              key={recommendation.id}
              className={classes['task']}
              id={`recommendation-${recommendation.number}`}
              tabIndex={-1}
            >
              <Task recommendation={recommendation} />
              {ofCoordinator ? (
                <Answered recommendation={recommendation} reference={advisory.reference} />
              ) : (
                <OwnAnswerPart advisory={advisory} recommendation={recommendation} />
              )}
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}

/** One thing to do. */
function Task({ recommendation }: { readonly recommendation: Omit<ReadRecommendation, 'myResponse' | 'responses'> }) {
  const labels = useLabels();
  const { number, text, priority, dueAt, evidenceRequired, guidelineClauses } = recommendation;
  return (
    <>
      <h3>
        <Trans>Recommendation {number}</Trans>
      </h3>
      <div className="typed">
        <LocalizedText text={text} />
      </div>
      <div className={`${classes['marks'] ?? ''} ${classes['quiet'] ?? ''}`}>
        <span>
          <Trans>Priority: {labels.recommendationPriority[priority]}</Trans>
        </span>
        {dueAt == null ? (
          <span>
            <Trans>no deadline</Trans>
          </span>
        ) : (
          <span>
            <Trans>
              due <RelativeTime at={dueAt} />
            </Trans>{' '}
            · <Time at={dueAt} />
          </span>
        )}
        {evidenceRequired && (
          <span>
            <Trans>evidence is asked for</Trans>
          </span>
        )}
      </div>
      {guidelineClauses.length > 0 && (
        <div className={classes['quiet']}>
          <Trans>Doing this supports: {guidelineClauses.join('; ')}</Trans>
        </div>
      )}
    </>
  );
}

interface AnsweredProps {
  readonly recommendation: ReadRecommendation;
  readonly reference: string;
}

function Answered({ recommendation: { responses = [] }, reference }: AnsweredProps) {
  const waiting = responses.filter(awaitsVerification).length;
  const late = responses.filter(({ overdue }) => overdue).length;
  const back = responses.filter(isSentBack).length;
  const verified = responses.filter(({ verifiedAt }) => verifiedAt != null).length;
  if (responses.length === 0) return null;
  return (
    <div className={classes['answer']}>
      <div className={classes['marks']}>
        <StatusMark tone={verified === responses.length ? 'done' : verified > 0 ? 'under-way' : 'not-started'}>
          <Trans>
            {verified} of {responses.length} verified
          </Trans>
        </StatusMark>
        {waiting > 0 && (
          <StatusMark tone="soon">
            <Plural value={waiting} one="# answer to verify" other="# answers to verify" />
          </StatusMark>
        )}
        {back > 0 && (
          <StatusMark tone="plain">
            <Plural value={back} one="# sent back" other="# sent back" />
          </StatusMark>
        )}
        {late > 0 && (
          <StatusMark tone="late">
            <Plural value={late} one="# company overdue" other="# companies overdue" />
          </StatusMark>
        )}
      </div>
      <div>
        <Link to="/compliance" search={{ advisory: reference }}>
          <Trans>See the answers of all companies</Trans>
        </Link>
      </div>
    </div>
  );
}
