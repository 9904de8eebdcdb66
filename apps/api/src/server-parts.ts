// SPDX-License-Identifier: Apache-2.0
import { createApp } from './create-app.js';
import { seedDemo } from './demo/seed-demo.js';
import { entities } from './entities.js';
import type { ServerParts } from './lifecycle/start-server.js';
import { migrations } from './migrations.js';

/** What the features bring. */
export const serverParts: ServerParts = { migrations, entities, createApp, seedDemo };
