// SPDX-License-Identifier: Apache-2.0
import { type AdvisoryStory, days, hours, type Who } from './demo-story.js';

export const AUTHOR: Who = { company: 'WEST', role: 'ADVISORY_AUTHOR' };
const APPROVER: Who = { company: 'WEST', role: 'ADVISORY_APPROVER' };
const ciso = (company: string): Who => ({ company, role: 'CISO' });
const reporter = (company: string): Who => ({ company, role: 'INCIDENT_REPORTER' });

const PORTALS: AdvisoryStory = {
  key: 'portals',
  begun: days(17, 6),
  text: {
    kind: 'SECURITY_ADVISORY',
    title: {
      en: 'Consumer portals: close upload folders and old web servers',
      hi: 'उपभोक्ता पोर्टल: अपलोड फ़ोल्डर और पुराने वेब सर्वर सुरक्षित करें',
    },
    summary: {
      en: 'A billing portal was defaced through an outdated web server. All companies should check their own portals now.',
      hi: 'एक पुराने वेब सर्वर के माध्यम से एक बिलिंग पोर्टल का मुखपृष्ठ बदल दिया गया। सभी कंपनियाँ अपने पोर्टल की तुरंत जाँच करें।',
    },
    body: {
      en:
        '## What happened\n\nThe attackers used a known path traversal fault, stored a script in an upload folder and replaced the home page.\n\n' +
        '## Who is affected\n\nPortals that run Apache HTTP Server 2.4.49 or 2.4.50, or whose upload folder executes scripts.\n\n' +
        '## How to look\n\nSearch the access log for `/cgi-bin/.%2e/` and for files that came into upload folders in the last 60 days.',
      hi:
        '## क्या हुआ\n\nहमलावरों ने एक ज्ञात पाथ-ट्रैवर्सल त्रुटि का उपयोग कर अपलोड फ़ोल्डर में एक स्क्रिप्ट रखी और मुखपृष्ठ बदल दिया।\n\n' +
        '## कौन प्रभावित है\n\nवे पोर्टल जो Apache HTTP Server 2.4.49 या 2.4.50 पर चलते हैं, या जिनके अपलोड फ़ोल्डर में स्क्रिप्ट चल सकती है।\n\n' +
        '## जाँच कैसे करें\n\nएक्सेस लॉग में `/cgi-bin/.%2e/` और पिछले 60 दिनों में अपलोड फ़ोल्डर में बनी नई फ़ाइलें खोजें।',
    },
    severity: 'HIGH',
    tlp: 'GREEN',
    vulnerabilities: [
      {
        cve: 'CVE-2021-41773',
        title: 'Path traversal in Apache HTTP Server 2.4.49',
        cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
      },
    ],
    products: [{ vendor: 'Apache Software Foundation', product: 'HTTP Server', versions: '2.4.49, 2.4.50' }],
    indicators: [{ type: 'IPV4', value: '203.0.113.45', description: 'Source of the uploads' }],
    techniques: ['T1190', 'T1505.003'],
    references: ['https://httpd.apache.org/security/vulnerabilities_24.html'],
    recommendations: [
      {
        text: {
          en: 'Bring every web server that the internet reaches to a supported version.',
          hi: 'इंटरनेट से पहुँच योग्य प्रत्येक वेब सर्वर को समर्थित संस्करण पर लाएँ।',
        },
        priority: 'IMMEDIATE',
        dueInDays: -3,
        evidenceRequired: true,
      },
      {
        text: { en: 'Let no upload folder execute scripts.', hi: 'किसी भी अपलोड फ़ोल्डर में स्क्रिप्ट चलने की अनुमति न दें।' },
        priority: 'HIGH',
        dueInDays: 5,
      },
      {
        text: {
          en: 'Keep access logs for 180 days, away from the web server.',
          hi: 'एक्सेस लॉग 180 दिनों तक वेब सर्वर से अलग सुरक्षित रखें।',
        },
        priority: 'MEDIUM',
        dueInDays: 20,
      },
    ],
  },
  steps: [
    { ago: days(17, 4), by: AUTHOR, step: 'submit' },
    { ago: days(17, 3), by: APPROVER, step: 'return', comment: 'Please say which log entries to look for.' },
    { ago: days(17, 2), by: AUTHOR, step: 'submit' },
    { ago: days(17), by: APPROVER, step: 'approve' },
    { ago: days(16, 22), by: AUTHOR, step: 'publish' },
    { ago: days(16, 4), by: ciso('EAST'), acknowledge: true },
    { ago: days(16), by: ciso('GENCO'), acknowledge: true },
    { ago: days(15, 5), by: ciso('CENTRAL'), acknowledge: true },
    { ago: days(14), by: ciso('WEST'), acknowledge: true },
    {
      ago: days(10),
      by: reporter('EAST'),
      answer: 1,
      status: 'DONE',
      note: 'Both portals run 2.4.62; change record CR-2291 holds the scan.',
    },
    { ago: days(9), by: APPROVER, verify: 1, of: 'EAST', accepted: true, note: 'Scan seen.' },
    {
      ago: days(8),
      by: reporter('EAST'),
      answer: 2,
      status: 'IN_PROGRESS',
      note: 'One portal done, the second on Sunday.',
    },
    {
      ago: days(7),
      by: reporter('WEST'),
      answer: 1,
      status: 'DONE',
      note: 'परिवर्तन अभिलेख CR-118: सभी सर्वर 2.4.62 पर।',
    },
    {
      ago: days(6),
      by: ciso('CENTRAL'),
      answer: 3,
      status: 'RISK_ACCEPTED',
      note: 'लॉग भंडार की निविदा अगली तिमाही में; तब तक 90 दिन।',
    },
    {
      ago: days(5),
      by: ciso('GENCO'),
      answer: 1,
      status: 'NOT_APPLICABLE',
      note: 'We have no portal that the internet reaches.',
    },
  ],
};

