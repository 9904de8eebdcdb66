// SPDX-License-Identifier: Apache-2.0
// For browsers that can not run the portal, and for pages that did not come whole. Old syntax, and nothing but what the oldest of them know.
(function () {
  function line(tag, text, parent, language) {
    var element = document.createElement(tag);
    if (language) element.setAttribute('lang', language);
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
    return element;
  }

  function page(title, english, hindi) {
    var root = document.getElementById('root');
    if (!root || root.getAttribute('data-plain')) return undefined;
    root.setAttribute('data-plain', 'yes');
    var styles = document.createElement('link');
    styles.rel = 'stylesheet';
    styles.href = '/plain.css';
    document.getElementsByTagName('head')[0].appendChild(styles);
    while (root.firstChild) root.removeChild(root.firstChild);
    var plain = line('div', '', root);
    plain.className = 'plain';
    plain.setAttribute('role', 'main');
    line('h1', title, plain);
    line('p', english + ' For an incident that can not wait:', plain);
    line('p', 'Report to CERT-In: telephone 1800-11-4949, fax 1800-11-6969, e-mail incident@cert-in.org.in', plain);
    line(
      'p',
      hindi +
        ' जो घटना प्रतीक्षा नहीं कर सकती, उसकी सूचना सर्ट-इन को दें: दूरभाष 1800-11-4949, फैक्स 1800-11-6969, ई-मेल incident@cert-in.org.in',
      plain,
      'hi',
    );
    var link = line('a', 'Blank report form to print / छापने के लिए रिक्त प्ररूप', line('p', '', plain));
    link.href = '/incident-form.html';
    return plain;
  }

  function tellOld() {
    page(
      'This browser is too old for Prahari',
      'Use Chrome or Edge 109, Firefox 115, Safari 16 or a later one.',
      'यह ब्राउज़र प्रहरी के लिए बहुत पुराना है। Chrome या Edge 109, Firefox 115, Safari 16 या इनसे नया ब्राउज़र उपयोग करें।',
    );
  }

  function tellLost() {
    // As session/device.ts says it.
    var isShared = document.cookie.indexOf('prahari-device=shared') >= 0;
    var plain = page(
      'The page did not come whole',
      'Part of it was lost on the way. Load it again' +
        (isShared
          ? '. A shared computer keeps nothing: what was neither sent nor saved on the server must be typed again.'
          : '; what you typed was kept.'),
      'पृष्ठ का एक भाग रास्ते में खो गया। पृष्ठ फिर से लोड करें; ' +
        (isShared
          ? 'साझा कंप्यूटर पर कुछ नहीं रखा जाता: जो न भेजा गया, न सर्वर पर सहेजा गया, उसे फिर से लिखना होगा।'
          : 'आपका लिखा सुरक्षित है।'),
    );
    if (!plain) return;
    var button = line('button', 'Load it again / फिर से लोड करें', line('p', '', plain));
    button.onclick = function () {
      window.location.reload();
    };
  }

  function whenParsed(tell) {
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
    else tell();
  }

  // What came last to the browsers that the portal is built for (Chromium 109, Firefox 115, Safari 16).
  var known =
    window.structuredClone &&
    Array.prototype.findLast &&
    window.HTMLDialogElement &&
    window.CSS &&
    window.CSS.supports('container-type', 'inline-size') &&
    'noModule' in HTMLScriptElement.prototype;
  if (!known) return whenParsed(tellOld);

  // Of what the page begins with, nothing asks again where the link loses it. Only until the first picture is there.
  var attempts = (window.history.state && window.history.state.attempts) || 0;
  function lost(event) {
    var part = event.target;
    var isPart = part === window || part.tagName === 'SCRIPT' || part.rel === 'stylesheet';
    if (!isPart || (document.body && !document.querySelector('.first-paint'))) return;
    window.removeEventListener('error', lost, true);
    window.removeEventListener('unhandledrejection', lost);
    if (attempts === 3) return whenParsed(tellLost);
    window.history.replaceState({ attempts: attempts + 1 }, '');
    setTimeout(function () {
      window.location.reload();
    }, 500 * attempts);
  }
  window.addEventListener('error', lost, true);
  window.addEventListener('unhandledrejection', lost);
})();
