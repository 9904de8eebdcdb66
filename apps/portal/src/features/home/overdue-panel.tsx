// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import type { CoordinatorHomeQuery } from '~/graphql/graphql';
import { ClockMark } from '~/ui/clock-mark';
import { LocalizedText } from '~/ui/localized-text';
import type { OverdueClock } from './coordinator-home.query';
import classes from './home.module.css';
import { Lines } from './lines';

interface OfCompany {
  readonly company: OverdueClock['incident']['company'];
  readonly count: number;
  readonly oldest: OverdueClock;
}

/** Each company with the number of its overdue clocks, whoever is late for longest first. */
function byCompany(clocks: readonly OverdueClock[]): readonly OfCompany[] {
  const groups = new Map<string, OfCompany>();
  for (const clock of clocks) {
    const { company } = clock.incident;
    const group = groups.get(company.id);
    groups.set(company.id, { company, count: (group?.count ?? 0) + 1, oldest: group?.oldest ?? clock });
  }
  return [...groups.values()];
}

interface OverduePanelProps {
  readonly overdue: NonNullable<CoordinatorHomeQuery['overdue']>;
}

export function OverduePanel({ overdue: { nodes, totalCount } }: OverduePanelProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const isAll = totalCount === nodes.length;
  return (
    <Lines
      title={t`Overdue by company`}
      edge={nodes.length > 0 ? 'late' : undefined}
      rows={byCompany(nodes)}
      rowKey={({ company }) => company.id}
      line={(group) => <CompanyLine group={group} isAll={isAll} />}
      none={<Trans>No company is late with a report.</Trans>}
      all={
        <Link to="/obligations" search={{ status: 'OVERDUE' }}>
          {isAll ? (
            <Trans>All overdue clocks</Trans>
          ) : (
            <Trans>The {formats.number(nodes.length)} oldest are counted here: all overdue clocks</Trans>
          )}
        </Link>
      }
    />
  );
}

function CompanyLine({ group, isAll }: { readonly group: OfCompany; readonly isAll: boolean }) {
  const { company, count, oldest } = group;
  return (
    <div className={classes['first']}>
      <span>
        <Link to="/obligations" search={{ status: 'OVERDUE', company: company.id }}>
          {company.code}
        </Link>{' '}
        <span className={classes['quiet']}>
          <LocalizedText text={company.name} unmarked />
        </span>
      </span>
      <span className={classes['figures']}>
        {isAll ? (
          <Plural value={count} one="# clock" other="# clocks" />
        ) : (
          <Plural value={count} one="at least # clock" other="at least # clocks" />
        )}
        <ClockMark status="OVERDUE" dueAt={oldest.dueAt} />
      </span>
    </div>
  );
}
