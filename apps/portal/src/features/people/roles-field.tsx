// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLingui } from '@lingui/react';
import { Checkbox, Stack } from '@mantine/core';
import type { Role } from '~/graphql/enums';
import { ChoiceSet } from '~/ui/choice-set';
import { useLabels } from '~/ui/labels';
import { roleMeaning } from './role-words';

interface RolesFieldProps {
  readonly label: string;
  readonly id?: string;
  readonly error?: React.ReactNode;
  readonly choices: readonly Role[];
  readonly defaultValue: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

/** The roles that may be given, each with what it allows. */
export function RolesField({ label, id, error, choices, defaultValue, onChange }: RolesFieldProps) {
  const { i18n } = useLingui();
  const labels = useLabels();
  const [roles, setRoles] = useState(defaultValue);
  const toggle = (role: Role) => {
    const next = roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role];
    setRoles(next);
    onChange(next);
  };
  return (
    <ChoiceSet label={label} id={id} error={error}>
      <Stack gap="sm">
        {choices.map((role) => (
          <Checkbox
            key={role}
            label={labels.role[role]}
            description={i18n._(roleMeaning[role])}
            checked={roles.includes(role)}
            onChange={() => toggle(role)}
          />
        ))}
      </Stack>
    </ChoiceSet>
  );
}
