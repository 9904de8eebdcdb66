// SPDX-License-Identifier: Apache-2.0
// What is looked at in the page itself: each function is sent there as it stands, and can name nothing outside of it.

/** Texts that are cut off by a box that neither grows nor scrolls, nor shortens what can be read elsewhere. */
export function cutOffTexts(): readonly string[] {
  const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const isCut = (element: Element): boolean => {
    const style = getComputedStyle(element);
    // For screen readers alone.
    const isUnseen = style.getPropertyValue('clip') !== 'auto' || style.clipPath !== 'none' || element.clientWidth <= 1;
    const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    if (isUnseen || isShortened || style.display === 'inline') return false;
    return (
      (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 2)
    );
  };
  // Fields scroll by themselves.
  const found = [...document.body.querySelectorAll(':not(input, select, textarea)')].filter(
    (element) => element.checkVisibility() && element.textContent.trim() !== '' && isCut(element),
  );
  const { scrollWidth, clientWidth } = document.documentElement;
  // A telephone's width holds few letters of this size.
  const wide = clientWidth > 700 && scrollWidth > clientWidth;
  return [...found.map((element) => element.outerHTML.slice(0, 160)), ...(wide ? ['the page scrolls sideways'] : [])];
}

/** What moves although the system asks for stillness. */
export function runningAnimations(): readonly string[] {
  return document
    .getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getTiming().duration ?? 0) > 20)
    .map(({ effect }) => (effect as KeyframeEffect | null)?.target?.outerHTML.slice(0, 160) ?? '');
}

/** What does not show that it has the focus, and what takes it out of order. A key must have been pressed before. */
export function focusFaults(): readonly string[] {
  const still = new CSSStyleSheet();
  still.replaceSync('* { transition: none !important; }');
  document.adoptedStyleSheets = [still];
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ];
  const reached = all.filter(
    (element) =>
      element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'),
  );
  const lookOf = (element: HTMLElement) =>
    [element, element.parentElement, element.nextElementSibling, element.parentElement?.parentElement]
      .filter((one) => one != null)
      .map((one) => {
        const { outline, boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(one);
        return [outline, boxShadow, borderColor, backgroundColor, textDecoration].join();
      })
      .join();
  const faults = reached
    .filter((element) => element.tabIndex > 0)
    .map((one) => `tabindex: ${one.outerHTML.slice(0, 160)}`);
  for (const element of reached) {
    (document.activeElement as HTMLElement | null)?.blur();
    const before = lookOf(element);
    element.focus({ preventScroll: true });
    if (document.activeElement === element && lookOf(element) === before) faults.push(element.outerHTML.slice(0, 160));
  }
  return faults;
}

/** Where a word from right to left, of somebody's text, pulls the digits or the next such word behind it to its other side. */
export function turnedTexts(word: string): readonly string[] {
  const flat = (node: Node, isOuter = true): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    if (!(node instanceof Element)) return '';
    if (node.tagName === 'BR') return '\n';
    const { display, unicodeBidi } = getComputedStyle(node);
    if (!isOuter && !/^(inline|contents)$/.test(display)) return /^inline/.test(display) ? '\uFFFC' : '\n';
    if (!isOuter && /isolate|plaintext/.test(unicodeBidi)) return '\uFFFC';
    return [...node.childNodes].map((child) => flat(child, false)).join('');
  };
  // What comes next of letters and digits; a letter from left to right ends the turning.
  const turned = new RegExp(`${word}[^\\p{L}\\p{N}\\n\\u2069]*(?:\\p{Nd}|[\\u0590-\\u08FF])`, 'u');
  const isBox = (element: Element) =>
    !/^(inline|contents)$/.test(getComputedStyle(element).display) ||
    /isolate|plaintext/.test(getComputedStyle(element).unicodeBidi);
  return [...document.body.querySelectorAll(':not(script, style, svg *, textarea, pre)')]
    .filter((element) => element.textContent.includes(word) && element.checkVisibility() && isBox(element))
    .filter((element) => turned.test(flat(element)))
    .map((element) => element.outerHTML.slice(-300));
}
