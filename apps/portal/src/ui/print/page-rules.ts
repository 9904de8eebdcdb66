// SPDX-License-Identifier: Apache-2.0
import { useEffect } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Tlp } from '~/graphql/enums';

interface PageRules {
  readonly tlp?: Tlp | undefined;
  /** At the left of each foot: what it is, so that a single sheet can be put back. */
  readonly foot: string;
  readonly landscape?: boolean | undefined;
}

/** The colours of TLP 2.0 (FIRST), on black. */
const COLOURS: Record<Tlp, string> = {
  RED: '#ff2b2b',
  AMBER: '#ffc000',
  AMBER_STRICT: '#ffc000',
  GREEN: '#33ff00',
  CLEAR: '#ffffff',
};

const tlpText = (tlp: Tlp): string => `TLP:${tlp.replace('_', '+')}`;

/** A text as CSS has it. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

/** Whether this browser writes into the margins of pages: Chromium 131 and later. Others leave out what they don't know. */
export function hasMarginBoxes(): boolean {
  if (!('adoptedStyleSheets' in document)) return false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('@page { @top-left { content: "x" } }');
  return sheet.cssRules[0]?.cssText.includes('top-left') === true;
}

/** A4 with TLP in head and foot and "page x of y", as long as the component is there. */
export function usePageRules({ tlp, foot, landscape = false }: PageRules): void {
  const { t } = useLingui();
  const [page, pages] = ['\u0001', '\u0002'];
  const counted = quotedAround(t`Page ${page} of ${pages}`);
  useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return undefined;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules({ tlp, foot, landscape }, counted));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [tlp, foot, landscape, counted]);
}

/** `"Page " counter(page) " of " counter(pages)` in the order of the language. */
const quotedAround = (sentence: string): string =>
  sentence
    .split(/([\u0001\u0002])/) // eslint-disable-line no-control-regex -- they stand for the two numbers
    .map((part) => (part === '\u0001' ? 'counter(page)' : part === '\u0002' ? 'counter(pages)' : quoted(part)))
    .join(' ');

const FONT =
  "font-family: 'Prahari Latin', 'Noto Sans Devanagari', 'Prahari Devanagari', sans-serif; font-size: 8.5pt;";

function rules({ tlp, foot, landscape }: PageRules, counted: string): string {
  const label =
    tlp === undefined
      ? ''
      : `content: ${quoted(` ${tlpText(tlp)} `)}; color: ${COLOURS[tlp]}; background: #000; font: bold 9pt monospace;
         width: 36mm; height: 6mm; margin: auto 0;
         text-align: center; vertical-align: middle;`;
  return `
    @page {
      size: A4 ${landscape ? 'landscape' : 'portrait'};
      margin: 20mm 18mm 20mm 25mm;
      @top-right { ${label} }
      @bottom-left { content: ${quoted(foot)}; ${FONT} color: #000; }
      @bottom-center { content: ${counted}; ${FONT} color: #000; }
      @bottom-right { ${label} }
    }
    @media print {
      /*
       * The margins of a page have the scheme of the root, and its will to print backgrounds: without it the black under
       * the label is left out, and nobody reads yellow on white.
       */
      :root {
        color-scheme: only light !important;
        -webkit-print-color-adjust: exact; print-color-adjust: exact;
      }
      html, body { background: #fff !important; }
    }`;
}
