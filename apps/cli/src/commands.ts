// SPDX-License-Identifier: Apache-2.0
import type { Command } from './command.js';
import { importCommand } from './import.command.js';
import { initCommand } from './init.command.js';
import { kevCommand } from './kev.command.js';
import { migrateCommand } from './migrate.command.js';

export const commands: readonly Command[] = [initCommand, migrateCommand, importCommand, kevCommand];
