// SPDX-License-Identifier: Apache-2.0
import { certInIncidentTypes, certInReportFields } from '@prahari/reference-data';
import type { IncidentOnPaperQuery } from '~/graphql/graphql';
import { officeAddress } from '~/ui/print/company-on-paper';
import { certInEmail, type Email } from './cert-in-email';
import { factsOfReport } from './report-facts';

/** The e-mail for the last report of an incident: what was handed to the coordinator, word for word. */
export function emailOf({ reports, reference, company, attachments }: IncidentOnPaperQuery['incident']): Email {
  const report = reports.at(-1);
  if (report === undefined) return { subject: '', body: '' };
  return certInEmail({
    facts: factsOfReport(report.content),
    report,
    reference,
    organisation: company.name.en ?? company.name.hi ?? company.code,
    address: officeAddress(company.contacts),
    fileNames: attachments.map(({ fileName }) => fileName),
    fields: certInReportFields,
    types: certInIncidentTypes,
  });
}
