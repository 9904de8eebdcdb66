// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from 'react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Text } from '@mantine/core';
import { reportingProfiles } from '@prahari/reference-data';
import { useLoad } from '~/api/use-load';
import type { IncidentOnPaperQuery } from '~/graphql/graphql';
import { useViewer } from '~/session/viewer';
import { useClockWords } from '~/ui/clock-words';
import { CopyButton } from '~/ui/copy-button';
import { useLabels } from '~/ui/labels';
import { LoadState } from '~/ui/load-state';
import { PageTitle } from '~/ui/page-title';
import { Panel } from '~/ui/panel';
import { Time } from '~/ui/time';
import { useArrivals } from '~/ui/upload-list';
import { byUrgency, ClockList, isFiledByHand } from './clocks-panel';
import { emailOf } from './email-of-report';
import { IncidentOnPaper } from './incident-documents';
import classes from './incident.module.css';

const route = getRouteApi('/_inside/incidents/$reference/sent');

export type OnPaper = IncidentOnPaperQuery['incident'];

/** After a report was sent to the coordinator: what remains to be done by a person, in its order. */
export function SentPage() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const load = useLoad(IncidentOnPaper, { reference });
  useArrivals(load.data?.incident.id, load.reload);
  return (
    <>
      <PageTitle
        title={t`After sending: the authorities`}
        above={
          <Link to="/incidents/$reference" params={{ reference }}>
            <span className="mono">{reference}</span>
          </Link>
        }
      />
      <LoadState
        load={load}
        empty={{
          when: ({ incident }) => incident.reports.length === 0,
          show: (
            <Text>
              <Trans>No report has been sent yet.</Trans>{' '}
              <Link to="/incidents/$reference" params={{ reference }}>
                <Trans>Go to the draft</Trans>
              </Link>
            </Text>
          ),
        }}
      >
        {({ incident }) => <Steps incident={incident} onChanged={load.reload} />}
      </LoadState>
    </>
  );
}

interface StepsProps {
  readonly incident: OnPaper;
  readonly onChanged: () => void;
}

function Steps({ incident, onChanged }: StepsProps) {
  const { t } = useLingui();
  const { reference } = incident;
  return (
    <ol className={classes['steps']}>
      <li>
        <HandedOver incident={incident} />
      </li>
      <li>
        <EmailPanel incident={incident} />
      </li>
      <li>
        <Panel title={t`For the paper file`}>
          <Text mb="sm">
            <Trans>A4, with letterhead, room for the outward number and the signature, and the report’s hash.</Trans>
          </Text>
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/incidents/$reference/print" params={{ reference }} {...props} />}
          >
            <Trans>Print the report</Trans>
          </Button>
        </Panel>
      </li>
      <li>
        <RecordPanel incident={incident} onChanged={onChanged} />
      </li>
    </ol>
  );
}

function HandedOver({ incident: { reports, reference } }: { readonly incident: OnPaper }) {
  const labels = useLabels();
  const last = reports.at(-1);
  if (last === undefined) return null;
  const name = labels.reportStage[last.stage];
  return (
    <Panel edge="done">
      <Text fw={600}>
        <Trans>
          The coordinator has it: {name}, {reference}.
        </Trans>
      </Text>
      <Text size="sm">
        <Time at={last.submittedAt} /> · {last.submittedBy}
      </Text>
      <Text mt="xs">
        <Trans>
          Nothing has gone to CERT-In or any other authority. That is done by you, below, by e-mail, telephone or fax.
        </Trans>
      </Text>
    </Panel>
  );
}

function EmailPanel({ incident }: { readonly incident: OnPaper }) {
  const { t } = useLingui();
  const { subject, body } = emailOf(incident);
  const { to, phones, faxes } = channels();
  return (
    <Panel title={t`E-mail to CERT-In`}>
      <dl className={classes['mailHead']}>
        <Row name={t`E-mail address`}>
          <a href={`mailto:${to.join(',')}?subject=${encodeURIComponent(subject)}`}>{to.join(', ')}</a>
        </Row>
        <Row name={t`Subject`}>
          <span lang="en">{subject}</span>
        </Row>
        <Row name={t`By telephone instead`}>
          {phones.map((number) => (
            <a key={number} href={`tel:${number}`}>
              {number}
            </a>
          ))}
        </Row>
        <Row name={t`By fax instead`}>{faxes.join(', ')}</Row>
      </dl>
      <pre className={classes['mail']} lang="en" tabIndex={0} aria-label={t`Text of the e-mail`}>
        {body}
      </pre>
      <Group gap="xs">
        <CopyButton text={body}>{t`Copy as e-mail to CERT-In`}</CopyButton>
        <CopyButton text={subject}>{t`Copy the subject`}</CopyButton>
        <CopyButton text={to.join(', ')}>{t`Copy the address`}</CopyButton>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        <Trans>
          The text is in English, as CERT-In’s form is. Read it before you send it; what is not known yet may follow.
        </Trans>
      </Text>
    </Panel>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Of the profile of CERT-In's Directions. */
function channels() {
  const [stage] = reportingProfiles.find(({ id }) => id === 'in-cert-in-2022')?.stages ?? [];
  const all = stage !== undefined && 'channels' in stage ? (stage.channels ?? []) : [];
  const of = (type: string) => all.filter((channel) => channel.type === type).map(({ value }) => value);
  return { to: of('email'), phones: of('phone'), faxes: of('fax') };
}

function RecordPanel({ incident, onChanged }: StepsProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = useClockWords();
  const clocks = byUrgency(incident.obligations).filter(
    (clock) => isFiledByHand(clock) && clock.status !== 'NOT_APPLICABLE',
  );
  const names = clocks.filter(({ filedBy }) => filedBy == null).map(({ recipients }) => words.recipients(recipients));
  const waiting = [...new Set(names)].join(', ');
  return (
    <Panel title={t`Record the filing`}>
      <Text mb="sm">
        {waiting === '' ? (
          <Trans>Everything that had to be filed has been recorded.</Trans>
        ) : (
          <Trans>Not recorded yet: {waiting}. The clocks run until somebody records when and how it was filed.</Trans>
        )}
      </Text>
      {!viewer.may('obligation:file') && (
        <Text mb="sm">
          <Trans>Your CISO records it: tell him or her when it has been sent.</Trans>
        </Text>
      )}
      <ClockList clocks={clocks} incident={incident} onChanged={onChanged} />
    </Panel>
  );
}
