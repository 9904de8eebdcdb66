// SPDX-License-Identifier: Apache-2.0
import { useState } from 'react';
import { useLingui } from '@lingui/react';
import { Checkbox, Stack } from '@mantine/core';
import { grantableScopes } from '@prahari/permissions';
import { isOfCoordinator, useViewer } from '~/session/viewer';
import { ChoiceSet } from '~/ui/choice-set';
import { scopeName } from './scope-words';

interface ScopesFieldProps {
  readonly label: string;
  readonly id?: string;
  readonly error?: React.ReactNode;
  readonly defaultValue: readonly string[];
  readonly onChange: (scopes: readonly string[]) => void;
}

/** What this person may give: an administrator all that a client may hold, others what they hold themselves. */
function useScopes() {
  const viewer = useViewer();
  const { may } = viewer;
  const side = isOfCoordinator(viewer) ? 'COORDINATOR' : 'PARTNER';
  return [...grantableScopes(side)].filter((scope) => may('user:manage') || may(scope));
}

export function ScopesField({ label, id, error, defaultValue, onChange }: ScopesFieldProps) {
  const { i18n } = useLingui();
  const scopes = useScopes();
  const [chosen, setChosen] = useState(defaultValue);
  const toggle = (scope: string) => {
    const next = chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope];
    setChosen(next);
    onChange(next);
  };
  return (
    <ChoiceSet label={label} id={id} error={error}>
      <Stack gap="xs">
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={scopeName(i18n, scope)}
            description={<code>{scope}</code>}
            checked={chosen.includes(scope)}
            onChange={() => toggle(scope)}
          />
        ))}
      </Stack>
    </ChoiceSet>
  );
}
