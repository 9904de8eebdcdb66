// SPDX-License-Identifier: Apache-2.0

/** What the API says of requests as a whole, most of it to programs. `{1}` is the first value. */
export const ofRequests: Readonly<Record<string, string>> = {
  'Somebody changed this in the meantime. Read it again and repeat your change.':
    'इस बीच किसी ने इसे बदल दिया। इसे फिर पढ़ें और अपना परिवर्तन दोहराएँ।',
  'This was sent before with other content, and the first was kept. To make another, send it with a new idempotency key.':
    'यह पहले किसी अन्य सामग्री के साथ भेजा जा चुका है और पहला रखा गया है। एक और बनाने के लिए नई कुंजी (idempotencyKey) के साथ भेजें।',
  'The database does not answer at the moment. Try again in a few seconds.':
    'डेटाबेस अभी उत्तर नहीं दे रहा है। कुछ सेकंड में फिर प्रयास करें।',
  'Something went wrong on our side. It has been logged.': 'हमारी ओर कुछ गड़बड़ी हुई। इसे दर्ज कर लिया गया है।',
  'This took too long. Ask for less at once.': 'इसमें बहुत समय लगा। एक बार में कम माँगें।',
  'This took too long, and nothing of it was kept. Change less at once, or try again in a few seconds.':
    'इसमें बहुत समय लगा, और इसमें से कुछ भी सहेजा नहीं गया। एक बार में कम बदलें, या कुछ सेकंड में फिर प्रयास करें।',
  'This took too long. Ask for less at once; look whether a change was kept before you repeat it.':
    'इसमें बहुत समय लगा। एक बार में कम माँगें; परिवर्तन दोहराने से पहले देखें कि वह सहेजा गया या नहीं।',
  'There is nothing at this address.': 'इस पते पर कुछ नहीं है।',
  'Send at most 4 MiB at once.': 'एक बार में अधिकतम 4 MiB भेजें।',
  'This is nested too deep. Send what is less nested.': 'इसमें स्तर बहुत गहरे हैं। कम स्तरों वाला अनुरोध भेजें।',
  'Brackets may stand {1} deep in each other at most. Nest less.':
    'कोष्ठक एक-दूसरे के भीतर अधिकतम {1} स्तर तक हो सकते हैं। स्तर कम करें।',
  'Ask for the same fields fewer times.': 'वही खाने कम बार माँगें।',
  'This asks for {1} fields at once, of {2} allowed. Ask for smaller pages or fewer fields.':
    'इसमें एक बार में {1} खाने माँगे गए हैं, जबकि {2} की अनुमति है। छोटे पृष्ठ या कम खाने माँगें।',
  'Files are sent from {1} alone, or with a token in the Authorization header.':
    'फ़ाइलें केवल {1} से, या Authorization शीर्ष में टोकन के साथ भेजी जाती हैं।',
  'Send the file as multipart/form-data.': 'फ़ाइल multipart/form-data के रूप में भेजें।',
  'Send one file at a time, with idempotencyKey and incidentId at most.':
    'एक बार में एक ही फ़ाइल भेजें, साथ में अधिकतम idempotencyKey और incidentId।',
  'There is no such field. Send file, idempotencyKey and incidentId.':
    'ऐसा कोई खाना नहीं है। file, idempotencyKey और incidentId भेजें।',
  'Give a short text here.': 'यहाँ छोटा पाठ लिखें।',
  'Give a key of 1 to {1} characters, or none.': '1 से {1} अक्षरों की कुंजी दें, या कोई न दें।',
  'The document holds no operation.': 'दस्तावेज़ में कोई ऑपरेशन नहीं है।',
  'The document holds no operation of that "operationName".': 'दस्तावेज़ में उस "operationName" का कोई ऑपरेशन नहीं है।',
  'Send one operation per document.': 'एक दस्तावेज़ में एक ही ऑपरेशन भेजें।',
  'Send the request as application/json.': 'अनुरोध application/json के रूप में भेजें।',
  'Send the body as it is, not compressed (without content-encoding).':
    'अनुरोध की सामग्री संपीड़ित किए बिना भेजें (content-encoding के बिना)।',
  'Send one JSON object, with "query" and perhaps "variables".':
    'एक JSON ऑब्जेक्ट भेजें, जिसमें "query" और चाहें तो "variables" हो।',
  'Send the token in the Authorization header.': 'टोकन Authorization शीर्ष में भेजें।',
  '"query" must be a GraphQL document.': '"query" में GraphQL दस्तावेज़ होना चाहिए।',
  '"operationName" must be a text.': '"operationName" में पाठ होना चाहिए।',
  '"{1}" must be an object.': '"{1}" में ऑब्जेक्ट होना चाहिए।',
  'GET is for one query; send a mutation by POST.': 'GET एक query के लिए है; mutation को POST से भेजें।',
  'The body must be UTF-8.': 'अनुरोध की सामग्री UTF-8 में होनी चाहिए।',
  'The body must be JSON, without "__proto__" and "constructor" as names.':
    'अनुरोध की सामग्री JSON होनी चाहिए, और उसमें "__proto__" तथा "constructor" नाम नहीं होने चाहिए।',
  'This address can not be read. Check its percent signs.': 'यह पता पढ़ा नहीं जा सकता। इसके प्रतिशत चिह्न जाँचें।',
  'This is no HTTP request that can be read.': 'यह ऐसा HTTP अनुरोध नहीं है जिसे पढ़ा जा सके।',
  'The headers are too long. Send fewer or shorter ones, such as fewer cookies.':
    'अनुरोध के शीर्ष बहुत लंबे हैं। कम या छोटे भेजें, जैसे कम कुकी।',
  'The request took too long to arrive. Send it again.': 'अनुरोध पहुँचने में बहुत समय लगा। उसे फिर भेजें।',
};
