// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from 'react';
import type { IDBPDatabase } from 'idb';
import { isSharedComputer, PERSON, readSetting } from '~/session/device';

/** What an older build kept has another number, and is not opened as something that it is not. */
const FORM_VERSION = 1;

interface Kept {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
  readonly unsent: boolean;
}

interface Remembered {
  readonly text: string;
  readonly unsent: boolean;
}

/** For shared computers, and where storage is full, forbidden, or can't encrypt (plain http): as long as the page lives. */
const inMemory = new Map<string, Remembered>();

let opening: Promise<IDBPDatabase> | undefined;

const open = (): Promise<IDBPDatabase> =>
  (opening ??= import('idb')
    .then(({ openDB }) =>
      openDB('prahari', 1, {
        upgrade(database) {
          database.createObjectStore('keys');
          database.createObjectStore('drafts');
        },
      }),
    )
    .catch((error: unknown) => {
      // Without a connection its code may not have come: the next draft tries again.
      opening = undefined;
      throw error;
    }));

const placeOf = (user: string, name: string) => `draft/${FORM_VERSION}/${user}/${name}`;

// In office networks without https there is no crypto.subtle, whatever its type says.
const mayKeep = (): boolean => !isSharedComputer() && isSecureContext && typeof indexedDB !== 'undefined';

/** In another window somebody signed out or in: a draft of this page would outlive that. */
function isStillHere(user: string): boolean {
  const person = readSetting(PERSON);
  return person === undefined || person === user;
}

/** Storage is full or forbidden, as the last attempt found. */
let isRefused = false;
const listeners = new Set<() => void>();

function found(refused: boolean): void {
  if (refused === isRefused) return;
  isRefused = refused;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether drafts outlive this page. */
export const useKeepsDrafts = (): boolean => useSyncExternalStore(subscribe, () => mayKeep() && !isRefused);

interface KeepOptions {
  /** Whether it is something typed, of which signing out warns. */
  readonly unsent?: boolean;
}

/**
 * Keeps a draft for this person on this device, encrypted with a key that scripts can use and not read. The place is
 * part of what is encrypted: a draft that is moved to another person's place does not open.
 */
export async function keepDraft(
  user: string,
  name: string,
  value: unknown,
  { unsent = true }: KeepOptions = {},
): Promise<void> {
  const place = placeOf(user, name);
  const remembered = { text: JSON.stringify(value), unsent };
  inMemory.set(place, remembered);
  if (!mayKeep()) return;
  try {
    if (!isStillHere(user)) throw new Error('Somebody else is signed in on this device.');
    const database = await open();
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const key = await keyOf(database, user);
    const additionalData = new TextEncoder().encode(place);
    const encrypted = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      new TextEncoder().encode(remembered.text),
    );
    // A draft may have been sent while it was encrypted: then it is not put back.
    if (inMemory.get(place) === remembered) {
      await database.put('drafts', { iv, text: encrypted, unsent } satisfies Kept, place);
    }
    found(false);
  } catch {
    // It lives in memory, and closing the page warns.
    found(true);
  }
}

/** Undefined where there is none, or none that opens. */
export async function readDraft(user: string, name: string): Promise<unknown> {
  const place = placeOf(user, name);
  const text = inMemory.get(place)?.text ?? (mayKeep() ? await decrypted(user, place) : undefined);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

async function decrypted(user: string, place: string): Promise<string | undefined> {
  try {
    const database = await open();
    const kept = (await database.get('drafts', place)) as Kept | undefined;
    if (kept === undefined) return undefined;
    const additionalData = new TextEncoder().encode(place);
    const key = await keyOf(database, user);
    return new TextDecoder().decode(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv: kept.iv, additionalData }, key, kept.text),
    );
  } catch {
    return undefined;
  }
}

export async function forgetDraft(user: string, name: string): Promise<void> {
  const place = placeOf(user, name);
  inMemory.delete(place);
  if (!mayKeep()) return;
  try {
    await (await open()).delete('drafts', place);
  } catch {
    // It was never kept.
  }
}

/** Whether something that this person typed waits on this device, on whatever page. */
export async function hasUnsentDrafts(user: string): Promise<boolean> {
  const start = placeOf(user, '');
  for (const [place, { unsent }] of inMemory) if (unsent && place.startsWith(start)) return true;
  if (!mayKeep()) return false;
  try {
    const all = (await (await open()).getAll('drafts', IDBKeyRange.bound(start, `${start}\uffff`))) as Kept[];
    return all.some(({ unsent }) => unsent);
  } catch {
    return false;
  }
}

/** At signing out: without its key nothing of this person opens again; the drafts themselves go, too. */
export async function forgetPerson(user: string): Promise<void> {
  const start = placeOf(user, '');
  for (const place of inMemory.keys()) if (place.startsWith(start)) inMemory.delete(place);
  if (typeof indexedDB === 'undefined') return;
  try {
    const database = await open();
    await database.delete('keys', user);
    await database.delete('drafts', IDBKeyRange.bound(start, `${start}\uffff`));
  } catch {
    // Storage is forbidden: there is nothing in it.
  }
}

async function keyOf(database: IDBPDatabase, user: string): Promise<CryptoKey> {
  const kept = (await database.get('keys', user)) as CryptoKey | undefined;
  if (kept !== undefined) return kept;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const transaction = database.transaction('keys', 'readwrite');
  // Another tab may have made one meanwhile: the first one counts.
  const first = (await transaction.store.get(user)) as CryptoKey | undefined;
  if (first === undefined) await transaction.store.put(made, user);
  await transaction.done;
  return first ?? made;
}
