// SPDX-License-Identifier: Apache-2.0
import data from './reference-data.json' with { type: 'json' };

/**
 * The product's reference data (incident types, reporting profiles, taxonomies, glossary, demo companies), versioned
 * as a whole by `_meta.version`. Read from the file as it is, so that the lists are never typed twice.
 */
export const referenceData = data;

/** The 20 types of Annexure I of the CERT-In Directions 2022, and OTHER. */
export const INCIDENT_TYPES: readonly string[] = [
  ...data.certInIncidentTypes.map((type) => type.code),
  data.incidentTypeOther.code,
];

/** Class and type of the Reference Security Incident Taxonomy: "malicious-code/malware-distribution". */
export const CLASSIFICATIONS: ReadonlySet<string> = new Set(data.rsit.map((entry) => `${entry.class}/${entry.type}`));

const ICS_TECHNIQUES: ReadonlySet<string> = new Set(data.attackIcsTechniques.map((technique) => technique.id));

/** ATT&CK for ICS by the list; ATT&CK for Enterprise by its form (`_meta.attackEnterprise`). */
export const isTechnique = (id: string): boolean => ICS_TECHNIQUES.has(id) || /^T1\d{3}(\.\d{3})?$/.test(id);
