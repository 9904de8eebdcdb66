// SPDX-License-Identifier: Apache-2.0
export * from './connection.js';
export * from './enums.js';
export * from './localized-text.js';
export * from './requested-fields.js';
export * from './scalars.js';
