// SPDX-License-Identifier: Apache-2.0
export { type Rule, WhenMissing, Whole, type WholeRule } from './checked.js';
export * from './connection.js';
export * from './contract-validation.pipe.js';
export * from './enums.js';
export * from './field.decorators.js';
export * from './json-object.decorator.js';
export * from './localized-text.input.js';
export * from './localized-text.js';
export * from './page-args.js';
export * from './requested-fields.js';
export * from './scalars.js';
export * from './text-rules.js';
export * from './text.decorator.js';
