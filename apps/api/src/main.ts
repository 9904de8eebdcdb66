// SPDX-License-Identifier: Apache-2.0
import 'reflect-metadata';
import { createApp } from './create-app.js';
import { seedDemo } from './demo/seed-demo.js';
import { entities } from './entities.js';
import { runServer } from './lifecycle/run-server.js';
import { migrations } from './migrations.js';

await runServer(
  { migrations, entities, createApp, seedDemo },
  { say: (text) => console.log(text), complain: (line) => console.error(line) },
);
