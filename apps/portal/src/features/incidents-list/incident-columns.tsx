// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import { Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMediaQuery } from '@mantine/hooks';
import { useFormats } from '~/i18n/format';
import { useViewer } from '~/session/viewer';
import { ClockMark } from '~/ui/clock-mark';
import { useLabels } from '~/ui/labels';
import { SeverityMark } from '~/ui/severity-mark';
import { TlpLabel } from '~/ui/tlp-label';
import type { Column } from '~/ui/virtual-list';
import classes from './incidents-list.module.css';
import type { IncidentRow, RowClock } from './incidents-list.query';

const RUNNING = ['OVERDUE', 'DUE_SOON', 'PENDING'];
const dueTime = ({ dueAt }: RowClock) => (dueAt == null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));

/** The clock that runs out first; one without an hour comes last. */
const nextClock = ({ obligations }: Pick<IncidentRow, 'obligations'>): RowClock | undefined =>
  obligations
    .filter(({ status }) => RUNNING.includes(status))
    .sort((one, other) => Number(dueTime(one) > dueTime(other)) - Number(dueTime(one) < dueTime(other)))[0];

/** Where the title would have too little room, the label stands with the incident alone. */
const WITH_TLP = '(min-width: 87.5em)';
const TLP = {
  key: 'tlp',
  width: '8.25rem',
  line: 'wide',
  cell: ({ tlp }: IncidentRow) => <TlpLabel tlp={tlp} />,
} as const;

export function useIncidentColumns(): readonly Column<IncidentRow>[] {
  const { t } = useLingui();
  const isWide = useMediaQuery(WITH_TLP, false, { getInitialValueInEffect: false });
  return useMemo(
    () => [
      { key: 'reference', head: t`Reference`, width: '9rem', cell: (row) => <Reference row={row} /> },
      { key: 'title', head: t`Title`, width: 'minmax(8rem, 1fr)', line: 1, cell: (row) => <TitleCell row={row} /> },
      {
        key: 'status',
        head: t`Status`,
        width: '7.75rem',
        line: 'wide',
        cell: ({ status }) => <Status status={status} />,
      },
      { key: 'severity', head: t`Severity`, width: '7.25rem', line: 'wide', cell: (row) => <Severity row={row} /> },
      { key: 'due', head: t`Next clock`, width: '12.25rem', cell: (row) => <DueCell row={row} /> },
      ...(isWide ? [{ ...TLP, head: t`TLP` }] : []),
      { key: 'detected', head: t`Detected`, width: '6.5rem', line: 'wide', cell: (row) => <Detected row={row} /> },
    ],
    [t, isWide],
  );
}

/** It begins with the company's code. */
const Reference = ({ row: { reference } }: { readonly row: IncidentRow }) => (
  <span className="mono reference">{reference}</span>
);

const isKnown = ({ missing }: IncidentRow, field: string) => !missing.includes(field);

function TitleCell({ row }: { readonly row: IncidentRow }) {
  const labels = useLabels();
  const { may } = useViewer();
  const { reference, title, kind, status, severity } = row;
  const to = status === 'DRAFT' && may('incident:write') ? '/incidents/$reference/report' : '/incidents/$reference';
  return (
    <>
      {isKnown(row, 'severity') && (
        <span className={classes['narrow']}>
          <SeverityMark severity={severity} compact />{' '}
        </span>
      )}
      {kind !== 'INCIDENT' && <span className={classes['kind']}>{labels.incidentKind[kind]}</span>}
      <Link to={to} params={{ reference }} title={title}>
        <bdi>{title}</bdi>
      </Link>
    </>
  );
}

const Status = ({ status }: Pick<IncidentRow, 'status'>) => useLabels().incidentStatus[status];

/** A draft shows no severity that nobody has given. */
function Severity({ row }: { readonly row: IncidentRow }) {
  if (isKnown(row, 'severity')) return <SeverityMark severity={row.severity} />;
  return (
    <span className={classes['quiet']}>
      <Trans>not known yet</Trans>
    </span>
  );
}

/** The clock that runs out next; where none runs, its state stands there on a phone, which has no column for it. */
function DueCell({ row }: { readonly row: IncidentRow }) {
  const clock = nextClock(row);
  if (clock !== undefined) return <ClockMark status={clock.status} dueAt={clock.dueAt} />;
  return (
    <>
      <span className={classes['wide']}>—</span>
      <span className={classes['narrow']}>
        <Status status={row.status} />
      </span>
    </>
  );
}

function Detected({ row }: { readonly row: IncidentRow }) {
  const formats = useFormats();
  const { detectedAt } = row;
  const at = new Date(detectedAt);
  if (!isKnown(row, 'detectedAt')) return <Trans>not known yet</Trans>;
  return (
    <time dateTime={detectedAt} title={`${formats.dateTime(at)} (${formats.utc(at)})`}>
      {formats.day(at)}
    </time>
  );
}
