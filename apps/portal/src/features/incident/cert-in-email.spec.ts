// SPDX-License-Identifier: Apache-2.0
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import { certInEmail, defanged, type EmailInput, type FormField, istTime, NOT_KNOWN } from './cert-in-email';

const reference = createRequire(import.meta.url)('../../../../../libs/kernel/src/reference-data.json') as {
  readonly certInReportFields: readonly FormField[];
  readonly certInIncidentTypes: EmailInput['types'];
};

const NOTHING: EmailInput['facts'] = {
  title: 'Ransomware in the circle office',
  kind: 'INCIDENT',
  incidentTypes: [],
  severity: 'HIGH',
  tlp: 'AMBER_STRICT',
  description: '',
  techniques: [],
  noticedAt: '2026-11-24T14:40:00.000Z',
  detectedAt: '2026-11-24T14:40:00.000Z',
  environment: 'IT',
  assets: [],
  impact: {
    ...{ powerSupplyAffected: null, loadLostMegawatts: null, consumersAffected: null },
    ...{ personalDataRecords: null, billingOrPaymentAffected: null, downtimeMinutes: null },
  },
  ...{ otherIncidentType: null, classification: null, occurredAt: null, sabotageSuspectedAt: null, noticeSource: null },
  ...{ location: null, networkProvider: null, missionCritical: null, missionCriticalDetails: null },
  ...{ actionsTaken: null, rootCause: null, correctiveActions: null, contact: null, ownReference: null },
  ...{ closureReason: null, closureNote: null, shareWithPeers: false },
};

const EMAIL: EmailInput = {
  facts: NOTHING,
  report: { stage: 'INITIAL', number: 1, submittedAt: '2026-11-24T15:00:00.000Z', sha256: 'ab'.repeat(32) },
  reference: 'EAST-2026-0007',
  organisation: 'East Discom, Jabalpur',
  address: null,
  fileNames: [],
  fields: reference.certInReportFields,
  types: reference.certInIncidentTypes,
};

const textWith = (facts: Partial<EmailInput['facts']>) =>
  certInEmail({ ...EMAIL, facts: { ...NOTHING, ...facts } }).body;

describe('the e-mail to CERT-In', () => {
  it('has every field of the form once, in the order of the form', () => {
    const { body } = certInEmail(EMAIL);
    const labels = reference.certInReportFields.map(({ labelEn }) => labelEn);
    const found = body.split('\n').filter((line) => labels.some((label) => line.startsWith(`${label}:`)));
    expect(found.map((line) => labels.find((label) => line.startsWith(`${label}:`)))).toEqual(labels);
  });

  it('names what is not known yet, and never leaves it out', () => {
    expect(certInEmail(EMAIL).body).toContain(`Brief description of Incident: ${NOT_KNOWN}`);
    expect(textWith({})).toContain(`Address: ${NOT_KNOWN}`);
    expect(textWith({ missionCritical: false })).toContain("critical to the organization's mission?: No");
  });

  it('writes times of India in the form’s way, whatever zone the device is in', () => {
    expect(istTime('2026-11-24T18:40:00.000Z')).toBe('25/11/2026 00:10 IST');
    expect(textWith({})).toContain('Detection date & time: 24/11/2026 20:10 IST');
  });

  it('names the types with their number in Annexure I, and another type in words', () => {
    expect(textWith({ incidentTypes: ['CERTIN-05'] })).toMatch(/Incident Type \(one or more\): \(v\) Malicious code/);
    expect(textWith({ incidentTypes: ['OTHER'], otherIncidentType: 'Strange calls' })).toContain(
      'Other (please specify): Strange calls',
    );
  });

  it('tells addresses of machines from names', () => {
    const unknown = { vendor: null, product: null, version: null };
    const asset = { id: '1', name: 'Portal', environment: 'IT', ...unknown } as const;
    const text = textWith({
      assets: [
        { ...asset, address: '10.20.30.40', operatingSystem: 'Windows Server 2016' },
        { ...asset, address: 'portal.east.example', operatingSystem: 'Windows Server 2016' },
      ],
    });
    expect(text).toContain(
      '\nDomain/URL: portal.east.example\nIP Address: 10.20.30.40\nOperating System: Windows Server 2016\n',
    );
  });

  it('takes the sting out of indicators', () => {
    expect(defanged('URL', 'http://bad.example/a.b')).toBe('hxxp://bad[.]example/a[.]b');
    expect(defanged('FILE_NAME', 'invoice.exe')).toBe('invoice.exe');
    expect(textWith({ indicators: [{ type: 'IPV4', value: '198.51.100.23' }] })).toContain('IPV4: 198[.]51[.]100[.]23');
  });

  it('carries TLP before the subject and around the text, and never says that something was filed', () => {
    const { subject, body } = certInEmail(EMAIL);
    expect(subject).toBe(
      '[TLP:AMBER+STRICT] Cyber incident report of East Discom, Jabalpur: EAST-2026-0007 (first report)',
    );
    expect(body.startsWith('TLP:AMBER+STRICT\n')).toBe(true);
    expect(body.trimEnd().endsWith('TLP:AMBER+STRICT')).toBe(true);
    expect(`${subject}${body}`).not.toMatch(/\bfiled\b/i);
  });
});
