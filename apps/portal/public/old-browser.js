// SPDX-License-Identifier: Apache-2.0
// For browsers that can not run the portal. Old syntax, and nothing but what the oldest of them know.
(function () {
  function line(tag, text, parent, language) {
    var element = document.createElement(tag);
    if (language) element.setAttribute('lang', language);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function show() {
    var root = document.getElementById('root');
    if (!root || root.getAttribute('data-old')) return;
    root.setAttribute('data-old', 'yes');
    while (root.firstChild) root.removeChild(root.firstChild);
    var plain = line('div', '', root);
    plain.className = 'plain';
    line('h1', 'This browser is too old for Prahari', plain);
    line(
      'p',
      'Use Chrome or Edge 109, Firefox 115, Safari 16 or a later one. For an incident that can not wait:',
      plain,
    );
    line('p', 'Report to CERT-In: telephone 1800-11-4949, fax 1800-11-6969, e-mail incident@cert-in.org.in', plain);
    line(
      'p',
      'यह ब्राउज़र प्रहरी के लिए बहुत पुराना है। Chrome या Edge 109, Firefox 115, Safari 16 या इनसे नया ब्राउज़र उपयोग करें। जो घटना प्रतीक्षा नहीं कर सकती, उसकी सूचना सर्ट-इन को दें: दूरभाष 1800-11-4949, फैक्स 1800-11-6969, ई-मेल incident@cert-in.org.in',
      plain,
      'hi',
    );
    var link = line('a', 'Blank report form to print / छापने के लिए रिक्त प्ररूप', line('p', '', plain));
    link.href = '/incident-form.html';
  }

  // What came last to the browsers that the portal is built for (Chromium 109, Firefox 115, Safari 16).
  var known =
    window.structuredClone &&
    Array.prototype.findLast &&
    window.HTMLDialogElement &&
    'noModule' in HTMLScriptElement.prototype;
  if (known) return;
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
  else show();
})();
