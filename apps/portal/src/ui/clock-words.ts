// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { type Formats, useFormats } from '~/i18n/format';

type Names = Readonly<Record<string, MessageDescriptor>>;

// By the ids of reportingProfiles in reference-data.json, which is too big for every page.
const PROFILES: Names = {
  'in-cert-in-2022': msg`CERT-In Directions 2022`,
  'in-cea-2021': msg`CEA Guidelines 2021`,
  'in-cea-2026': msg`CEA Regulations 2026`,
  'in-nciipc-protected-system': msg`Protected System Rules (NCIIPC)`,
  'in-dpdp-2025': msg`Data protection (DPDP Rules 2025)`,
  'in-discom-coordinator': msg`Coordinator’s arrangement`,
  'eu-nis2': msg`NIS2 Directive (EU)`,
  'eu-nccs': msg`Network Code on Cybersecurity (EU)`,
  'us-circia': msg`CIRCIA (USA)`,
  'us-nerc-cip-008-6': msg`NERC CIP-008-6 (USA, Canada)`,
  'us-doe-417': msg`DOE-417 (USA)`,
  'uk-nis-2018': msg`NIS Regulations 2018 (UK)`,
  'uk-csr-bill': msg`Cyber Security and Resilience Bill (UK)`,
  'sg-cii': msg`Cybersecurity Act (Singapore)`,
  'au-soci': msg`SOCI Act (Australia)`,
};

const firstReport = msg({ message: 'First report', context: 'stage of a clock' });
const furtherReport = msg({ message: 'Further report', context: 'stage of a clock' });
const finalReport = msg({ message: 'Final report', context: 'stage of a clock' });
const fullReport = msg({ message: 'Full report', context: 'stage of a clock' });
const writtenRecord = msg({ message: 'Written record', context: 'stage of a clock' });

const STAGES: Names = {
  initial: firstReport,
  reportable_event: firstReport,
  early_warning: msg`Early warning`,
  supplementary: furtherReport,
  supplemental: furtherReport,
  update: furtherReport,
  intermediate: furtherReport,
  final: finalReport,
  full: fullReport,
  incident_notification: fullReport,
  notification: firstReport,
  sabotage: msg`Report of sabotage`,
  sabotage_concluded: msg`Report of sabotage found`,
  root_cause_analysis: msg`Root cause analysis`,
  issc_communication: msg`Word to the steering committee`,
  nciipc_report: msg`Report to NCIIPC`,
  data_principals: msg`Notice to the people concerned`,
  board_initial: msg`First notice to the Data Protection Board`,
  board_detailed: msg`Detailed notice to the Data Protection Board`,
  notify_coordinator: msg`First word`,
  status_update: msg`Status update`,
  closure_report: msg`Closing report`,
  information_sharing: msg`Sharing of information`,
  covered_incident: firstReport,
  reportable_incident: firstReport,
  critical_incident: firstReport,
  other_incident: firstReport,
  critical_written_record: writtenRecord,
  other_written_record: writtenRecord,
  ransom_payment: msg`Report of a ransom payment`,
  attempt_to_compromise: msg`Report of an attempt`,
  attempted_cyber_compromise: msg`Report of an attempt`,
  emergency_alert: msg`Emergency alert`,
  normal_report: firstReport,
  system_report: furtherReport,
};

const RECIPIENTS: Names = {
  'CERT-In': msg`CERT-In`,
  'CSIRT-Power': msg`CSIRT-Power`,
  internal: msg`the company itself`,
  ISSC: msg`the steering committee (ISSC)`,
  NCIIPC: msg`NCIIPC`,
  AFFECTED_DATA_PRINCIPALS: msg`the people concerned`,
  DATA_PROTECTION_BOARD: msg`Data Protection Board`,
  COORDINATOR: msg({ message: 'the coordinator', context: 'to whom a report goes' }),
  NATIONAL_CSIRT_OR_AUTHORITY: msg`national CSIRT or authority`,
  COMPETENT_AUTHORITY: msg`competent authority`,
  REGULATOR: msg`regulator`,
};

const EVENTS: Names = {
  noticed: msg({ message: 'noticed', context: 'what started a clock' }),
  aware: msg({ message: 'noticed', context: 'what started a clock' }),
  'sabotage suspected': msg`sabotage suspected`,
  contained: msg({ message: 'contained', context: 'what started a clock' }),
  resolved: msg({ message: 'resolved', context: 'what started a clock' }),
  closed: msg({ message: 'closed', context: 'what started a clock' }),
  'initial report': msg`first report sent`,
  'supplementary report': msg`supplementary report sent`,
  'final report': msg`final report sent`,
};

const OPEN: Names = {
  'without delay': msg`without delay`,
  promptly: msg`promptly`,
  'on request': msg`on request`,
  'within reasonable time': msg`within reasonable time`,
  'no statutory deadline': msg`the law sets no deadline`,
};

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const BASIS = /^(.+?) (\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}(?::\d{2})?) IST(?: \+ (?:(\d+) d)? ?(?:(\d+) h)?|, ([^;:(]+))?$/;

/** "noticed 2026-11-24 20:10 IST + 6 h" in the page's language and its dates; undefined where it says something else. */
function basisIn(i18n: I18n, formats: Formats, basis: string): string | undefined {
  const [, event = '', day, time, days = '0', hours = '0', open] = BASIS.exec(basis) ?? [];
  const words = EVENTS[event];
  if (words === undefined || (open !== undefined && OPEN[open] === undefined)) return undefined;
  const start = `${i18n._(words)} ${formats.dateTime(new Date(`${day}T${time}+05:30`))}`;
  if (open !== undefined) return `${start}, ${i18n._(OPEN[open] as MessageDescriptor)}`;
  const length = Number(days) * DAY_MS + Number(hours) * HOUR_MS;
  return length === 0 ? start : `${start} +\u00a0${formats.duration(length).replaceAll(' ', '\u00a0')}`;
}

const plain = (id: string) => id.replaceAll('_', ' ');

function wordsOf(i18n: I18n, formats: Formats) {
  const name = (names: Names, id: string) => {
    const words = names[id];
    return words === undefined ? plain(id) : i18n._(words);
  };
  const list = new Intl.ListFormat(i18n.locale === 'hi' ? 'hi-IN' : 'en-GB', { type: 'conjunction' });
  return {
    /** "CERT-In Directions 2022" */
    profile: (id: string) => name(PROFILES, id),
    /** "First report" */
    stage: (id: string) => name(STAGES, id),
    /** "CERT-In and CSIRT-Power" */
    recipients: (ids: readonly string[]) => list.format(ids.map((id) => name(RECIPIENTS, id))),
    /** "noticed 24 Nov 2026, 20:10 IST + 6 h"; `lang` where it could be given only as the API has it. */
    basis: (basis: string): { readonly text: string; readonly lang?: 'en' } => {
      const text = basisIn(i18n, formats, basis);
      return text === undefined ? { text: basis, lang: 'en' } : { text };
    },
  };
}

export type ClockWords = ReturnType<typeof wordsOf>;

/** The words for clocks: their rules, stages, recipients and reasons. */
export function useClockWords(): ClockWords {
  const { i18n } = useLingui();
  // Others for each language.
  const formats = useFormats();
  return useMemo(() => wordsOf(i18n, formats), [i18n, formats]);
}
