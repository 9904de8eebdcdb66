// SPDX-License-Identifier: Apache-2.0
import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { buildSchema } from './build-schema.js';

const file = process.argv[2] ?? 'schema.graphql';
const schema = `${printSchema(await buildSchema())}\n`;
// An unchanged file keeps its time: the portal is built anew when the schema is newer.
if ((await readFile(file, 'utf8').catch(() => '')) !== schema) await writeFile(file, schema);
