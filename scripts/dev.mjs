// SPDX-License-Identifier: Apache-2.0
// The server and the portal from their sources: both reload when these change. Ctrl-C ends both.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORT ?? '3000';
const start = (args, env = {}) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });

const generated = spawnSync(process.execPath, ['scripts/generate-portal.mjs'], { cwd: root, stdio: 'inherit' });
if (generated.status !== 0) process.exit(1);

const watched = ['--watch', '--watch-path=apps/api', '--watch-path=libs'];
const server = start([...watched, '--import', '@swc-node/register/esm-register', 'apps/api/src/main.ts']);
const vite = path.join('node_modules', 'vite', 'bin', 'vite.js');
const portal = start([vite, 'apps/portal', '--config=apps/portal/vite.config.ts'], {
  PORTAL_API: `http://127.0.0.1:${port}`,
});

const children = [server, portal];
const end = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, end);
for (const child of children) {
  child.once('close', (code) => {
    process.exitCode ||= code ?? 0;
    end();
  });
}
