// SPDX-License-Identifier: Apache-2.0
export * from './actor.js';
export * from './permission.guard.js';
export * from './permissions.js';
export * from './requires.js';
export * from './roles.js';
