// SPDX-License-Identifier: Apache-2.0
import { days, hours, type IncidentStory } from './demo-story.js';

const PORTAL_DEFACED: IncidentStory = {
  key: 'west-portal',
  company: 'WEST',
  begun: days(26, 3),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Online billing portal: home page replaced',
    description:
      'The home page of the online billing portal showed a foreign message from 09:42 IST. Consumers called the 1912 centre. ' +
      'Payments through the portal were stopped by us at 09:55; the payment gateway itself is not affected.',
    incidentTypes: ['CERTIN-04', 'CERTIN-10'],
    classification: 'information-content-security/unauthorised-information-modification',
    severity: 'HIGH',
    environment: 'IT',
    occurred: days(26, 4),
    detected: days(26, 3, 30),
    noticeSource: 'CUSTOMER',
    location: 'Indore, Madhya Pradesh, India',
    networkProvider: 'State data centre',
    ownReference: 'SD-4471',
    missionCritical: true,
    missionCriticalDetails: 'About 40 % of all bills are paid through this portal.',
    shareWithPeers: true,
    impact: { billingOrPaymentAffected: true, powerSupplyAffected: false },
    assets: [
      {
        name: 'Web server 2 of the billing portal',
        environment: 'IT',
        product: 'Apache HTTP Server',
        version: '2.4.49',
      },
    ],
    indicators: [
      { type: 'IPV4', value: '203.0.113.45', description: 'Uploaded the page' },
      { type: 'URL', value: 'https://portal.west.example/assets/up.php', description: 'The file that was left behind' },
    ],
    techniques: ['T1190', 'T1505.003'],
  },
  steps: [
    { ago: days(26, 2), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    {
      ago: days(26, 1, 40),
      by: 'CISO',
      filed: 'in-cert-in-2022',
      stage: 'initial',
      channel: 'incident@cert-in.org.in',
      externalReference: 'DEMO-26-0417',
    },
    { ago: days(26, 1, 35), by: 'CISO', filed: 'in-cea-2021', stage: 'reportable_event', channel: 'e-mail' },
    { ago: days(26, 1, 30), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: days(26, 1, 20),
      by: 'INCIDENT_HANDLER',
      comment: 'Please keep the web server’s disk as it is before you restore: the access log of last night is needed.',
      visibility: 'SHARED',
    },
    { ago: days(26), by: 'CISO', status: 'INVESTIGATING' },
    {
      ago: days(25, 22),
      by: 'INCIDENT_REPORTER',
      update: {
        actionsTaken: 'Portal taken down, image of the disk made, page restored from the backup of the evening before.',
        impact: {
          billingOrPaymentAffected: true,
          powerSupplyAffected: false,
          downtimeMinutes: 190,
          personalDataRecords: 0,
        },
      },
    },
    { ago: days(25, 21), by: 'INCIDENT_REPORTER', report: 'SUPPLEMENTARY' },
    { ago: days(25, 20), by: 'INCIDENT_HANDLER', status: 'CONTAINED' },
    { ago: days(21), by: 'CISO', status: 'RESOLVED' },
    {
      ago: days(19, 2),
      by: 'CISO',
      update: {
        rootCause: 'A web server version with a known path traversal fault; the patch had been postponed twice.',
        correctiveActions:
          'Version replaced, upload folder made read-only, patch window of 7 days agreed for what faces the internet.',
      },
    },
    { ago: days(19), by: 'CISO', report: 'FINAL' },
    {
      ago: days(18),
      by: 'INCIDENT_HANDLER',
      status: 'CLOSED',
      closureReason: 'RESOLVED',
      closureNote: 'Thank you for the complete report. An advisory for all consumer portals came out of it.',
    },
  ],
};

