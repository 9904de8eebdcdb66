// SPDX-License-Identifier: Apache-2.0
import { createFileRoute, redirect } from '@tanstack/react-router';
import { placeOf } from '~/shell/find';

export const Route = createFileRoute('/_inside/find')({
  validateSearch: ({ q }) => ({ q: typeof q === 'string' ? q.slice(0, 200) : '' }),
  beforeLoad: ({ search: { q } }) => {
    throw redirect({ href: placeOf(q), replace: true });
  },
});