const FIREWALLS: AdvisoryStory = {
  key: 'firewalls',
  begun: days(9, 8),
  text: {
    kind: 'VULNERABILITY',
    title: {
      en: 'Palo Alto Networks PAN-OS: command injection in GlobalProtect',
      hi: 'Palo Alto Networks PAN-OS: GlobalProtect में कमांड इंजेक्शन भेद्यता',
    },
    summary: {
      en: 'Anybody on the internet can take over firewalls with GlobalProtect. The vendor has fixed versions.',
      hi: 'GlobalProtect वाले फ़ायरवॉल पर इंटरनेट से बिना लॉगिन के नियंत्रण संभव है। निर्माता ने सुधारे हुए संस्करण जारी किए हैं।',
    },
    body: {
      en:
        'The fault lets an attacker run commands as root without signing in. It is used in attacks.\n\n' +
        'Install the fixed version first; then look for traces, as the vendor describes, because an update does not remove an intruder.',
      hi:
        'इस भेद्यता से हमलावर बिना लॉगिन किए रूट के रूप में कमांड चला सकता है। इसका उपयोग वास्तविक हमलों में हो रहा है।\n\n' +
        'पहले सुधारा हुआ संस्करण स्थापित करें; फिर निर्माता के बताए अनुसार घुसपैठ के चिह्न खोजें, क्योंकि अद्यतन से घुसपैठिया नहीं हटता।',
    },
    severity: 'CRITICAL',
    tlp: 'CLEAR',
    source: 'VENDOR',
    vulnerabilities: [
      {
        cve: 'CVE-2024-3400',
        title: 'Command injection in GlobalProtect',
        cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H',
      },
    ],
    products: [{ vendor: 'Palo Alto Networks', product: 'PAN-OS', versions: '10.2, 11.0, 11.1' }],
    techniques: ['T1190', 'T0883'],
    references: ['https://security.paloaltonetworks.com/CVE-2024-3400'],
    recommendations: [
      {
        text: {
          en: 'Install the fixed PAN-OS version, or switch GlobalProtect off until then.',
          hi: 'सुधारा हुआ PAN-OS संस्करण स्थापित करें, अथवा तब तक GlobalProtect बंद रखें।',
        },
        priority: 'IMMEDIATE',
        dueInDays: -1,
        evidenceRequired: true,
      },
      {
        text: {
          en: 'Search the firewalls for traces as the vendor describes, and report what you find.',
          hi: 'निर्माता के बताए अनुसार फ़ायरवॉल में घुसपैठ के चिह्न खोजें और जो मिले उसकी सूचना दें।',
        },
        priority: 'HIGH',
        dueInDays: 3,
      },
    ],
  },
  steps: [
    { ago: days(9, 6), by: AUTHOR, step: 'submit' },
    { ago: days(9, 3), by: APPROVER, step: 'approve' },
    { ago: days(9, 2), by: AUTHOR, step: 'publish' },
    { ago: days(9), by: ciso('TRANSCO'), acknowledge: true },
    { ago: days(8, 5), by: ciso('CENTRAL'), acknowledge: true },
    { ago: days(8), by: ciso('EAST'), acknowledge: true },
    {
      ago: days(6),
      by: reporter('TRANSCO'),
      answer: 1,
      status: 'DONE',
      note: 'Both pairs on 11.1.2-h3 since Sunday night, ticket NW-552.',
    },
    {
      ago: days(5, 4),
      by: APPROVER,
      verify: 1,
      of: 'TRANSCO',
      accepted: false,
      note: 'Please add the version output of the second pair.',
    },
    {
      ago: days(4),
      by: reporter('CENTRAL'),
      answer: 1,
      status: 'NOT_APPLICABLE',
      note: 'हमारे यहाँ इस निर्माता का कोई फ़ायरवॉल नहीं है।',
    },
  ],
};

