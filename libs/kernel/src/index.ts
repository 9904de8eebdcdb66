// SPDX-License-Identifier: Apache-2.0
export * from './clock.js';
export * from './errors.js';
export * from './id.js';
export * from './ist.js';
export * from './localized-text.js';
export * from './page.js';
export * from './reference-data.js';
export * from './settings.js';
export * from './start-failure.js';
export * from './text.js';
export * from './tlp.js';
