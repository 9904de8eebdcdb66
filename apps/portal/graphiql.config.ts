// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = path.join(import.meta.dirname, 'graphiql');
const schema = path.join(import.meta.dirname, '../../schema.graphql');

/** A page of its own, built by itself: it is heavier than the whole portal, which so never loads a part of it. */
const graphiqlPage = (outDir: string): InlineConfig => ({
  root,
  base: '/graphiql/',
  configFile: false,
  // GraphiQL's own modules warn about directives of React's compiler.
  logLevel: 'error',
  plugins: [react()],
  build: {
    outDir: path.join(outDir, 'graphiql'),
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16'],
  },
  worker: { format: 'es' },
});

/** What developers get: the schema as a file, and GraphiQL; that takes 10 s, so a build for oneself has it when asked. */
export function forDevelopers(outDir: string): Plugin {
  const withGraphiql = process.env['PORTAL_OUT_DIR'] === undefined || process.env['PORTAL_GRAPHIQL'] === '1';
  return {
    name: 'for-developers',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'schema.graphql', source: readFileSync(schema) });
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (withGraphiql) await build(graphiqlPage(outDir));
      },
    },
  };
}
