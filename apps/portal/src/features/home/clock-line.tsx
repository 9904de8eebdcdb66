// SPDX-License-Identifier: Apache-2.0
import { Link } from '@tanstack/react-router';
import { useViewer } from '~/session/viewer';
import { ClockMark } from '~/ui/clock-mark';
import { useClockWords } from '~/ui/clock-words';
import classes from './home.module.css';
import type { Clock } from './partner-home.query';

/** Time left first; what is due, to whom, for which incident, and why then. */
export function ClockLine({ clock }: { readonly clock: Clock }) {
  const words = useClockWords();
  const { may } = useViewer();
  const { status, dueAt, stage, recipients, profile, incident } = clock;
  const { reference, title } = incident;
  const basis = words.basis(clock.basis);
  const to =
    incident.status === 'DRAFT' && may('incident:write') ? '/incidents/$reference/report' : '/incidents/$reference';
  return (
    <div className={classes['clock']}>
      <ClockMark status={status} dueAt={dueAt} />
      <div>
        <div>
          <Link to={to} params={{ reference }}>
            {words.stage(stage)}: {words.recipients(recipients)}
          </Link>
        </div>
        <div className={classes['inline']}>
          <span className="mono">{reference}</span> <bdi>{title}</bdi>
        </div>
        <div className={classes['second']}>
          <span>{words.profile(profile)}</span>
          <span lang={basis.lang}>{basis.text}</span>
        </div>
      </div>
    </div>
  );
}
