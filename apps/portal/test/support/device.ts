// SPDX-License-Identifier: Apache-2.0
import type { Page } from '@playwright/test';

interface Stored {
  readonly unsent: number;
  readonly all: number;
  readonly keys: number;
}

/** How much the device keeps of what was typed, and of what is needed without a connection. */
export const stored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const read = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => (request.onsuccess = () => resolve(request.result)));
    if (!(await indexedDB.databases()).some(({ name }) => name === 'prahari')) return { unsent: 0, all: 0, keys: 0 };
    const database = await read(indexedDB.open('prahari'));
    const store = (name: string) => database.transaction(name).objectStore(name);
    const drafts = (await read(store('drafts').getAll())) as { readonly unsent: boolean }[];
    const keys = await read(store('keys').count());
    database.close();
    return { unsent: drafts.filter(({ unsent }) => unsent).length, all: drafts.length, keys };
  });

/** All that the device keeps of what was typed, decrypted. */
export const keptText = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const read = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => (request.onsuccess = () => resolve(request.result)));
    if (!(await indexedDB.databases()).some(({ name }) => name === 'prahari')) return '';
    const database = await read(indexedDB.open('prahari'));
    const drafts = database.transaction('drafts').objectStore('drafts');
    const [places, kept] = await Promise.all([read(drafts.getAllKeys()), read(drafts.getAll())]);
    const texts = (places as string[]).map(async (place, index) => {
      const { iv, text } = kept[index] as { iv: Uint8Array<ArrayBuffer>; text: ArrayBuffer };
      const keys = database.transaction('keys').objectStore('keys');
      const key = (await read(keys.get(place.split('/')[2] ?? ''))) as CryptoKey;
      const way = { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(place) };
      return new TextDecoder().decode(await crypto.subtle.decrypt(way, key, text));
    });
    const all = (await Promise.all(texts)).join('\n');
    database.close();
    return all;
  });

/** Puts these fields into the one draft of a form that the device keeps, as a form of another age would have. */
export const olderForm = (page: Page, fields: object): Promise<void> =>
  page.evaluate(async (more) => {
    const read = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await read(indexedDB.open('prahari'));
    const store = (name: string) => database.transaction(name, 'readwrite').objectStore(name);
    const places = (await read(store('drafts').getAllKeys())) as string[];
    const place = places.find((one) => one.endsWith('/SHARED')) ?? '';
    const key = (await read(store('keys').get(place.split('/')[2] ?? ''))) as CryptoKey;
    const kept = (await read(store('drafts').get(place))) as { iv: Uint8Array<ArrayBuffer>; text: ArrayBuffer };
    const way = { name: 'AES-GCM', iv: kept.iv, additionalData: new TextEncoder().encode(place) };
    const values = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(way, key, kept.text))) as object;
    const older = new TextEncoder().encode(JSON.stringify({ ...values, ...more }));
    const text = await crypto.subtle.encrypt(way, key, older);
    await read(store('drafts').put({ ...kept, text }, place));
    database.close();
  }, fields);
