// SPDX-License-Identifier: Apache-2.0
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useLingui } from '@lingui/react/macro';
import { useFormats } from '~/i18n/format';
import type { IncidentShown } from './incident-documents';
import { type Tab, TABS } from './tab-names';
import classes from './incident.module.css';

const route = getRouteApi('/_inside/incidents/$reference/');

const WORDS: Record<Tab, MessageDescriptor> = {
  report: msg({ message: 'Report', context: 'part of an incident' }),
  thread: msg`Talk`,
  notes: msg`Internal notes`,
  timeline: msg`Timeline`,
  indicators: msg`Indicators`,
  files: msg`Files`,
  reports: msg`Reports made`,
};

/** Links, so that each part has its address, and the back button goes to the one before. */
export function IncidentTabs({ incident }: { readonly incident: IncidentShown }) {
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const { reference } = route.useParams();
  const counts: Partial<Record<Tab, number>> = { files: incident.attachments.length, reports: incident.reports.length };
  return (
    <nav aria-label={t`Parts of the incident`}>
      <ul className={classes['tabs']}>
        {TABS.map((tab) => (
          <li key={tab}>
            <Link
              to="/incidents/$reference"
              params={{ reference }}
              search={tab === 'report' ? {} : { tab }}
              resetScroll={false}
              activeOptions={{ exact: true }}
              className={classes['tab']}
            >
              {i18n._(WORDS[tab])}
              {counts[tab] !== undefined && <span className={classes['count']}>{formats.number(counts[tab])}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
