// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { OutsideShell } from '~/shell/outside-shell';

export const Route = createFileRoute('/_outside')({
  component: OutsideShell,
  // 200 bytes: a file of their own would be a turn more on a slow line.
  codeSplitGroupings: [],
});
