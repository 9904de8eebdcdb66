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

/** Invented records with the oddities of the real ones: what a test needs where those are not to be had. */
export const MADE_UP_INCIDENTS: readonly VerisRecord[] = [
  record('00000000-0000-4000-8000-00000000000A', {
    summary:
      'A meter reader opened an invoice, and the billing servers of two districts were encrypted over the weekend.',
    action: { social: { variety: ['Phishing'] }, malware: { variety: ['Ransomware'] } },
    asset: { assets: [{ variety: 'S - Database' }, { variety: 'U - Desktop or laptop', amount: 41 }] },
    attribute: { availability: { duration: { unit: 'Days', value: 3 } } },
    discovery_method: { internal: { variety: ['Reported by employee'] } },
    timeline: { incident: { year: 2013, month: 11, day: 30 } },
  }),
  record('00000000-0000-4000-8000-00000000000b', {
    summary: 'Only the year of this defacement is remembered; the portal showed a foreign flag.',
    action: { hacking: { variety: ['SQLi'] } },
    asset: { assets: [{ variety: 'S - Web application' }] },
    reference: 'https://news.example/one (20140101);https://news.example/two, https://news.example/three',
  }),
  record('00000000-0000-4000-8000-00000000000C', {
    summary: 'Burglars carried away paper files of a substation.',
    action: { physical: { variety: ['Theft', 'Disabled controls'] } },
    asset: { assets: [{ variety: 'M - Documents' }] },
    timeline: { incident: { year: 1971, month: 3, day: 8 } },
    reference: 'told by a retired engineer',
  }),
  record('00000000-0000-4000-8000-00000000000D', {
    action: { unknown: {} },
    actor: { unknown: {} },
    security_incident: 'Suspected',
  }),
  record('00000000-0000-4000-8000-00000000000E', {
    summary: 'ग्राहकों के बिल गलत पतों पर भेजे गए; नाम और मोबाइल नंबर प्रकट हुए।',
    action: { error: { variety: ['Misdelivery'] } },
    attribute: { confidentiality: { data_disclosure: 'Yes', data_total: 4_200 } },
    discovery_method: { external: { variety: ['Customer'] } },
    timeline: { incident: { year: 2013, month: 6 } },
  }),
  record('00000000-0000-4000-8000-00000000000F', {
    summary: 'Records of a whole continent were copied from a supplier, more than fit into 32 bits.',
    action: { misuse: { variety: ['Privilege abuse'] } },
    actor: { internal: { variety: ['System admin'] } },
    attribute: { confidentiality: { data_disclosure: 'Yes', data_total: 12_000_000_000 } },
  }),
  record('00000000-0000-4000-8000-000000000010', {
    summary: `The control system of a turbine was scanned for months. ${'Logs were lost, and found again. '.repeat(215)}`,
    action: { hacking: { variety: ['Footprinting'] }, malware: { variety: ['Scan network', 'Backdoor'] } },
    asset: { assets: [{ variety: 'N - Router or switch' }, {}] },
    discovery_method: { external: { variety: ['Suspicious traffic'] } },
  }),
  record('00000000-0000-4000-8000-000000000011', {
    summary: 'Six neighbours were flooded on the same night, and answered nobody.',
    action: { hacking: { variety: ['DoS'] } },
    campaign_id: '00000000-0000-4000-8000-0000000000FF',
    attribute: { availability: { duration: { unit: 'Hours', value: 10 } } },
  }),
  record('00000000-0000-4000-8000-000000000012', {
    summary: 'Six neighbours were flooded on the same night, and answered nobody.',
    action: { hacking: { variety: ['DoS'] } },
    campaign_id: '00000000-0000-4000-8000-0000000000FF',
    discovery_method: { external: { variety: ['Law enforcement'] } },
  }),
  record('00000000-0000-4000-8000-000000000013', {
    summary: 'Lightning struck the mast of the radio network.',
    action: { environmental: { variety: ['Power failure'] } },
    asset: {},
    victim: {},
  }),
];
