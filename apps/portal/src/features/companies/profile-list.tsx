// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { useClockWords } from '~/ui/clock-words';
import { Entry, EntryList } from '~/ui/entry-list';
import { StatusMark } from '~/ui/status-mark';
import { profileById, type ProfileWords } from './profile-words';

/** Which clocks start for a company’s incidents, and by which rule. */
export function ProfileList({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLingui();
  const words = useClockWords();
  if (ids.length === 0) {
    return (
      <Text p="md">
        <Trans>No reporting profile: no clock starts for this company’s incidents.</Trans>
      </Text>
    );
  }
  return (
    <EntryList label={t`Reporting profiles`}>
      {ids.map((id) => {
        const profile = profileById.get(id);
        return (
          <Entry
            key={id}
            title={words.profile(id)}
            facts={profile && [<InForce key="force" profile={profile} />, <Source key="source" profile={profile} />]}
          />
        );
      })}
    </EntryList>
  );
}

/** The citation, in the language of the law's own numbers. */
export function Source({ profile: { source } }: { readonly profile: ProfileWords }) {
  if (source !== undefined) return <span lang="en">{source}</span>;
  return <Trans>The coordinator’s own arrangement, not law: it never delays a report that the law asks for.</Trans>;
}

export function InForce({ profile: { isInForce, effectiveFrom } }: { readonly profile: ProfileWords }) {
  const formats = useFormats();
  if (isInForce) {
    return (
      <StatusMark tone="done">
        <Trans>in force</Trans>
      </StatusMark>
    );
  }
  const day = effectiveFrom === undefined ? undefined : formats.day(new Date(effectiveFrom));
  return (
    <StatusMark tone="not-started">
      {day === undefined ? <Trans>not in force yet</Trans> : <Trans>in force from {day}</Trans>}
    </StatusMark>
  );
}
