// SPDX-License-Identifier: Apache-2.0
import { days, hours, type IncidentStory, minutes } from './demo-story.js';

const RANSOMWARE: IncidentStory = {
  key: 'east-ransomware',
  company: 'EAST',
  begun: days(12, 6),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Ransomware on file server and PCs of the Sagar circle office',
    description:
      'Files on the circle office’s server end in ".locked"; 14 of 32 PCs show a note that asks for payment. The office was ' +
      'taken off the network. Billing runs in the data centre and is not touched.',
    incidentTypes: ['CERTIN-05'],
    classification: 'malicious-code/infected-system',
    severity: 'CRITICAL',
    environment: 'IT',
    occurred: days(12, 12),
    detected: days(12, 7),
    noticeSource: 'EMPLOYEE',
    location: 'Sagar, Madhya Pradesh, India',
    networkProvider: 'Leased line, private provider',
    ownReference: 'ITHD-20931',
    missionCritical: false,
    shareWithPeers: true,
    impact: { powerSupplyAffected: false, billingOrPaymentAffected: false },
    assets: [
      {
        name: 'File server of the circle office',
        environment: 'IT',
        vendor: 'Microsoft',
        product: 'Windows Server',
        version: '2016',
      },
      { name: '14 office PCs', environment: 'IT', vendor: 'Microsoft', product: 'Windows 10' },
    ],
    indicators: [
      { type: 'DOMAIN', value: 'update-check.example', description: 'Contacted before the encryption' },
      { type: 'IPV4', value: '198.51.100.23', description: 'Received the stolen files' },
      {
        type: 'FILE_SHA256',
        value: '5f2b1c7d9e8a4f3062b7c1d8e9f0a1b2c3d4e5f60718293a4b5c6d7e8f901234',
        description: 'The program that encrypts',
      },
    ],
    techniques: ['T1486', 'T1566.001'],
  },
  steps: [
    { ago: days(12, 5), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    { ago: days(12, 4), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: days(12, 2),
      by: 'CISO',
      filed: 'in-cert-in-2022',
      stage: 'initial',
      channel: 'incident@cert-in.org.in',
      externalReference: 'DEMO-26-0455',
    },
    { ago: days(12, 1), by: 'CISO', filed: 'in-cea-2021', stage: 'reportable_event', channel: 'CSIRT-Power, e-mail' },
    { ago: days(12), by: 'INCIDENT_REPORTER', status: 'INVESTIGATING' },
    {
      ago: days(11, 20),
      by: 'INCIDENT_HANDLER',
      comment:
        'Don’t pay, and don’t switch the PCs off: their memory may hold the key. Who can send us one of the locked files?',
      visibility: 'SHARED',
    },
    {
      ago: days(11, 18),
      by: 'CISO',
      comment: 'Managing Director informed at 11:20. Press questions go to the public relations officer alone.',
      visibility: 'COMPANY_INTERNAL',
    },
    { ago: days(11, 8), by: 'INCIDENT_REPORTER', report: 'SUPPLEMENTARY' },
    { ago: days(10, 12), by: 'INCIDENT_REPORTER', status: 'CONTAINED' },
    {
      ago: days(9),
      by: 'INCIDENT_REPORTER',
      update: {
        actionsTaken:
          'All PCs of the circle installed anew; files restored from Friday’s backup; two days of letters typed again.',
        impact: {
          powerSupplyAffected: false,
          billingOrPaymentAffected: false,
          consumersAffected: 0,
          downtimeMinutes: 4320,
        },
      },
    },
    { ago: days(3), by: 'CISO', status: 'RESOLVED' },
  ],
};

const FALSE_ALARM: IncidentStory = {
  key: 'east-antivirus',
  company: 'EAST',
  begun: days(6, 4),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Virus scanner reports a Trojan in the meter reading software',
    description: 'After its update the scanner took the reading software off nine laptops of the Katni division.',
    incidentTypes: ['CERTIN-05'],
    severity: 'MEDIUM',
    environment: 'IT',
    detected: days(6, 5),
    noticeSource: 'OWN_MONITORING',
    location: 'Katni, Madhya Pradesh, India',
    assets: [{ name: 'Laptops for meter reading', environment: 'IT' }],
    indicators: [{ type: 'FILE_NAME', value: 'mri-reader.exe' }],
  },
  steps: [
    { ago: days(6, 2), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    { ago: days(6, 1), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: days(5, 20),
      by: 'INCIDENT_REPORTER',
      comment: 'The maker of the scanner confirms: the signature was wrong and has been taken back.',
      visibility: 'SHARED',
    },
    {
      ago: days(5, 18),
      by: 'INCIDENT_HANDLER',
      status: 'CLOSED',
      closureReason: 'FALSE_ALARM',
      closureNote: 'A wrong signature of the scanner, confirmed by its maker. Nothing else to do.',
    },
  ],
};

const FAKE_APP: IncidentStory = {
  key: 'east-fake-app',
  company: 'EAST',
  begun: minutes(40),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Fake “bill discount” app with our logo',
    description: 'Two consumers of the Rewa division sent us links they got by text message. Still to be looked at.',
    incidentTypes: ['CERTIN-16'],
    detected: minutes(55),
    noticeSource: 'CUSTOMER',
    indicators: [{ type: 'URL', value: 'https://bill-discount.example/app.apk' }],
  },
  steps: [],
};

