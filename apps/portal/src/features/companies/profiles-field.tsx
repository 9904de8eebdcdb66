// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { Checkbox, Stack } from '@mantine/core';
import { defaultReportingProfiles } from '@prahari/reference-data';
import { ChoiceSet } from '~/ui/choice-set';
import { useClockWords } from '~/ui/clock-words';
import { InForce, Source } from './profile-list';
import { profiles } from './profile-words';

export const defaultProfiles: readonly string[] = defaultReportingProfiles;

interface ProfilesFieldProps {
  readonly label: string;
  readonly id?: string;
  readonly error?: React.ReactNode;
  readonly defaultValue: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function ProfilesField({ label, id, error, defaultValue, onChange }: ProfilesFieldProps) {
  const words = useClockWords();
  const [chosen, setChosen] = useState(defaultValue);
  const toggle = (profile: string) => {
    const next = chosen.includes(profile) ? chosen.filter((one) => one !== profile) : [...chosen, profile];
    setChosen(next);
    onChange(next);
  };
  return (
    <ChoiceSet label={label} id={id} error={error}>
      <Stack gap="xs">
        {profiles.map((profile) => (
          <Checkbox
            key={profile.id}
            label={words.profile(profile.id)}
            description={
              <>
                <InForce profile={profile} /> <Source profile={profile} />
              </>
            }
            checked={chosen.includes(profile.id)}
            onChange={() => toggle(profile.id)}
          />
        ))}
      </Stack>
    </ChoiceSet>
  );
}
