// SPDX-License-Identifier: Apache-2.0
import { AUTHOR } from './advisories-published.js';
import { type AdvisoryStory, hours } from './demo-story.js';

/** Waits for its second pair of eyes, so that an approver finds something to do. */
export const ADVISORY_IN_REVIEW: AdvisoryStory = {
  key: 'remote-access',
  begun: hours(6),
  text: {
    kind: 'DIRECTIVE',
    title: {
      en: 'Remote access of vendors to control systems: through one jump server alone',
      hi: 'नियंत्रण प्रणालियों तक विक्रेताओं की दूरस्थ पहुँच: केवल एक जंप सर्वर के माध्यम से',
    },
    summary: {
      en: 'Vendors reach historians and head-ends by accounts that are always open. They are to be opened for each visit.',
      hi: 'विक्रेता ऐसे खातों से हिस्टोरियन और हेड-एंड तक पहुँचते हैं जो सदा खुले रहते हैं। इन्हें प्रत्येक कार्य के लिए अलग से खोला जाए।',
    },
    body: {
      en:
        'Logins at night by accounts of vendors were seen at more than one company. Until further notice, a vendor’s account is closed ' +
        'unless a named person of the company has opened it for a named task, and every session goes through the jump server that records it.',
      hi:
        'एक से अधिक कंपनियों में रात के समय विक्रेताओं के खातों से लॉगिन देखे गए। अगली सूचना तक विक्रेता का खाता तब तक बंद रहेगा जब तक ' +
        'कंपनी का कोई नामित व्यक्ति उसे किसी नामित कार्य के लिए न खोले, और प्रत्येक सत्र रिकॉर्ड करने वाले जंप सर्वर से होकर जाएगा।',
    },
    severity: 'HIGH',
    tlp: 'AMBER',
    techniques: ['T0822', 'T0859'],
    recommendations: [
      {
        text: {
          en: 'Close all accounts of vendors, and open each for a task and a time.',
          hi: 'विक्रेताओं के सभी खाते बंद करें और प्रत्येक को निश्चित कार्य और समय के लिए ही खोलें।',
        },
        priority: 'IMMEDIATE',
        dueInDays: 4,
        evidenceRequired: true,
      },
      {
        text: {
          en: 'List who opened which account, when and for what, and keep the list for a year.',
          hi: 'किसने कौन-सा खाता, कब और किस कार्य के लिए खोला, इसकी सूची रखें और उसे एक वर्ष तक सुरक्षित रखें।',
        },
        priority: 'HIGH',
        dueInDays: 30,
      },
    ],
  },
  steps: [{ ago: hours(4), by: AUTHOR, step: 'submit' }],
};
