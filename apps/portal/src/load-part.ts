// SPDX-License-Identifier: Apache-2.0

/** Waits before the second, third and fourth try. */
const PAUSES_MS = [400, 1_500, 4_000];
const TIMEOUT_MS = 30_000;

/** By address. What the page began with is there. */
const arrivals = new Map<string, Promise<void>>(
  [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link[href], script[type=module]')].map(
    (element) => ['src' in element ? element.src : element.href, Promise.resolve()],
  ),
);

/**
 * Stands in for Vite's own function around each `import()`, under its name. A browser keeps a module that was lost on the
 * way as failed for as long as the page lives: so all files of a part come first, into the browser's cache, each asked
 * for again where it was lost.
 */
export async function __vitePreload<Part>(
  load: () => Promise<Part>,
  files: readonly string[] | undefined = [],
): Promise<Part> {
  // Vite does not name the only file of a part that has no other.
  const own = /\bimport\(["'`]([^"'`]+)/.exec(String(load))?.[1];
  const addresses = files.map((file) => new URL(file, `${location.origin}/`).href);
  if (own !== undefined) addresses.push(new URL(own, import.meta.url).href);
  await Promise.all(addresses.map(arrivalOf));
  return load();
}

function arrivalOf(address: string): Promise<void> {
  const known = arrivals.get(address);
  if (known !== undefined) return known;
  const arrival = insist(address.endsWith('.css') ? linkStyles : keep, address);
  arrivals.set(address, arrival);
  arrival.catch(() => arrivals.delete(address));
  return arrival;
}

async function insist(bring: (address: string) => Promise<boolean>, address: string): Promise<void> {
  for (const pause of [...PAUSES_MS, undefined]) {
    if (await bring(address)) return;
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`This file did not come: ${address}`);
}

/** Whether it came; throws as the browser does where the server has it no more. */
async function keep(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await answer.arrayBuffer();
    if (answer.ok) return true;
    if (answer.status >= 500) return false;
  } catch {
    return false;
  }
  throw new TypeError(`Failed to fetch dynamically imported module: ${address}`);
}

function linkStyles(address: string): Promise<boolean> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.crossOrigin = '';
  link.href = address;
  link.nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
  return new Promise((resolve) => {
    link.onload = () => resolve(true);
    link.onerror = () => {
      link.remove();
      resolve(false);
    };
    document.head.append(link);
  });
}
