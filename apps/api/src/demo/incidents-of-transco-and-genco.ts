// SPDX-License-Identifier: Apache-2.0
import { days, hours, type IncidentStory } from './demo-story.js';

const SCANNING: IncidentStory = {
  key: 'transco-scanning',
  company: 'TRANSCO',
  begun: hours(21),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'RTUs of three substations scanned over IEC 60870-5-104',
    description:
      'The SCADA firewall saw connections to TCP port 2404 of eleven RTUs, from a maintenance laptop at Bina substation. ' +
      'Interrogation commands were sent; no control command was seen.',
    incidentTypes: ['CERTIN-01', 'CERTIN-09'],
    classification: 'information-gathering/scanner',
    severity: 'HIGH',
    environment: 'OT',
    occurred: hours(23),
    detected: hours(22),
    noticeSource: 'OWN_MONITORING',
    location: 'Bina, Madhya Pradesh, India',
    networkProvider: 'Own optical ground wire network',
    ownReference: 'LDC-77',
    missionCritical: true,
    missionCriticalDetails: 'The RTUs report to the state load dispatch centre.',
    shareWithPeers: true,
    impact: { powerSupplyAffected: false, loadLostMegawatts: 0 },
    assets: [
      { name: 'Maintenance laptop, Bina', environment: 'OT', operatingSystem: 'Windows 10', address: '10.20.4.31' },
      { name: '11 RTUs of the 220 kV substations Bina, Sagar and Damoh', environment: 'OT' },
    ],
    indicators: [
      { type: 'IPV4', value: '10.20.4.31', description: 'The laptop that scanned' },
      { type: 'FILE_NAME', value: 'iec104probe.exe' },
    ],
    techniques: ['T0846', 'T0861'],
  },
  steps: [
    { ago: hours(17), by: 'INCIDENT_REPORTER', report: 'INITIAL' },
    { ago: hours(16, 30), by: 'INCIDENT_HANDLER', status: 'ACKNOWLEDGED' },
    {
      ago: hours(15),
      by: 'CISO',
      filed: 'in-cert-in-2022',
      stage: 'initial',
      channel: 'incident@cert-in.org.in',
      externalReference: 'DEMO-26-0488',
    },
    { ago: hours(14), by: 'INCIDENT_REPORTER', status: 'INVESTIGATING' },
    {
      ago: hours(13),
      by: 'INCIDENT_HANDLER',
      comment:
        'Could the laptop have been used elsewhere last week? A list of its sites would help the other companies.',
      visibility: 'SHARED',
    },
    {
      ago: hours(12),
      by: 'CISO',
      comment: 'Contractor’s laptop policy was not followed. To be settled inside before we write it anywhere.',
      visibility: 'COMPANY_INTERNAL',
    },
  ],
};

const THREAT: IncidentStory = {
  key: 'transco-threat',
  company: 'TRANSCO',
  begun: days(3, 2),
  by: 'CISO',
  facts: {
    title: 'Mail announces an attack on the web site unless money is paid',
    kind: 'THREAT',
    description:
      'A mail to the public address asks for payment within five days and names our domain. No traffic beyond the usual so far.',
    incidentTypes: ['CERTIN-08'],
    severity: 'LOW',
    environment: 'IT',
    detected: days(3, 3),
    noticeSource: 'EMPLOYEE',
    indicators: [{ type: 'EMAIL', value: 'pay-now@threat.example' }],
    impact: { powerSupplyAffected: false },
  },
  steps: [{ ago: days(3), by: 'CISO', report: 'INITIAL' }],
};

const STOLEN_LOGIN: IncidentStory = {
  key: 'genco-remote-access',
  company: 'GENCO',
  begun: hours(2, 40),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'Vendor’s remote access to the plant historian used at night',
    description:
      'The account of the turbine vendor logged in to the historian at 02:10 IST from abroad. The vendor’s engineer was not working. ' +
      'The account is locked; control systems are behind a data diode and not reachable from there.',
    incidentTypes: ['CERTIN-03', 'CERTIN-06'],
    classification: 'intrusions/privileged-account-compromise',
    severity: 'HIGH',
    environment: 'BOTH',
    occurred: hours(8),
    detected: hours(3),
    noticeSource: 'OWN_MONITORING',
    location: 'Birsinghpur, Madhya Pradesh, India',
    ownReference: 'C&I-19',
    impact: { powerSupplyAffected: false, loadLostMegawatts: 0 },
    assets: [{ name: 'Plant historian, unit 5', environment: 'OT', operatingSystem: 'Windows Server 2019' }],
    indicators: [
      { type: 'IPV6', value: '2001:db8:7::19', description: 'Source of the login' },
      { type: 'IPV4', value: '198.51.100.77', description: 'Failed logins a day earlier' },
    ],
    techniques: ['T0822', 'T0859'],
  },
  steps: [{ ago: hours(2), by: 'CISO', report: 'INITIAL' }],
};

const BEGUN: IncidentStory = {
  key: 'genco-attendance',
  company: 'GENCO',
  begun: hours(1, 10),
  by: 'INCIDENT_REPORTER',
  facts: {
    title: 'उपस्थिति सर्वर पर अनजान प्रशासक खाता',
    description: 'सर्वर पर "support2" नाम का खाता मिला है। किसने बनाया, पता किया जा रहा है।',
    severity: 'MEDIUM',
    environment: 'IT',
    detected: hours(1, 30),
  },
  steps: [],
};

export const INCIDENTS_OF_TRANSCO_AND_GENCO: readonly IncidentStory[] = [SCANNING, THREAT, STOLEN_LOGIN, BEGUN];
