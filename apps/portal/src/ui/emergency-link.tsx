// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';

/** Stands on every error page: a report can not wait for a server. */
export function EmergencyLink() {
  return (
    <Text size="sm" mt="sm">
      <Link to="/emergency">
        <Trans>Emergency sheet: telephone numbers and a blank form</Trans>
      </Link>
    </Text>
  );
}
