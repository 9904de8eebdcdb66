// SPDX-License-Identifier: Apache-2.0
import { useMemo } from 'react';
import type { I18n, MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { certInIncidentTypes, incidentTypeOther } from '@prahari/reference-data';

export interface IncidentType {
  readonly code: string;
  /** The words of the Directions, or the working translation. */
  readonly name: string;
  /** What it looks like in a utility. */
  readonly example: string;
}

export const NOT_SURE = incidentTypeOther.code;

const EXAMPLES: Readonly<Record<string, MessageDescriptor>> = {
  'CERTIN-01': msg`Somebody outside tries all ports of the firewall, or of a substation’s gateway.`,
  'CERTIN-02': msg`An account of an administrator is used by a stranger; the domain controller is taken over.`,
  'CERTIN-03': msg`A sign-in from abroad with an employee’s password; a former contractor who still gets in.`,
  'CERTIN-04': msg`The company’s website shows a foreign message, or leads to a page of somebody else.`,
  'CERTIN-05': msg`Files can’t be opened and a note demands money; the virus scanner warns on several computers.`,
  'CERTIN-06': msg`The mail server sends spam; a router was configured anew by nobody of yours.`,
  'CERTIN-07': msg`Mails with a false sign-in page; a caller who claims to be from the head office.`,
  'CERTIN-08': msg`The website or the payment page does not answer because of a flood of requests.`,
  'CERTIN-09': msg`A breaker opens without a command; the control room loses SCADA; a stranger in the plant’s wireless network.`,
  'CERTIN-10': msg`False applications or bills through the consumer portal; data drawn out through a form.`,
  'CERTIN-11': msg`Consumer records were copied by somebody who may not have them.`,
  'CERTIN-12': msg`A list of consumers lies open on the Internet; a file went to the wrong receiver.`,
  'CERTIN-13': msg`Smart meters, cameras or data concentrators behave strangely or are taken over.`,
  'CERTIN-14': msg`Payments of bills arrive at another account; the payment gateway is manipulated.`,
  'CERTIN-15': msg`An app sent by message reads the one-time passwords of staff or consumers.`,
  'CERTIN-16': msg`An app in the store looks like that of the company and is not.`,
  'CERTIN-17': msg`A message in the company’s name that nobody of yours wrote.`,
  'CERTIN-18': msg`A cloud account is used by a stranger; a storage is open to all.`,
  'CERTIN-19': msg`A drone over a substation takes pictures or is steered by a stranger.`,
  'CERTIN-20': msg`A chat service for consumers gives away what it should not; forecasts are poisoned.`,
  OTHER: msg`Something is wrong and nobody can say yet what. It can be corrected later.`,
};

/** What people call it, in both languages and whatever the page's, for the search alone. */
const ALSO: Readonly<Record<string, string>> = {
  'CERTIN-01': 'scan port nmap probe स्कैन',
  'CERTIN-02': 'hacked takeover admin compromise हैक',
  'CERTIN-03': 'login password unauthorized intrusion hack पासवर्ड लॉगिन हैक',
  'CERTIN-04': 'website defaced hacked वेबसाइट हैक',
  'CERTIN-05': 'ransomware ransom encrypted virus malware trojan worm bitcoin फिरौती रैंसमवेयर वायरस मालवेयर',
  'CERTIN-06': 'mail server dns router firewall spam सर्वर राउटर',
  'CERTIN-07': 'phishing mail fake link otp vishing spoof फिशिंग ठगी मेल',
  'CERTIN-08': 'ddos dos flood unavailable down',
  'CERTIN-09': 'scada ot rtu plc ics substation wifi control breaker relay स्काडा उपकेंद्र सबस्टेशन',
  'CERTIN-10': 'portal application web sql injection पोर्टल',
  'CERTIN-11': 'stolen records personal data theft चोरी डेटा',
  'CERTIN-12': 'exposed published wrong recipient leak लीक',
  'CERTIN-13': 'smart meter camera cctv iot ami मीटर कैमरा',
  'CERTIN-14': 'payment upi billing gateway bank भुगतान बिल',
  'CERTIN-15': 'apk android mobile app मोबाइल ऐप',
  'CERTIN-16': 'fake app store नकली ऐप',
  'CERTIN-17': 'twitter facebook instagram whatsapp x account सोशल मीडिया',
  'CERTIN-18': 'aws azure saas bucket क्लाउड',
  'CERTIN-19': 'drone blockchain crypto robot ड्रोन',
  'CERTIN-20': 'ai ml llm chatbot model कृत्रिम',
  OTHER: 'not sure unknown other unclear निश्चित नहीं अन्य पता नहीं',
};

const all = [...certInIncidentTypes, incidentTypeOther];

function typesOf(i18n: I18n): readonly IncidentType[] {
  return all.map(({ code, labelEn, labelHi }) => {
    const example = EXAMPLES[code];
    return { code, name: i18n.locale === 'hi' ? labelHi : labelEn, example: example ? i18n._(example) : '' };
  });
}

/** The twenty types of Annexure I in its order, and "not sure". */
export function useIncidentTypes(): readonly IncidentType[] {
  const { i18n } = useLingui();
  const { locale } = i18n;
  return useMemo(() => (locale === '' ? [] : typesOf(i18n)), [i18n, locale]);
}

export function useTypeName(): (code: string) => string {
  const types = useIncidentTypes();
  return (code) => types.find((type) => type.code === code)?.name ?? code;
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase();

/** Whether each of the words stands somewhere in the type's name, example, code, or what people call it. */
export function fitsType(type: IncidentType, search: string): boolean {
  const text = plain([type.code, type.name, type.example, ALSO[type.code] ?? ''].join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
