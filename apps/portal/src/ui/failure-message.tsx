// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import type { Failure, FailureCode } from '~/api/failure';
import { Sentence } from '~/i18n/sentence';
import { EmergencyLink } from './emergency-link';
import { Panel } from './panel';

interface Words {
  readonly what: MessageDescriptor;
  readonly next: MessageDescriptor;
}

const NOT_THERE: Words = {
  what: msg`There is nothing here, or it is not for you.`,
  next: msg`Check the address or the reference. Who may see something is decided by its company and its TLP.`,
};
const OURS: Words = {
  what: msg`Something went wrong on the server’s side. It has been logged.`,
  next: msg`Try again. If it stays so, tell the coordinator when it happened.`,
};
const REFUSED: Words = {
  what: msg`This could not be done.`,
  next: msg`Correct what is named and try again. What you typed is still here.`,
};

const WORDS: Record<FailureCode, Words> = {
  OFFLINE: {
    what: msg`There is no connection to the server.`,
    next: msg`Check the network and try again: nothing is made twice. What you typed is still here.`,
  },
  TIMEOUT: {
    what: msg`The server did not answer in time.`,
    next: msg`Try again: nothing is made twice. What you typed is still here.`,
  },
  UNAVAILABLE: {
    what: msg`The server is busy or its database is away.`,
    next: msg`Wait a minute and try again. What you typed is still here.`,
  },
  RATE_LIMITED: { what: msg`Too many attempts.`, next: msg`Wait and try again. What you typed is still here.` },
  NOT_FOUND: NOT_THERE,
  FORBIDDEN: {
    what: msg`You have no right to do or to see this.`,
    next: msg`If you need it for your work, ask your company’s administrator for the role.`,
  },
  UNAUTHENTICATED: { what: msg`You are not signed in.`, next: msg`Sign in and try again.` },
  STALE_VERSION: {
    what: msg`Somebody changed this in the meantime.`,
    next: msg`Load it anew, look at what changed, and save again. What you typed is still here.`,
  },
  INTERNAL: OURS,
  BAD_USER_INPUT: REFUSED,
  CONFLICT: REFUSED,
  INVALID_TRANSITION: REFUSED,
  QUERY_TOO_COMPLEX: REFUSED,
  PAYLOAD_TOO_LARGE: REFUSED,
};

/** In place of the advice for a lost answer, where nothing may be sent twice. */
const UNSURE = msg`It may have been done all the same: look whether it was, and only then try again. What you typed is still here.`;

/** What the API says itself is better than what its code says, but for these: there it says the same, or nothing. */
const OWN_WORDS = new Set<FailureCode>(['NOT_FOUND', 'FORBIDDEN', 'INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED']);

interface FailureMessageProps {
  readonly failure: Failure;
  readonly onRetry?: (() => void) | undefined;
}

/** What was wrong, what to do next, and a way to try again. */
export function FailureMessage({ failure, onRetry }: FailureMessageProps) {
  return (
    <div role="alert">
      <Panel edge="late">
        <FailureWords failure={failure} />
        {onRetry && (
          <Button mt="sm" size="sm" onClick={onRetry}>
            <Trans>Try again</Trans>
          </Button>
        )}
        <EmergencyLink />
      </Panel>
    </div>
  );
}

interface FailureWordsProps {
  readonly failure: Failure;
  /** Better than the general advice for a lost answer. */
  readonly whenUnsure?: ReactNode;
}

export function FailureWords({ failure, whenUnsure }: FailureWordsProps) {
  const { code, message, retryAfterSeconds, unsure } = failure;
  const minutes = Math.ceil((retryAfterSeconds ?? 0) / 60);
  const { i18n } = useLingui();
  const { what, next } = WORDS[code];
  const told = message !== '' && !OWN_WORDS.has(code);
  return (
    <>
      <Text fw={600}>{told ? <Sentence of={message} /> : i18n._(what)}</Text>
      <Text size="sm">
        {minutes > 0 && (
          <>
            <Plural value={minutes} one="It may take a minute." other="It may take # minutes." />{' '}
          </>
        )}
        {unsure ? (whenUnsure ?? i18n._(UNSURE)) : i18n._(next)}
      </Text>
    </>
  );
}