const HEAD_END: IncidentStory = {
  key: 'west-head-end',
  company: 'WEST',
  begun: hours(5),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'स्मार्ट मीटर हेड-एंड: बिना आदेश के कनेक्शन कटे',
    description:
      'हेड-एंड प्रणाली से 1,840 स्मार्ट मीटरों को बिना किसी कार्य-आदेश के डिस्कनेक्ट कमांड भेजे गए। कमांड एक ऐसे ऑपरेटर खाते से आए ' +
      'जिसका उपयोगकर्ता उस समय ड्यूटी पर नहीं था। आपूर्ति स्थानीय टीम द्वारा बहाल की जा रही है।',
    incidentTypes: ['CERTIN-13', 'CERTIN-09'],
    classification: 'availability/sabotage',
    severity: 'CRITICAL',
    environment: 'BOTH',
    occurred: hours(5, 20),
    detected: hours(5, 5),
    noticeSource: 'OWN_MONITORING',
    location: 'उज्जैन शहर वृत्त, मध्य प्रदेश, भारत',
    ownReference: 'AMI-0312',
    missionCritical: true,
    shareWithPeers: true,
    impact: { powerSupplyAffected: true, loadLostMegawatts: 4.2, consumersAffected: 1840 },
    assets: [
      { name: 'हेड-एंड अनुप्रयोग सर्वर 1', environment: 'IT', operatingSystem: 'Linux' },
      { name: 'मीटर संचार गेटवे, उज्जैन', environment: 'OT' },
    ],
    indicators: [{ type: 'IPV4', value: '198.51.100.77', description: 'वीपीएन लॉगिन का स्रोत' }],
    techniques: ['T0855', 'T0859'],
  },
  steps: [
    { ago: hours(3, 50), by: 'CISO', update: { sabotageSuspected: hours(4) } },
    { ago: hours(3, 30), by: 'CISO', report: 'INITIAL' },
    { ago: hours(3), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: hours(2, 45),
      by: 'INCIDENT_HANDLER',
      comment: 'कृपया ऑपरेटर खाते का वीपीएन लॉग और पिछले 30 दिनों की कमांड-सूची साझा करें।',
      visibility: 'SHARED',
    },
    {
      ago: hours(2, 30),
      by: 'INCIDENT_HANDLER',
      comment: 'Same login pattern as in the phishing case at Central: compare before the next call.',
      visibility: 'COORDINATOR_INTERNAL',
    },
    {
      ago: hours(2),
      by: 'INCIDENT_REPORTER',
      comment: 'ऑपरेटर का पासवर्ड बदल दिया गया है; फ़ोन पर पुष्टि हुई कि लॉगिन उन्होंने नहीं किया।',
      visibility: 'COMPANY_INTERNAL',
    },
  ],
};

const OPEN_RULE: IncidentStory = {
  key: 'west-firewall',
  company: 'WEST',
  begun: days(8),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Firewall rule left the substation gateway open for two hours',
    kind: 'NEAR_MISS',
    description:
      'During the change of a link a rule let the internet reach the gateway of a 33/11 kV substation. No login was tried in that time.',
    incidentTypes: ['OTHER'],
    otherIncidentType: 'Wrong firewall rule, seen in time',
    severity: 'LOW',
    environment: 'OT',
    occurred: days(8, 5),
    detected: days(8, 1),
    noticeSource: 'OWN_MONITORING',
    location: 'Dewas, Madhya Pradesh, India',
    shareWithPeers: true,
    impact: { powerSupplyAffected: false, consumersAffected: 0 },
    assets: [{ name: 'Gateway of substation Dewas 4', environment: 'OT', address: '192.0.2.14' }],
    techniques: ['T0883'],
  },
  steps: [
    { ago: days(7, 22), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    { ago: days(7, 18), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: days(7, 2),
      by: 'INCIDENT_HANDLER',
      status: 'CLOSED',
      closureReason: 'NOT_REPORTABLE',
      closureNote:
        'Nothing was reached. Thank you for telling us: two people now look at every rule that faces outwards.',
    },
  ],
};

export const INCIDENTS_OF_WEST: readonly IncidentStory[] = [PORTAL_DEFACED, HEAD_END, OPEN_RULE];
