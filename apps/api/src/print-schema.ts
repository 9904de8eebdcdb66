// SPDX-License-Identifier: Apache-2.0
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { buildSchema } from './build-schema.js';

await writeFile(process.argv[2] ?? 'schema.graphql', `${printSchema(await buildSchema())}\n`);
