// SPDX-License-Identifier: Apache-2.0
import { Trans, useLingui } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { useFormats } from '~/i18n/format';
import { Entry, EntryList } from '~/ui/entry-list';
import { StatusMark } from '~/ui/status-mark';
import { profileById, type ProfileWords } from './profile-words';

/** Which clocks start for a company’s incidents, and by which rule. */
export function ProfileList({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useLingui();
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
            title={<span lang="en">{profile?.name ?? id}</span>}
            facts={[
              profile && <InForce key="force" profile={profile} />,
              <span key="source" lang="en">
                {profile?.source}
              </span>,
            ]}
          />
        );
      })}
    </EntryList>
  );
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
