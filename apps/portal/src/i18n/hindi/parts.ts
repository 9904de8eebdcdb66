// SPDX-License-Identifier: Apache-2.0

/** What stands for a value in a sentence of the API and is made of words itself. */
export const PARTS: Readonly<Record<string, string>> = {
  'Did you mean {1}?': 'क्या आपका आशय {1} से है?',
  '"{1}" or "{2}"': '"{1}" या "{2}"',
  'A vector of version 3 or 4 begins with its version, e.g. "CVSS:3.1/".':
    'संस्करण 3 या 4 का वेक्टर अपने संस्करण से आरंभ होता है, जैसे "CVSS:3.1/"।',
  'Return the incident to INVESTIGATING, with a reason': 'घटना को कारण लिखकर फिर “जाँच जारी” की स्थिति में लाएँ',
  'Once it is acknowledged, set it to CONTAINED and back to INVESTIGATING, with a reason':
    'पावती दिए जाने के बाद घटना को “नियंत्रित” और फिर कारण लिखकर “जाँच जारी” की स्थिति में लाएँ',
  'Set it to CONTAINED and back to INVESTIGATING, with a reason':
    'घटना को “नियंत्रित” और फिर कारण लिखकर “जाँच जारी” की स्थिति में लाएँ',
  '{1} on the one hand, {2} on the other': 'एक ओर {1}, दूसरी ओर {2}',
};

/** Codes of states and roles, as the portal calls them. */
export const CODES: Readonly<Record<string, string>> = {
  DRAFT: 'प्रारूप',
  SUBMITTED: 'प्रस्तुत',
  ACKNOWLEDGED: 'पावती दी गई',
  INVESTIGATING: 'जाँच जारी',
  CONTAINED: 'नियंत्रित',
  RESOLVED: 'समाधान हुआ',
  CLOSED: 'बंद',
  WITHDRAWN: 'वापस लिया गया',
  COORDINATOR_ADMIN: 'समन्वयक का प्रशासक',
  INCIDENT_HANDLER: 'घटना प्रबंधक',
  ADVISORY_AUTHOR: 'परामर्श लेखक',
  ADVISORY_APPROVER: 'परामर्श अनुमोदक',
  AUDITOR: 'लेखा परीक्षक (ऑडिटर)',
  COMPANY_ADMIN: 'कंपनी प्रशासक',
  CISO: 'मुख्य सूचना सुरक्षा अधिकारी',
  INCIDENT_REPORTER: 'घटना सूचनाकर्ता',
  VIEWER: 'पाठक',
};
