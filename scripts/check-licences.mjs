// SPDX-License-Identifier: Apache-2.0
// Every package that runs in production must have a licence that goes with Apache-2.0. Prints one line per offender.
import path from 'node:path';
import { promisify } from 'node:util';
import { init } from 'license-checker-rseidelsohn';

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'PostgreSQL',
  'Unlicense',
]);

/** Packages whose package.json names no licence, with what was read in their files. */
const REVIEWED = new Map([['pause@0.0.1', 'MIT']]);

/** An SPDX expression of ids, OR and AND (`A OR B AND C` binds as SPDX says: AND first). */
const isAllowed = (expression) =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id.trim())));

const root = path.resolve(import.meta.dirname, '..');
const found = await promisify(init)({ start: root, production: true, excludePrivatePackages: true });
const packages = Object.entries(found).map(([name, { licenses }]) => [
  name,
  REVIEWED.get(name) ?? [licenses ?? 'none named'].flat().join(' AND '),
]);
const offenders = packages.filter(([, licence]) => !isAllowed(licence));

for (const [name, licence] of offenders) console.error(`${name}: ${licence}`);
if (packages.length === 0) console.error('No package found: run npm ci first.');
console.log(`${packages.length} production packages, ${offenders.length} with a licence that is not on the list`);
process.exit(offenders.length > 0 || packages.length === 0 ? 1 : 0);