const PHISHING: AdvisoryStory = {
  key: 'phishing',
  begun: days(1, 10),
  text: {
    kind: 'INCIDENT_ALERT',
    title: { en: 'Phishing of staff who settle online payments', hi: 'ऑनलाइन भुगतान निपटान से जुड़े कर्मचारियों को फ़िशिंग' },
    summary: {
      en: 'Mails named “settlement report” lead to a copy of the payment gateway’s login page.',
      hi: '"निपटान रिपोर्ट" नाम के ई-मेल भुगतान गेटवे के नकली लॉगिन पृष्ठ पर ले जाते हैं।',
    },
    body: {
      en:
        'A distribution company received such mails; two people typed their passwords. Block the sender, warn the people who settle ' +
        'payments, and look whether anybody opened the page.',
      hi:
        'एक वितरण कंपनी को ऐसे ई-मेल मिले; दो कर्मचारियों ने पासवर्ड भर दिए। प्रेषक को रोकें, भुगतान निपटाने वाले कर्मचारियों को सचेत करें ' +
        'और देखें कि किसी ने वह पृष्ठ खोला है या नहीं।',
      original: 'HI',
    },
    severity: 'HIGH',
    tlp: 'AMBER',
    audience: ['WEST', 'EAST', 'CENTRAL'],
    indicators: [
      { type: 'DOMAIN', value: 'settlement-gateway.example', description: 'False login page' },
      { type: 'EMAIL', value: 'reports@settlement-gateway.example', description: 'Sender' },
    ],
    techniques: ['T1566.002'],
    recommendations: [
      {
        text: {
          en: 'Block the domain at the mail gateway and the proxy, and search the last 30 days for it.',
          hi: 'मेल गेटवे और प्रॉक्सी पर यह डोमेन रोकें तथा पिछले 30 दिनों के लॉग में इसे खोजें।',
        },
        priority: 'IMMEDIATE',
        dueInDays: 1,
      },
      {
        text: {
          en: 'Ask for a second factor on every account of the payment gateway.',
          hi: 'भुगतान गेटवे के प्रत्येक खाते पर द्वि-चरणीय प्रमाणीकरण अनिवार्य करें।',
        },
        priority: 'HIGH',
        dueInDays: 14,
        evidenceRequired: true,
      },
    ],
  },
  steps: [
    { ago: days(1, 9), by: AUTHOR, step: 'submit' },
    { ago: days(1, 8), by: APPROVER, step: 'approve' },
    { ago: days(1, 8) - 10, by: AUTHOR, step: 'publish' },
    { ago: hours(26), by: ciso('CENTRAL'), acknowledge: true },
    {
      ago: hours(25),
      by: reporter('CENTRAL'),
      answer: 1,
      status: 'DONE',
      note: 'डोमेन दोनों जगह रोका गया; लॉग में 23 प्राप्तकर्ता मिले।',
    },
  ],
};

export const PUBLISHED_ADVISORIES: readonly AdvisoryStory[] = [PORTALS, FIREWALLS, PHISHING];
