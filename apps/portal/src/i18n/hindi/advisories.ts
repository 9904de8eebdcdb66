// SPDX-License-Identifier: Apache-2.0

/** What the API says of advisories, the answers to them, and files. `{1}` is the first value. */
export const ofAdvisories: Readonly<Record<string, string>> = {
  'This advisory was withdrawn: it needs no acknowledgement.': 'यह परामर्श वापस लिया जा चुका है: इसकी पावती आवश्यक नहीं है।',
  'This advisory was withdrawn: it needs no answer any more.':
    'यह परामर्श वापस लिया जा चुका है: अब इसका उत्तर आवश्यक नहीं है।',
  'This advisory is published: say in revisionSummary what the new revision changes.':
    'यह परामर्श जारी हो चुका है: बताएँ कि नए संस्करण में क्या बदलता है (revisionSummary)।',
  'Say why in the comment.': 'टिप्पणी में कारण लिखें।',
  'Give a web address that begins with https:// or http://.': 'https:// या http:// से आरंभ होने वाला वेब पता लिखें।',
  'Name at least one company, or leave this out for every company.':
    'कम से कम एक कंपनी चुनें, या सभी कंपनियों के लिए इसे छोड़ दें।',
  'Give the CVE number, or a title.': 'CVE क्रमांक या शीर्षक लिखें।',
  'Leave the id out: a new advisory has new recommendations.': 'आईडी छोड़ दें: नए परामर्श की अनुशंसाएँ भी नई होती हैं।',
  'Name each recommendation once.': 'प्रत्येक अनुशंसा एक ही बार दें।',
  'TLP:RED is for named people, and an advisory is addressed to companies. Choose AMBER_STRICT at most.':
    'TLP:RED केवल नामित व्यक्तियों के लिए है, और परामर्श कंपनियों को संबोधित होता है। अधिकतम AMBER_STRICT चुनें।',
  'Only a draft can be edited. Have it returned to draft first.':
    'केवल प्रारूप में परिवर्तन हो सकता है। पहले इसे प्रारूप में वापस करवाएँ।',
  'Only a published advisory can be revised. Write a new one instead.':
    'केवल जारी परामर्श का संशोधन हो सकता है। इसके बदले नया परामर्श लिखें।',
  'Only a draft can be submitted for review.': 'केवल प्रारूप ही समीक्षा के लिए प्रस्तुत हो सकता है।',
  'Only what is in review can be approved. Have it submitted for review first.':
    'जो समीक्षा में है, केवल उसी का अनुमोदन हो सकता है। पहले इसे समीक्षा के लिए प्रस्तुत करवाएँ।',
  'Only what is in review or approved can be returned.': 'जो समीक्षा में है या अनुमोदित है, केवल वही वापस किया जा सकता है।',
  'Only what is approved can be published. Have it reviewed and approved first.':
    'जो अनुमोदित है, केवल वही जारी हो सकता है। पहले इसकी समीक्षा और अनुमोदन करवाएँ।',
  'Only a published advisory can be withdrawn.': 'केवल जारी परामर्श ही वापस लिया जा सकता है।',
  'You wrote this advisory: someone else must approve it.': 'यह परामर्श आपने लिखा है: इसका अनुमोदन किसी और को करना होगा।',
  'You edited this advisory since it was last approved: someone else must approve it.':
    'पिछले अनुमोदन के बाद आपने इस परामर्श में परिवर्तन किया है: इसका अनुमोदन किसी और को करना होगा।',
  'Write the vector as FIRST does, e.g. "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", without spaces.':
    'वेक्टर FIRST की रीति से लिखें, जैसे "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", रिक्त स्थान के बिना।',
  'Correct or remove "{1}": CVSS {2} has no metric "{3}".{4}':
    '"{1}" सुधारें या हटाएँ: CVSS {2} में "{3}" नाम का कोई मापक नहीं है।{4}',
  'Give {1} one of the values {2}; "{3}" is none of CVSS {4}.':
    '{1} का मान इनमें से एक लिखें: {2}; "{3}" CVSS {4} का मान नहीं है।',
  'Give {1} once; it is there twice.': '{1} एक ही बार लिखें; यह दो बार है।',
  'Add the base metrics that are missing: {1}.': 'जो मूल मापक नहीं दिए गए हैं, उन्हें जोड़ें: {1}।',
  'Put the metrics in the order of the CVSS {1} specification.': 'मापकों को CVSS {1} के विनिर्देश के क्रम में रखें।',
  'Only those who may accept a risk can give this answer. Ask your CISO.':
    'यह उत्तर वही दे सकते हैं जिन्हें जोखिम स्वीकार करने का अधिकार है। अपने मुख्य सूचना सुरक्षा अधिकारी से कहें।',
  'Say in the note why this does not apply to you.': 'टिप्पणी में लिखें कि यह आप पर क्यों लागू नहीं है।',
  'Say in the note why the risk is accepted, and until when.':
    'टिप्पणी में लिखें कि जोखिम क्यों स्वीकार किया जा रहा है, और कब तक।',
  'Evidence is required: attach a file, or name it in the note.':
    'साक्ष्य आवश्यक है: फ़ाइल संलग्न करें, या टिप्पणी में साक्ष्य बताएँ।',
  'Say in the note what is missing.': 'टिप्पणी में लिखें कि क्या शेष है।',
  'There is nothing to verify yet: the company has not finished its answer.':
    'अभी सत्यापन के लिए कुछ नहीं है: कंपनी ने अपना उत्तर पूरा नहीं किया है।',
  'Choose a file.': 'कोई फ़ाइल चुनें।',
  'Name each file once.': 'प्रत्येक फ़ाइल एक ही बार दें।',
  'There is no such file of yours that belongs to nothing yet. Send it again.':
    'आपकी ऐसी कोई फ़ाइल नहीं है जो अभी किसी से संलग्न न हो। उसे फिर भेजें।',
  'This file is too large. A file may have 25 MiB; send a smaller one, or several parts.':
    'यह फ़ाइल बहुत बड़ी है। फ़ाइल अधिकतम 25 MiB की हो सकती है; छोटी फ़ाइल भेजें, या कई भागों में भेजें।',
  'This file is empty. Choose the file that you meant.': 'यह फ़ाइल खाली है। वही फ़ाइल चुनें जो भेजनी थी।',
  'This file did not arrive in full. Send it again.': 'यह फ़ाइल पूरी नहीं पहुँची। इसे फिर भेजें।',
  'This form did not arrive in full, or can not be read. Send it again.':
    'यह प्रपत्र पूरा नहीं पहुँचा, या पढ़ा नहीं जा सकता। इसे फिर भेजें।',
  'By its content this file is {1}, and its name or type says something else. Give it its right ending.':
    'सामग्री के अनुसार यह फ़ाइल {1} है, पर इसका नाम या प्रकार कुछ और बताता है। नाम के अंत में इसका सही प्रकार लिखें।',
  'There are {1} files already, and no more can be added.': '{1} फ़ाइलें हो चुकी हैं, और नहीं जोड़ी जा सकतीं।',
  'Many of your files belong to nothing yet. Attach them, or wait a day.':
    'आपकी बहुत-सी फ़ाइलें अभी किसी से संलग्न नहीं हैं। उन्हें संलग्न करें, या एक दिन रुकें।',
  'The server can not store files at the moment. Keep the file, and tell your administrator.':
    'सर्वर अभी फ़ाइलें नहीं सहेज पा रहा है। फ़ाइल अपने पास रखें, और अपने प्रशासक को बताएँ।',
  'A logo is a PNG or JPEG picture.': 'प्रतीक-चिह्न PNG या JPEG चित्र होता है।',
  'A logo may have 512 KiB. Make it smaller.': 'प्रतीक-चिह्न अधिकतम 512 KiB का हो सकता है। इसे छोटा करें।',
};
