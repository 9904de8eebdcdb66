// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import type { Permission } from '@prahari/permissions';
import { useViewer } from './viewer';

interface IfMayProps {
  readonly permission: Permission;
  readonly children: ReactNode;
}

export function IfMay({ permission, children }: IfMayProps) {
  return useViewer().may(permission) ? children : null;
}
