// SPDX-License-Identifier: Apache-2.0

/** What the API says of signing in, accounts, people, API clients and companies. `{1}` is the first value. */
export const ofAccounts: Readonly<Record<string, string>> = {
  'Sign in first.': 'पहले साइन इन करें।',
  'Address or password is wrong, or the account is not active. Try again.':
    'पता या पासवर्ड ग़लत है, या खाता सक्रिय नहीं है। फिर प्रयास करें।',
  'Too many attempts. Wait and try again.': 'बहुत अधिक प्रयास हुए। रुककर फिर प्रयास करें।',
  'Your roles do not allow this. Ask your administrator.': 'आपकी भूमिकाएँ इसकी अनुमति नहीं देतीं। अपने प्रशासक से कहें।',
  'This link has been used, replaced or is too old. Ask your administrator for a new one.':
    'इस लिंक का उपयोग हो चुका है, इसकी जगह नया बना है, या यह बहुत पुराना है। अपने प्रशासक से नया लिंक माँगें।',
  'This address signs in to another account already. Ask your administrator to invite another address.':
    'इस पते से पहले ही किसी अन्य खाते में साइन इन होता है। अपने प्रशासक से कहें कि किसी अन्य पते को आमंत्रित करें।',
  'This address has an account at this company already, or had one. Choose another address.':
    'इस पते का इस कंपनी में खाता पहले से है, या था। कोई अन्य पता चुनें।',
  'This is not your present password. Try again.': 'यह आपका वर्तमान पासवर्ड नहीं है। फिर प्रयास करें।',
  'Choose a password of at least {1} characters.': 'कम से कम {1} अक्षरों का पासवर्ड चुनें।',
  'Choose a password of at most {1} characters.': 'अधिकतम {1} अक्षरों का पासवर्ड चुनें।',
  'Choose a password without control characters: use what keys give.':
    'ऐसा पासवर्ड चुनें जिसमें नियंत्रण वर्ण न हों: वही लिखें जो कुंजियों से लिखा जा सके।',
  'This is one of the most used passwords. Choose one that nobody else would.':
    'यह सबसे अधिक प्रयुक्त पासवर्डों में से है। ऐसा चुनें जो कोई और न चुने।',
  "Choose a password without your address or your company's name.":
    'ऐसा पासवर्ड चुनें जिसमें आपका पता या आपकी कंपनी का नाम न हो।',
  'This account is not active. Activate it first.': 'यह खाता सक्रिय नहीं है। पहले इसे सक्रिय करें।',
  'This person has never set a password. Invite again for a new link.':
    'इस व्यक्ति ने कभी पासवर्ड नहीं बनाया है। नए लिंक के लिए फिर आमंत्रित करें।',
  'A company keeps at least one active CISO and one active administrator. Give the role to somebody else first.':
    'कंपनी में कम से कम एक सक्रिय मुख्य सूचना सुरक्षा अधिकारी और एक सक्रिय प्रशासक रहना आवश्यक है। पहले यह भूमिका किसी और को दें।',
  'Choose at least one role.': 'कम से कम एक भूमिका चुनें।',
  'Choose roles of one kind: {1}.': 'एक ही वर्ग की भूमिकाएँ चुनें: {1}।',
  'An API client has no account of a person.': 'एपीआई क्लाइंट का किसी व्यक्ति जैसा खाता नहीं होता।',
  'An API client has no password.': 'एपीआई क्लाइंट का पासवर्ड नहीं होता।',
  'An API client has no session. Revoke the client instead.': 'एपीआई क्लाइंट का सत्र नहीं होता। उसके बदले क्लाइंट को निरस्त करें।',
  'An API client has no views of its own. Keep your filters with you.':
    'एपीआई क्लाइंट की अपनी सहेजी गई सूचियाँ नहीं होतीं। फ़िल्टर अपने पास रखें।',
  'This client was made already, and its secret is shown once only. Revoke it and make another one.':
    'यह क्लाइंट बन चुका है, और उसकी गुप्त कुंजी एक ही बार दिखाई जाती है। उसे निरस्त करें और दूसरा बनाएँ।',
  'You can\'t give "{1}" to an API client.': 'आप एपीआई क्लाइंट को "{1}" नहीं दे सकते।',
  'Choose at least one scope.': 'कम से कम एक अधिकार-क्षेत्र चुनें।',
  'Choose a time in the future, or leave it out.': 'भविष्य का कोई समय चुनें, या इसे छोड़ दें।',
  'You have another view of this name. Choose another name.': 'इस नाम की आपकी एक और सहेजी गई सूची है। दूसरा नाम चुनें।',
  'You have {1} views already. Delete one first.': 'आपकी {1} सहेजी गई सूचियाँ हो चुकी हैं। पहले एक हटाएँ।',
  'Give 2 to 16 capital letters and digits that begin with a letter, as EAST.':
    'अंग्रेज़ी के 2 से 16 बड़े अक्षर और अंक लिखें, जो अक्षर से आरंभ हों, जैसे EAST।',
  'The code {1} is taken. Choose another one.': 'कोड {1} पहले से लिया जा चुका है। दूसरा चुनें।',
  'There is a coordinating company already: {1}.': 'समन्वयक कंपनी पहले से है: {1}।',
  'The company has no such contact. Leave the id out for a new one.':
    'कंपनी का ऐसा कोई संपर्क व्यक्ति नहीं है। नए के लिए आईडी छोड़ दें।',
};
