// SPDX-License-Identifier: Apache-2.0
import type { SubmitEvent } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import classes from './header.module.css';

/** A reference leads to its object, words to the list; whoever is not signed in comes there after signing in. */
export function SearchField() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const find = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get('q');
    if (typeof given === 'string' && given.trim() !== '') void navigate({ to: '/find', search: { q: given.trim() } });
  };
  return (
    <search className={classes['search']}>
      <form onSubmit={find}>
        <input
          name="q"
          type="search"
          maxLength={200}
          aria-label={t`Search, or a reference as EAST-2026-0007`}
          placeholder={t`Search or reference`}
        />
      </form>
    </search>
  );
}
