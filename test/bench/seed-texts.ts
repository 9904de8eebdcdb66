// SPDX-License-Identifier: Apache-2.0

/** In every 10th incident: a word that many of a company's incidents hold. */
export const COMMON_WORD = 'firmware';
/** In every 5,000th. */
export const RARE_WORD = 'xenotime';

export const TITLES = [
  'Repeated failed sign-ins to the remote terminal unit',
  'Unknown process on the billing application server',
  'Ransom note found on an operator workstation',
  'Phishing mail opened by the accounts section',
  'Unplanned restart of the protection relay gateway',
  'Data of consumers offered on a public forum',
  'Denial of service against the payment portal',
  'Engineering laptop connected to the control network without clearance',
  'Suspicious outbound connection from the historian',
  'Defaced notice page of the outage information site',
  'Unauthorised change of a meter data concentrator',
  'Loss of view at the distribution control centre',
] as const;

export const PLACES = [
  'Indore south zone',
  'Ujjain division',
  'Dewas circle',
  'Ratlam 132 kV substation',
  'Khandwa control room',
  'Dhar sub-division',
  'Mandsaur feeder station',
  'Neemuch store',
  'Burhanpur data centre',
  'Shajapur call centre',
] as const;

export const SENTENCES = [
  'The duty engineer noticed it during the shift hand-over and informed the control room by telephone.',
  'Log files of the last thirty days were copied to a separate disk before the machine was switched off.',
  'The vendor confirmed that the version in use is affected and promised a correction within the week.',
  'No interruption of supply was observed, and the protection settings were compared with the approved list.',
  'The account had been used from an address outside the country at a time when the employee was on leave.',
  'Antivirus software reported nothing; the file was found by a manual comparison of checksums.',
  'Remote access of the maintenance contractor was withdrawn until the passwords had been changed.',
  'The affected segment was separated from the corporate network at the firewall within twenty minutes.',
  'Consumers could not pay by card for about two hours; payments by bank transfer were not affected.',
  'The back-up of the previous night was restored on a spare server and checked by the application owner.',
  'Traffic to the address stopped after the rule had been added, and did not return during observation.',
  'The same sender address had been seen in another circle in the week before.',
  'Operators worked from the local panel until the telemetry was available again.',
  'A copy of the memory was taken and handed to the response team for analysis.',
  'घटना की सूचना तुरंत नियंत्रण कक्ष को दी गई और प्रभावित सर्वर को नेटवर्क से अलग किया गया।',
  'बिलिंग प्रणाली में अनधिकृत प्रवेश का प्रयास देखा गया, उपभोक्ताओं के आँकड़े सुरक्षित हैं।',
] as const;

export const REMARKS = [
  'Please send the hash of the file as well.',
  'The contractor answers tomorrow; we keep the segment separated until then.',
  'Seen, thank you. We compare it with what two other companies reported this month.',
  'The restored server passed the checks of the application owner this morning.',
  'कृपया लॉग फ़ाइलें सुरक्षित रखें।',
] as const;
