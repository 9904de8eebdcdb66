// SPDX-License-Identifier: Apache-2.0

/** What the API says of incidents, their reports, clocks and indicators. `{1}` is the first value. */
export const ofIncidents: Readonly<Record<string, string>> = {
  'Choose at least one type of incident; OTHER, in words, where you are not sure.':
    'घटना का कम से कम एक प्रकार चुनें; निश्चित न हो तो “अन्य” चुनकर शब्दों में लिखें।',
  'Say in words what kind of incident this is, because its type is OTHER.':
    'शब्दों में लिखें कि यह किस प्रकार की घटना है, क्योंकि इसका प्रकार “अन्य” है।',
  'Say how severe the incident is; it can be corrected later.': 'बताएँ कि घटना कितनी गंभीर है; इसे बाद में सुधारा जा सकता है।',
  'Say whether IT, OT or both are affected.': 'बताएँ कि आईटी, ओटी या दोनों प्रभावित हैं।',
  'Say when the incident was detected.': 'बताएँ कि घटना का पता कब चला।',
  'Say when the incident was noticed or brought to notice.': 'बताएँ कि घटना कब ध्यान में आई या लाई गई।',
  'A FINAL report needs the root cause.': 'अंतिम प्रतिवेदन के लिए मूल कारण आवश्यक है।',
  'A FINAL report needs the corrective actions.': 'अंतिम प्रतिवेदन के लिए सुधारात्मक कार्रवाई आवश्यक है।',
  'It can have been detected only after it occurred. Correct one of the two times.':
    'घटना का पता उसके होने के बाद ही चल सकता है। दोनों में से एक समय सुधारें।',
  "TLP:RED is for named people, but the coordinator's handlers must read an incident. Choose AMBER_STRICT at most.":
    'TLP:RED केवल नामित व्यक्तियों के लिए है, पर समन्वयक के घटना प्रबंधकों को घटना पढ़नी होती है। अधिकतम AMBER_STRICT चुनें।',
  'This incident was withdrawn. Report it anew if it did happen.':
    'यह घटना वापस ली जा चुकी है। यदि यह वास्तव में हुई हो, तो नए सिरे से सूचना दें।',
  'This draft was withdrawn. Report the incident anew if it did happen.':
    'यह प्रारूप वापस लिया जा चुका है। यदि घटना वास्तव में हुई हो, तो नए सिरे से सूचना दें।',
  'This incident is closed. Ask the coordinator to return it to INVESTIGATING first.':
    'यह घटना बंद है। पहले समन्वयक से कहें कि इसे फिर “जाँच जारी” की स्थिति में लाएँ।',
  'The FINAL report has been made. {1}, to change anything.': 'अंतिम प्रतिवेदन दिया जा चुका है। कुछ भी बदलने के लिए {1}।',
  'The INITIAL report has been made. Send a SUPPLEMENTARY one.': 'प्रथम प्रतिवेदन दिया जा चुका है। पूरक प्रतिवेदन भेजें।',
  'Submit the INITIAL report first.': 'पहले प्रथम प्रतिवेदन प्रस्तुत करें।',
  'This belongs to the status CLOSED alone.': 'यह केवल “बंद” स्थिति के लिए है।',
  'Say why the incident is closed.': 'बताएँ कि घटना क्यों बंद की जा रही है।',
  'Tell the company in words what came of its report.': 'कंपनी को शब्दों में बताएँ कि उसके प्रतिवेदन पर क्या निष्कर्ष निकला।',
  'Say why, in a sentence that both sides can read.': 'कारण एक वाक्य में लिखें, जिसे दोनों पक्ष पढ़ सकें।',
  'The company has not made its FINAL report. Ask for it, or close with another reason.':
    'कंपनी ने अंतिम प्रतिवेदन नहीं दिया है। उसे माँगें, या किसी अन्य कारण से बंद करें।',
  'This incident is {1} already.': 'इस घटना की स्थिति पहले से यही है: {1}।',
  'An incident is submitted by its INITIAL report. Use submitIncidentReport.':
    'घटना अपने प्रथम प्रतिवेदन से प्रस्तुत होती है। submitIncidentReport का प्रयोग करें।',
  "An incident that is {1} can't become {2}; it can become {3}.":
    'घटना की स्थिति “{1}” से “{2}” नहीं हो सकती; ये स्थितियाँ हो सकती हैं: {3}।',
  'The notes of the other side are not yours to write.': 'दूसरे पक्ष की टिप्पणियाँ लिखना आपके अधिकार में नहीं है।',
  'This stage is met by a report to the coordinator. Submit the report instead.':
    'यह चरण समन्वयक को प्रतिवेदन देने से पूरा होता है। इसके बदले प्रतिवेदन प्रस्तुत करें।',
  'The filing lies in the future. Give the time when it was filed.':
    'सूचना देने का समय भविष्य का है। वह समय लिखें जब सूचना दी गई थी।',
  'This clock starts only at {1}. Correct the time of filing, or that of noticing.':
    'यह समय-सीमा {1} पर ही आरंभ होती है। सूचना देने का समय, या ध्यान में आने का समय सुधारें।',
  'TLP:RED is for named people. Choose AMBER_STRICT at most, so that those who must can read it.':
    'TLP:RED केवल नामित व्यक्तियों के लिए है। अधिकतम AMBER_STRICT चुनें, ताकि जिन्हें पढ़ना आवश्यक है वे पढ़ सकें।',
  'Give the value of the indicator, or remove the indicator.': 'संकेतक का मान लिखें, या संकेतक हटाएँ।',
  'Shorten this value to at most {1} characters.': 'इस मान को छोटा करके अधिकतम {1} अक्षरों तक लाएँ।',
  'Write the IPv4 address as four decimal numbers from 0 to 255, without leading zeros: 203.0.113.7.':
    'IPv4 पता 0 से 255 तक की चार दशमलव संख्याओं में लिखें, आरंभ में शून्य के बिना: 203.0.113.7।',
  'Write the IPv6 address alone, without interface and port: 2001:db8::7.':
    'केवल IPv6 पता लिखें, इंटरफ़ेस और पोर्ट के बिना: 2001:db8::7।',
  'Give this address as IPV4: {1}.': 'यह पता IPV4 के रूप में लिखें: {1}।',
  'Give a prefix length from 0 to {1}.': 'उपसर्ग (प्रीफ़िक्स) की लंबाई 0 से {1} तक लिखें।',
  'Write {1}/{2} for the network or {3} for the one address.': 'नेटवर्क के लिए {1}/{2} लिखें, या एक पते के लिए {3}।',
  'Write the domain name alone, without scheme, port and path: evil.example. An address is IPV4 or IPV6.':
    'केवल डोमेन नाम लिखें, स्कीम, पोर्ट और पथ के बिना: evil.example। पता IPV4 या IPV6 होता है।',
  "Give a domain of at least two parts, as evil.example. For a machine's own name use OTHER.":
    'कम से कम दो भागों वाला डोमेन लिखें, जैसे evil.example। मशीन के अपने नाम के लिए “अन्य” चुनें।',
  'Begin the URL with http://, https:// or ftp://; for another scheme use OTHER.':
    'URL को http://, https:// या ftp:// से आरंभ करें; किसी अन्य स्कीम के लिए “अन्य” चुनें।',
  'Correct the URL: a host and, where needed, port and path, without spaces, as http://evil.example/a.':
    'URL सुधारें: होस्ट और आवश्यक हो तो पोर्ट और पथ, रिक्त स्थान के बिना, जैसे http://evil.example/a।',
  'Give one URL without spaces; write a space in it as %20.':
    'रिक्त स्थान के बिना एक ही URL लिखें; उसमें रिक्त स्थान को %20 लिखें।',
  'Write the mail address alone, as name@evil.example; for anything unusual use OTHER.':
    'केवल ई-मेल पता लिखें, जैसे name@evil.example; कुछ असामान्य हो तो “अन्य” चुनें।',
  'Give the {1} value as {2} hexadecimal digits; this has {3} characters.':
    '{1} का मान {2} षोडशाधारी (हेक्साडेसिमल) अंकों में लिखें; इसमें {3} अक्षर हैं।',
  'Shorten the name to at most {1} characters, or use OTHER for a long path.':
    'नाम को छोटा करके अधिकतम {1} अक्षरों तक लाएँ, या लंबे पथ के लिए “अन्य” चुनें।',
  'Write the CVE number as CVE-2026-12345: the year from 1999 on, then at least four digits.':
    'CVE क्रमांक CVE-2026-12345 के रूप में लिखें: 1999 या बाद का वर्ष, फिर कम से कम चार अंक।',
};
