// SPDX-License-Identifier: Apache-2.0
import { createFileRoute } from '@tanstack/react-router';
import { CompliancePage } from '~/features/compliance/compliance-page';
import { complianceSearch } from '~/features/compliance/compliance-search';
import { words } from '~/i18n/words';

export const Route = createFileRoute('/_inside/compliance/')({
  validateSearch: complianceSearch,
  loader: words('compliance'),
  component: CompliancePage,
});