const PHISHING: IncidentStory = {
  key: 'central-phishing',
  company: 'CENTRAL',
  begun: days(2, 4),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'भुगतान गेटवे प्रकोष्ठ के कर्मचारियों को फ़िशिंग ई-मेल',
    description:
      'राजस्व संग्रह प्रकोष्ठ के 23 कर्मचारियों को "निपटान रिपोर्ट" नाम का ई-मेल मिला, जिसकी लिंक भुगतान गेटवे के नकली लॉगिन पृष्ठ पर ' +
      'जाती है। दो कर्मचारियों ने पासवर्ड भरा। दोनों खाते बंद कर दिए गए हैं; कोई धनराशि नहीं गई है।',
    incidentTypes: ['CERTIN-07', 'CERTIN-14'],
    classification: 'fraud/phishing',
    severity: 'HIGH',
    environment: 'IT',
    detected: days(2, 5),
    noticeSource: 'EMPLOYEE',
    location: 'भोपाल, मध्य प्रदेश, भारत',
    ownReference: 'सी-118',
    missionCritical: true,
    shareWithPeers: true,
    impact: { billingOrPaymentAffected: true, powerSupplyAffected: false, personalDataRecords: 0 },
    assets: [{ name: 'ई-मेल प्रणाली', environment: 'IT' }],
    indicators: [
      { type: 'DOMAIN', value: 'settlement-gateway.example', description: 'नकली लॉगिन पृष्ठ' },
      { type: 'EMAIL', value: 'reports@settlement-gateway.example', description: 'प्रेषक' },
      { type: 'IPV4', value: '198.51.100.77', description: 'चुराए गए पासवर्ड से लॉगिन का स्रोत' },
    ],
    techniques: ['T1566.002', 'T1078'],
  },
  steps: [
    { ago: days(2, 2), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    { ago: days(2, 1, 30), by: 'CISO', filed: 'in-cert-in-2022', stage: 'initial', channel: 'incident@cert-in.org.in' },
    { ago: days(2, 1), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    { ago: days(1, 22), by: 'INCIDENT_REPORTER', status: 'INVESTIGATING' },
    {
      ago: days(1, 12),
      by: 'INCIDENT_REPORTER',
      update: { actionsTaken: 'दोनों खाते बंद, सभी 23 कर्मचारियों के पासवर्ड बदले गए, प्रेषक का डोमेन मेल-गेटवे पर रोका गया।' },
    },
    { ago: days(1, 4), by: 'INCIDENT_REPORTER', report: 'SUPPLEMENTARY' },
    {
      ago: days(1),
      by: 'CISO',
      comment: 'गेटवे प्रदाता ने पुष्टि की है कि चुराए गए खातों से कोई लेन-देन नहीं हुआ।',
      visibility: 'SHARED',
    },
    { ago: hours(20), by: 'INCIDENT_REPORTER', status: 'CONTAINED' },
  ],
};

const LOAD_TEST: IncidentStory = {
  key: 'central-load-test',
  company: 'CENTRAL',
  begun: days(9, 3),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Flood of requests to the complaint portal',
    description: 'The complaint portal answered slowly for 50 minutes; 90 % of the requests came from one network.',
    incidentTypes: ['CERTIN-08'],
    classification: 'availability/ddos',
    severity: 'MEDIUM',
    environment: 'IT',
    detected: days(9, 4),
    noticeSource: 'OWN_MONITORING',
    impact: { powerSupplyAffected: false, downtimeMinutes: 50 },
    indicators: [{ type: 'IPV4', value: '192.0.2.200' }],
  },
  steps: [
    { ago: days(9, 1), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    { ago: days(9), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: days(8, 20),
      by: 'CISO',
      status: 'WITHDRAWN',
      reason: 'It was a load test of our own contractor, ordered by another department on the wrong day.',
    },
  ],
};

const LEAK: IncidentStory = {
  key: 'central-leak',
  company: 'CENTRAL',
  begun: days(16),
  by: 'CISO',
  facts: {
    title: 'उपभोक्ता सूची सार्वजनिक फ़ाइल-लिंक पर',
    description: 'एक ठेकेदार ने 18,432 उपभोक्ताओं के नाम, पते और मोबाइल नंबर वाली फ़ाइल बिना पासवर्ड के साझा की। लिंक हटा दी गई है।',
    incidentTypes: ['CERTIN-12'],
    classification: 'information-content-security/data-leak',
    severity: 'HIGH',
    tlp: 'AMBER_STRICT',
    environment: 'IT',
    occurred: days(20),
    detected: days(16, 2),
    noticeSource: 'MEDIA',
    location: 'भोपाल, मध्य प्रदेश, भारत',
    impact: { personalDataRecords: 18432, billingOrPaymentAffected: false, powerSupplyAffected: false },
    actionsTaken: 'लिंक हटाई गई, ठेकेदार का प्रवेश रोका गया, खोज-इंजनों की प्रतियाँ हटवाई गईं।',
  },
  steps: [
    { ago: days(15, 22), by: 'CISO', report: 'INITIAL' },
    { ago: days(15, 21), by: 'CISO', filed: 'in-cert-in-2022', stage: 'initial', channel: 'incident@cert-in.org.in' },
    { ago: days(15, 19), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    { ago: days(15), by: 'CISO', status: 'CONTAINED' },
    { ago: days(7), by: 'CISO', status: 'RESOLVED' },
    {
      ago: days(4, 2),
      by: 'CISO',
      update: {
        rootCause: 'ठेकेदार के पास फ़ाइल साझा करने का कोई अनुमोदित माध्यम नहीं था।',
        correctiveActions: 'साझा करने के लिए आंतरिक पोर्टल; अनुबंध में डेटा-सुरक्षा की शर्त; तिमाही जाँच।',
      },
    },
    { ago: days(4), by: 'CISO', report: 'FINAL' },
  ],
};

export const INCIDENTS_OF_EAST_AND_CENTRAL: readonly IncidentStory[] = [
  RANSOMWARE,
  FALSE_ALARM,
  FAKE_APP,
  PHISHING,
  LOAD_TEST,
  LEAK,
];
