// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useEffect, useRef } from 'react';
import { Plural, Trans } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import type { Failure } from '~/api/failure';
import { Sentence } from '~/i18n/sentence';
import { FailureWords } from './failure-message';
import { Panel } from './panel';
import type { FieldProblem } from './use-api-form';

interface ErrorSummaryProps {
  readonly failure: Failure | undefined;
  readonly problems: readonly FieldProblem[];
  /** Grows with every refusal. */
  readonly refusals: number;
  readonly showEarlier?: (() => void) | undefined;
  readonly perhapsDone?: boolean;
  readonly whenUnsure?: ReactNode;
}

/** Above a form: what was wrong, each with a link to its field. It takes the focus when something was refused. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { failure, problems, refusals, showEarlier, perhapsDone = false, whenUnsure } = props;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  if (failure === undefined) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Panel edge="late">
        {showEarlier ? (
          <EarlierArrived onShow={showEarlier} />
        ) : problems.length === 0 ? (
          <FailureWords failure={failure} whenUnsure={whenUnsure} />
        ) : (
          <Problems problems={problems} />
        )}
        {perhapsDone && !failure.unsure && (
          <Text size="sm" mt="xs">
            {whenUnsure ?? (
              <Trans>
                It may have been done by the attempt before, whose answer was lost. Look whether it was before you
                change anything here.
              </Trans>
            )}
          </Text>
        )}
      </Panel>
    </div>
  );
}

/** The first sending was uncertain and did arrive; what was changed since was not sent. */
function EarlierArrived({ onShow }: { readonly onShow: () => void }) {
  return (
    <>
      <Text fw={600}>
        <Trans>What you sent before your last changes has arrived, and was kept once.</Trans>
      </Text>
      <Text size="sm">
        <Trans>What stands in the form now was not sent. Send it only if you want one more.</Trans>
      </Text>
      <Button mt="sm" size="sm" variant="default" onClick={onShow}>
        <Trans>Show what arrived</Trans>
      </Button>
    </>
  );
}

function Problems({ problems }: { readonly problems: readonly FieldProblem[] }) {
  return (
    <>
      <Text fw={600}>
        <Plural
          value={problems.length}
          one="One field needs another look. What you typed is still here."
          other="# fields need another look. What you typed is still here."
        />
      </Text>
      <ul>
        {problems.map((problem, index) => (
          <li key={index}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ProblemLine({ problem: { fieldId, label, message } }: { readonly problem: FieldProblem }) {
  const sentence = <Sentence of={message} />;
  if (fieldId === undefined) return sentence;
  const go = (event: React.MouseEvent) => {
    event.preventDefault();
    document.getElementById(fieldId)?.focus();
  };
  return (
    <a href={`#${fieldId}`} onClick={go}>
      <Trans>
        {label}: {sentence}
      </Trans>
    </a>
  );
}
