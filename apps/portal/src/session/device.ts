// SPDX-License-Identifier: Apache-2.0

// Two cookies beside the session's, which scripts can't see. Neither says anything of the person.
/** "This is a shared computer": must not outlive the browser, nor be lost by a reload. */
const SHARED = 'prahari-device';
/** There may be a session: without it nobody needs to be asked who is signed in. */
const SESSION = 'prahari-session';
/** The setting that names, by id, who is signed in on this device; "" after signing out. */
export const PERSON = 'person';

/** Between the windows of this browser, and stored nowhere: on a shared computer too one learns what another does. */
const windows = channel();

function channel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('prahari');
  } catch {
    // Cookies are forbidden: then nobody signs in.
    return undefined;
  }
}

/** What another window tells: the id of who is signed in now, "" after signing out. */
export function onSignInElsewhere(learn: (viewerId: string) => void): void {
  windows?.addEventListener('message', ({ data }) => {
    learn(data as string);
  });
}

const cookies = (): readonly string[] => document.cookie.split('; ');

/** `seconds` undefined: until the browser is closed; 0 takes it away. */
function give(cookie: string, seconds?: number): void {
  const age = seconds === undefined ? '' : `; max-age=${Math.round(seconds)}`;
  document.cookie = `${cookie}; path=/; samesite=strict${age}`;
}

export const isSharedComputer = (): boolean => cookies().includes(`${SHARED}=shared`);

export const mayHaveSession = (): boolean => cookies().includes(`${SESSION}=yes`);

interface SignedIn {
  readonly shared: boolean;
  readonly seconds: number;
  readonly viewerId: string;
}

/** At signing in. On a shared computer nothing is kept from now on, and what was kept goes. */
export async function rememberSignIn({ shared, seconds, viewerId }: SignedIn): Promise<void> {
  windows?.postMessage(viewerId);
  give(`${SHARED}=shared`, shared ? undefined : 0);
  give(`${SESSION}=yes`, shared ? undefined : seconds);
  if (shared) await clearDevice();
  else keepSetting(PERSON, viewerId);
}

/** What another person typed stays: encrypted, under his own key. */
async function clearDevice(): Promise<void> {
  try {
    localStorage.clear();
    const workers = await navigator.serviceWorker.getRegistrations();
    await Promise.all(workers.map((worker) => worker.unregister()));
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  } catch {
    // Storage is forbidden, or over plain http there is no service worker: then there is nothing in it.
  }
}

export function forgetSignIn(): void {
  give(`${SESSION}=yes`, 0);
  keepSetting(PERSON, '');
  windows?.postMessage('');
}

const settingOf = (name: string): string => `prahari.${name}`;

/** A small setting of the device; undefined where there is none, or storage is full, forbidden, or not to be used. */
export function readSetting(name: string): string | undefined {
  if (isSharedComputer()) return undefined;
  try {
    return localStorage.getItem(settingOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepSetting(name: string, value: string): void {
  if (isSharedComputer()) return;
  try {
    // First the old value goes: where storage is full, nothing is left of who was here before.
    localStorage.removeItem(settingOf(name));
    localStorage.setItem(settingOf(name), value);
  } catch {
    // It is a convenience: without it the next visit begins with the defaults.
  }
}
