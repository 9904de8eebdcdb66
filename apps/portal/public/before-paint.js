// SPDX-License-Identifier: Apache-2.0
// Before the first paint, so that a dark screen does not flash and the language is told. Old syntax: every browser runs it.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem('prahari.scheme');
    language = localStorage.getItem('prahari.language');
  } catch (error) {
    // Storage may be forbidden: then it is as on a first visit.
    void error;
  }
  if (scheme !== 'light' && scheme !== 'dark') {
    scheme = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  root.setAttribute('data-mantine-color-scheme', scheme);
  if (language === 'hi' || (language === null && /^hi\b/.test(navigator.language || ''))) root.lang = 'hi';
})();
