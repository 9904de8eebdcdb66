// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '~/session/viewer';
import { ClockMark } from '~/ui/clock-mark';
import { useClockWords } from '~/ui/clock-words';
import type { Column } from '~/ui/virtual-list';
import classes from './obligations.module.css';
import type { ClockRow } from './obligations.query';

export function useClockColumns(): readonly Column<ClockRow>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      {
        key: 'left',
        head: t`Time left`,
        width: '12.25rem',
        cell: ({ status, dueAt }) => <ClockMark status={status} dueAt={dueAt} />,
      },
      {
        key: 'what',
        head: t`What, to whom`,
        width: 'minmax(10rem, 0.8fr)',
        line: 1,
        cell: (row) => <What row={row} />,
      },
      {
        key: 'incident',
        head: t`Incident`,
        width: 'minmax(10.5rem, 1fr)',
        cell: ({ incident: { reference, title } }) => (
          <span title={title}>
            <span className="mono">{reference}</span> <bdi className={classes['wide']}>{title}</bdi>
          </span>
        ),
      },
      {
        key: 'profile',
        head: t`Rule`,
        width: '10rem',
        line: 'wide',
        cell: (row) => <Profile row={row} />,
      },
      { key: 'basis', head: t`Why then`, width: 'minmax(13rem, 1fr)', line: 3, cell: (row) => <Basis row={row} /> },
    ],
    [t],
  );
}

function What({ row: { stage, recipients, incident } }: { readonly row: ClockRow }) {
  const words = useClockWords();
  const { may } = useViewer();
  const { reference, status } = incident;
  const to = status === 'DRAFT' && may('incident:write') ? '/incidents/$reference/report' : '/incidents/$reference';
  return (
    <Link to={to} params={{ reference }}>
      {words.stage(stage)}: {words.recipients(recipients)}
    </Link>
  );
}

function Profile({ row: { profile } }: { readonly row: ClockRow }) {
  const name = useClockWords().profile(profile);
  return <span title={name}>{name}</span>;
}

function Basis({ row: { basis } }: { readonly row: ClockRow }) {
  const { text, lang } = useClockWords().basis(basis);
  return (
    <span lang={lang} title={text} className={classes['basis']}>
      {text}
    </span>
  );
}
