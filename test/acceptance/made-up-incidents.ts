// SPDX-License-Identifier: Apache-2.0
import type { VerisRecord } from './veris.js';

const record = (id: string, more: Partial<VerisRecord>): VerisRecord => ({
  incident_id: id,
  security_incident: 'Confirmed',
  action: { hacking: { variety: ['Unknown'] } },
  actor: { external: { variety: ['Unknown'] } },
  asset: { assets: [{ variety: 'S - Unknown' }] },
  attribute: {},
  discovery_method: {},
  timeline: { incident: { year: 2013 } },
  victim: { country: ['IN'] },
  plus: { created: '2014-02-17T09:12:00Z' },
  ...more,
});

/** Invented records with the oddities of the real ones, ids in both cases too: for where those are not to be had. */
export const MADE_UP_INCIDENTS: readonly VerisRecord[] = [
  record('6513270e-269e-4d37-b2a7-4de452e6b438', {
    summary:
      'A meter reader opened an invoice, and the billing servers of two districts were encrypted over the weekend.',
    action: { social: { variety: ['Phishing'] }, malware: { variety: ['Ransomware'] } },
    asset: { assets: [{ variety: 'S - Database' }, { variety: 'U - Desktop or laptop', amount: 41 }] },
    attribute: { availability: { duration: { unit: 'Days', value: 3 } } },
    discovery_method: { internal: { variety: ['Reported by employee'] } },
    timeline: { incident: { year: 2013, month: 11, day: 30 } },
  }),
  record('8D116ECE-1738-47D9-BD9C-172411E20B8F', {
    summary: 'Only the year of this defacement is remembered; the portal showed a foreign flag.',
    action: { hacking: { variety: ['SQLi'] } },
    asset: { assets: [{ variety: 'S - Web application' }] },
    reference: 'https://news.example/one (20140101);https://news.example/two, https://news.example/three',
  }),
  record('D23F0824-128B-4F33-8C5C-7FD0A6A3A450', {
    summary: 'Burglars carried away paper files of a substation.',
    action: { physical: { variety: ['Theft', 'Disabled controls'] } },
    asset: { assets: [{ variety: 'M - Documents' }] },
    timeline: { incident: { year: 1971, month: 3, day: 8 } },
    reference: 'told by a retired engineer',
  }),
  record('9531985d-5d9d-49f8-9818-e811892f902b', {
    action: { unknown: {} },
    actor: { unknown: {} },
    security_incident: 'Suspected',
  }),
  record('36F675CC-81E7-4EF5-A8E2-5D940ED90475', {
    summary: 'ग्राहकों के बिल गलत पतों पर भेजे गए; नाम और मोबाइल नंबर प्रकट हुए।',
    action: { error: { variety: ['Misdelivery'] } },
    attribute: { confidentiality: { data_disclosure: 'Yes', data_total: 4_200 } },
    discovery_method: { external: { variety: ['Customer'] } },
    timeline: { incident: { year: 2013, month: 6 } },
  }),
  record('6b0d549b-6f03-475a-9600-a35a099950d8', {
    summary: 'Records of a whole continent were copied from a supplier, more than fit into 32 bits.',
    action: { misuse: { variety: ['Privilege abuse'] } },
    actor: { internal: { variety: ['System admin'] } },
    attribute: { confidentiality: { data_disclosure: 'Yes', data_total: 12_000_000_000 } },
  }),
  record('90c192cf-d3ac-44af-8f21-ddb66cad4a26', {
    summary: `The control system of a turbine was scanned for months. ${'Logs were lost, and found again. '.repeat(215)}`,
    action: { hacking: { variety: ['Footprinting'] }, malware: { variety: ['Scan network', 'Backdoor'] } },
    asset: { assets: [{ variety: 'N - Router or switch' }, {}] },
    discovery_method: { external: { variety: ['Suspicious traffic'] } },
  }),
  record('A170B338-3926-4059-B28C-105D1FB17C23', {
    summary: 'Six neighbours were flooded on the same night, and answered nobody.',
    action: { hacking: { variety: ['DoS'] } },
    campaign_id: '8e81973e-0bec-47b0-b898-d190f9ebdacc',
    attribute: { availability: { duration: { unit: 'Hours', value: 10 } } },
  }),
  record('0fd630f1-f29d-4da9-953f-48f1a09f76b5', {
    summary: 'Six neighbours were flooded on the same night, and answered nobody.',
    action: { hacking: { variety: ['DoS'] } },
    campaign_id: '8e81973e-0bec-47b0-b898-d190f9ebdacc',
    discovery_method: { external: { variety: ['Law enforcement'] } },
  }),
  record('0CB1E29C-658C-4A14-95E6-0AF593BD04CF', {
    summary: 'Lightning struck the mast of the radio network.',
    action: { environmental: { variety: ['Power failure'] } },
    asset: {},
    victim: {},
  }),
];
