// SPDX-License-Identifier: Apache-2.0
import { Trans } from '@lingui/react/macro';
import { Button, Group, Stack, Text } from '@mantine/core';
import { ask } from '~/api/client';
import { useLoad } from '~/api/use-load';
import type { AnswersOfCompanyQuery } from '~/graphql/graphql';
import { useFormats } from '~/i18n/format';
import { useViewer } from '~/session/viewer';
import { AnswerMark } from '~/ui/answer-mark';
import { awaitsVerification } from '~/ui/answer-state';
import { Dialog } from '~/ui/dialog';
import { FileLinks } from '~/ui/file-links';
import { LoadState } from '~/ui/load-state';
import { LocalizedText } from '~/ui/localized-text';
import { Time } from '~/ui/time';
import { type Answer, AnswersOfCompanyDocument } from './compliance-documents';
import { RecommendationHead } from './matrix-table';
import type { Answers } from './use-answers';
import { VerificationForm, type VerificationFormProps } from './verification-form';
import classes from './compliance.module.css';

export type FullAnswer = AnswersOfCompanyQuery['recommendationResponses']['nodes'][number];

interface AnswerDialogProps {
  readonly answer: Answer;
  /** All that are shown: the next one to verify is among them. */
  readonly all: readonly Answer[];
  readonly onOpen: (answerId: string) => void;
  readonly onTold: Answers['tell'];
  readonly onClose: () => void;
}

/** What a company answered, with its evidence; here the coordinator verifies it, or sends it back. */
export function AnswerDialog({ answer, all, onOpen, onTold, onClose }: AnswerDialogProps) {
  const { company, recommendation } = answer;
  const filter = { companyId: company.id, advisoryId: recommendation.advisory.id };
  const load = useLoad(AnswersOfCompanyDocument, { filter }, { policy: 'network-only' });
  const lookAgain = async () => {
    const { data } = await ask(AnswersOfCompanyDocument, { filter });
    return data?.recommendationResponses.nodes.find(({ id }) => id === answer.id);
  };
  const next = all.find((other) => other.id !== answer.id && awaitsVerification(other));
  return (
    <Dialog title={<LocalizedText text={company.name} unmarked />} onClose={onClose}>
      <Stack gap="sm">
        <div>
          <RecommendationHead recommendation={recommendation} />
        </div>
        <LoadState load={load}>
          {({ recommendationResponses: { nodes } }) => {
            const full = nodes.find(({ id }) => id === answer.id);
            return full && <Full answer={full} lookAgain={lookAgain} onTold={onTold} />;
          }}
        </LoadState>
        <Group gap="sm" justify="flex-end">
          {next && (
            <Button variant="default" onClick={() => onOpen(next.id)}>
              <Trans>Next answer to verify</Trans>
            </Button>
          )}
          <Button variant="default" onClick={onClose} data-autofocus>
            <Trans>Close</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Full({ answer, ...rest }: VerificationFormProps) {
  const { may } = useViewer();
  const isOver = ['DONE', 'NOT_APPLICABLE', 'RISK_ACCEPTED'].includes(answer.status);
  return (
    <>
      <AnswerInWords answer={answer} />
      {may('response:verify') && isOver && <VerificationForm answer={answer} {...rest} />}
      {may('response:verify') && !isOver && (
        <Text size="sm" c="dimmed">
          <Trans>There is nothing to verify until the company says that it is done.</Trans>
        </Text>
      )}
    </>
  );
}

function AnswerInWords({ answer }: { readonly answer: FullAnswer }) {
  const formats = useFormats();
  const { note, plannedFor, respondedAt, forRevision, verifiedAt, verificationNote, evidence } = answer;
  return (
    <div className={classes['answer']} role="status">
      <div className={classes['marks']}>
        <AnswerMark answer={answer} />
      </div>
      {note != null && <p className={classes['said']}>{note}</p>}
      {plannedFor != null && (
        <Text size="sm">
          <Trans>Planned for {formats.day(new Date(plannedFor))}</Trans>
        </Text>
      )}
      {evidence.length > 0 ? (
        <FileLinks files={evidence} />
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>No file as evidence.</Trans>
        </Text>
      )}
      {respondedAt != null && (
        <Text size="sm" c="dimmed">
          <Trans>
            Answered <Time at={respondedAt} />
          </Trans>
          {', '}
          <Trans>for revision {forRevision}</Trans>
        </Text>
      )}
      {verifiedAt != null && (
        <Text size="sm" c="dimmed">
          <Trans>
            Verified <Time at={verifiedAt} />
          </Trans>
        </Text>
      )}
      {verificationNote != null && (
        <div>
          <Text size="sm" fw={600}>
            <Trans>Told to the company:</Trans>
          </Text>
          <p className={classes['said']}>{verificationNote}</p>
        </div>
      )}
    </div>
  );
}
