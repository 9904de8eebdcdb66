// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { IncidentParts } from './incident-parts.js';
import type { IncidentEntity } from './incident.entity.js';

/** What is told about a report besides the facts. */
export interface ReportHead {
  readonly stage: string;
  readonly number: number;
  readonly submittedAt: Date;
  readonly submittedBy: string;
  readonly companyCode: string;
}

/**
 * The snapshot that a report is: all facts as they are now, under the names of the API, in canonical JSON (RFC 8785) with
 * its SHA-256 in lower-case hexadecimal. Times are in UTC, ISO 8601.
 */
export function reportContent(
  head: ReportHead,
  incident: IncidentEntity,
  parts: IncidentParts,
): { text: string; sha256: string } {
  const text = canonicalize(JSON.parse(JSON.stringify({ ...head, incident: facts(incident, parts) }))) ?? '';
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

function facts(incident: IncidentEntity, parts: IncidentParts): object {
  const { companyId: _company, missing: _missing, ...rest } = incident;
  const { contactName, contactDesignation, contactPhone, contactEmail, ...known } = rest;
  const { powerSupplyAffected, loadLostMegawatts, consumersAffected, personalDataRecords, ...further } = known;
  const {
    billingOrPaymentAffected,
    downtimeMinutes,
    finalReportNumber: _final,
    updatedAt: _updated,
    ...plain
  } = further;
  return {
    ...plain,
    ...parts,
    contact:
      contactName === null
        ? null
        : { name: contactName, designation: contactDesignation, phone: contactPhone, email: contactEmail },
    impact: {
      powerSupplyAffected,
      loadLostMegawatts,
      consumersAffected,
      personalDataRecords,
      billingOrPaymentAffected,
      downtimeMinutes,
    },
  };
}
