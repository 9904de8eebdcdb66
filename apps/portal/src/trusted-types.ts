// SPDX-License-Identifier: Apache-2.0

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: {
      readonly createHTML: (text: string) => string | null;
      readonly createScriptURL: (url: string) => string | null;
    },
  ): unknown;
}

// The only door from text to elements. Mantine fills <style> elements through innerHTML: text without "<" makes none.
const factory = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
factory?.createPolicy('default', {
  createHTML: (text) => (text.includes('<') ? null : text),
  createScriptURL: (url) => (url === '/sw.js' ? url : null),
});
