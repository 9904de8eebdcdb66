// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Text } from '@mantine/core';
import { useSave } from '~/api/use-save';
import { Entry, EntryList } from '~/ui/entry-list';
import { FailureWords } from '~/ui/failure-message';
import { Panel } from '~/ui/panel';
import { RelativeTime, Time } from '~/ui/time';
import { EndOtherSessions, EndSession, type OwnSession } from './account.documents';

interface OwnSessionsProps {
  readonly sessions: readonly OwnSession[];
  readonly onEnded: () => void;
}

/** Where the person is signed in. Neither device nor address is recorded: times tell which session is which. */
export function OwnSessions({ sessions, onEnded }: OwnSessionsProps) {
  const { t } = useLingui();
  const one = useSave(EndSession);
  const others = useSave(EndOtherSessions);
  const failure = one.failure ?? others.failure;
  const end = async (id: string) => {
    await one.save({ id });
    onEnded();
  };
  const endOthers = async () => {
    await others.save({});
    onEnded();
  };
  return (
    <Panel
      title={t`Open sessions`}
      flush
      actions={
        sessions.length > 1 && (
          <Button size="sm" variant="default" loading={others.saving} onClick={() => void endOthers()}>
            <Trans>End all other sessions</Trans>
          </Button>
        )
      }
    >
      <EntryList label={t`Open sessions`}>
        {sessions.map((session) => (
          <SessionEntry key={session.id} session={session} busy={one.saving} onEnd={() => void end(session.id)} />
        ))}
      </EntryList>
      <Text size="sm" c="dimmed" p="sm">
        <Trans>
          A session that is not used ends earlier by itself. Is one of these not yours? End it and change the password.
        </Trans>
      </Text>
      <div role="status">{failure && <FailureWords failure={failure} />}</div>
    </Panel>
  );
}

interface SessionEntryProps {
  readonly session: OwnSession;
  readonly busy: boolean;
  readonly onEnd: () => void;
}

function SessionEntry({ session: { createdAt, lastSeenAt, expiresAt, isCurrent }, busy, onEnd }: SessionEntryProps) {
  return (
    <Entry
      title={isCurrent ? <Trans>This session</Trans> : <Trans>Another session</Trans>}
      facts={[
        <Trans key="since">
          since <Time at={createdAt} />
        </Trans>,
        <Trans key="seen">
          last used <RelativeTime at={lastSeenAt} />
        </Trans>,
        <Trans key="end">
          ends <RelativeTime at={expiresAt} /> at the latest
        </Trans>,
      ]}
      actions={
        !isCurrent && (
          <Button size="sm" variant="default" loading={busy} onClick={onEnd}>
            <Trans>End it</Trans>
          </Button>
        )
      }
    />
  );
}
