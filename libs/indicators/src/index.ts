// SPDX-License-Identifier: Apache-2.0
export * from './indicator-type.js';
export * from './indicator.object.js';
export * from './indicator.sql.js';
export * from './normalise.js';
