// SPDX-License-Identifier: Apache-2.0
export * from './company.object.js';
export * from './company.sql.js';
