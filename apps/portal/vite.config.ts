// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import mantinePreset from 'postcss-preset-mantine';
import type { PluginCreator } from 'postcss';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { forDevelopers } from './graphiql.config.ts';
import { forOldBrowsers } from './old-browsers.config.ts';

const root = import.meta.dirname;
const project = path.join(root, '../..');
// Not below the project's dist: that is the server's build, and the two must not empty each other.
const outDir = path.resolve(process.env['PORTAL_OUT_DIR'] ?? path.join(root, 'dist'));
const api = process.env['PORTAL_API'] ?? 'http://127.0.0.1:3000';

/** Writes .br and .gz beside each text file, so that the server only has to pick one. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
          if (!/\.(js|css|svg|webmanifest)$/.test(file)) continue;
          const source = readFileSync(path.join(outDir, file));
          if (source.length < 512) continue;
          // GraphiQL is for few, and brotli takes half a minute for it.
          if (!file.startsWith('graphiql')) writeFileSync(path.join(outDir, `${file}.br`), brotliCompressSync(source));
          writeFileSync(path.join(outDir, `${file}.gz`), gzipSync(source, { level: 9 }));
        }
      },
    },
  };
}

/** For the pages that stand outside the portal (public/), whose style sheet can not name a file by its hash. */
function plainFont(): Plugin {
  const file =
    'node_modules/@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2';
  return {
    name: 'plain-font',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'devanagari.woff2', source: readFileSync(path.join(project, file)) });
    },
  };
}

/** A weak link loses parts of the page: src/load-part.ts. */
function patientParts(): Plugin {
  return {
    name: 'patient-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === '\0vite/preload-helper.js' ? path.join(root, 'src/load-part.ts') : undefined),
  };
}

/** The server refuses changes from another origin than its own: here it is this proxy that asks. */
const proxied: ProxyOptions = { target: api, changeOrigin: true, headers: { origin: new URL(api).origin } };

const OF_ALL_PAGES =
  /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-router|router-core|history|react-store|store)|@lingui|@urql\/core|@0no-co|urql|wonka)\//;

/** What most pages are made of, and what one types into. */
const OF_FORMS =
  /node_modules\/(clsx|@mantine\/(hooks|form|core\/esm\/(core|utils|components\/(Box|Button|Group|Loader|Overlay|Skeleton|Stack|Text|Title|Transition|UnstyledButton|VisuallyHidden|ActionIcon|Checkbox|Input|InputBase|InputsGroupFieldset|PasswordInput|TextInput))))\/|apps\/portal\/src\/(drafts\/use-draft|ui\/(use-api-form|api-form|error-summary|save-bar))/;

/** What else the pages need where one works: large fields, choices, files, copying. */
const OF_WORK =
  /apps\/portal\/src\/(api\/send-file|ui\/(answer-mark|answer-state|chip-filter|copy-button|csv-button|date-time-field|entry-list|file-(links|picker|rows)|filter-fold|line-difference|markdown|use-uploads)\.)|node_modules\/(react-textarea-autosize|@mantine\/core\/esm\/components\/(NativeSelect|Textarea))\//;

/** What both signing in and the home page need: neither then loads the other's. */
const OF_BOTH_STARTS =
  /apps\/portal\/src\/(api\/new-key|session\/(owner|sign-in))\.tsx?$|node_modules\/@mantine\/(hooks\/esm\/(use-id|utils)|core\/esm\/components\/(Group|Skeleton|VisuallyHidden))\//;

/** What surrounds the pages of whoever is signed in. */
const OF_INSIDE =
  /apps\/portal\/src\/(routes\/_inside\.tsx|shell\/(inside-shell|main-navigation|person|keep-numbers)\.|session\/if-may\.|api\/cache\.)|node_modules\/@urql\/exchange-graphcache\//;

const OF_THE_PORTAL =
  /apps\/portal\/src\/(?!.*\.po|drafts\/use-draft|api\/send-file|ui\/(use-api-form|api-form|error-summary|save-bar|answer-mark|answer-state|chip-filter|copy-button|csv-button|date-time-field|entry-list|file-(links|picker|rows)|filter-fold|line-difference|markdown\.|use-uploads))/;

export default defineConfig({
  root,
  cacheDir: path.join(project, 'node_modules/.cache/vite-portal'),
  resolve: {
    alias: {
      '~': path.join(root, 'src'),
      '@prahari/permissions': path.join(project, 'libs/access/src/permissions.ts'),
      '@prahari/incident-lifecycle': path.join(project, 'libs/incidents/src/incident.lifecycle.ts'),
      '@prahari/reference-data': path.join(project, 'libs/kernel/src/reference-data.json'),
    },
  },
  css: { postcss: { plugins: [(mantinePreset as PluginCreator<unknown>)()] } },
  plugins: [
    patientParts(),
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // What tells of a failure must be there when something could not be loaded.
      codeSplittingOptions: { defaultBehavior: [['component']] },
      disableLogging: true,
      routesDirectory: path.join(root, 'src/routes'),
      generatedRouteTree: path.join(root, 'src/route-tree.gen.ts'),
      tmpDir: path.join(project, 'node_modules/.cache/tanstack'),
    }),
    react(),
    babel({ include: /src\/.*\.tsx?(\?|$)/, plugins: ['@lingui/babel-plugin-lingui-macro'] }),
    // A build for oneself may lack words: they show in English.
    lingui({ failOnMissing: process.env['PORTAL_OUT_DIR'] === undefined }),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Prahari',
        short_name: 'Prahari',
        start_url: '/',
        display: 'standalone',
        background_color: '#0d141b',
        theme_color: '#0d141b',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        globIgnores: ['**/*-{cyrillic,greek,vietnamese,latin-ext}*.woff2', 'graphiql/**', 'patient-worker.js'],
        importScripts: ['/patient-worker.js'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/(graphql|graphiql|schema\.graphql|csaf|taxii2|misp|feed|files|health)/],
        cleanupOutdatedCaches: true,
        inlineWorkboxRuntime: true,
        sourcemap: false,
      },
    }),
    plainFont(),
    forDevelopers(outDir),
    forOldBrowsers(outDir),
    precompress(),
  ],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir,
    emptyOutDir: true,
    target: ['chrome109', 'firefox115', 'safari16'],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    sourcemap: 'hidden',
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Few files for the first page: each one is a turn on a slow line.
          groups: [
            { name: 'framework', priority: 6, test: OF_ALL_PAGES },
            { name: 'start', priority: 5, tags: ['$initial'], test: /^(?!.*\.po)/ },
            { name: 'both', priority: 4, minShareCount: 2, test: OF_BOTH_STARTS },
            { name: 'portal', priority: 3, minShareCount: 6, test: OF_THE_PORTAL },
            { name: 'inside', priority: 2, test: OF_INSIDE },
            { name: 'forms', priority: 2, minShareCount: 3, test: OF_FORMS },
            { name: 'work', priority: 1, minShareCount: 2, test: OF_WORK },
          ],
        },
      },
    },
  },
  // GraphiQL's page is built by itself: graphiql.config.ts.
  optimizeDeps: { entries: ['index.html'] },
  server: { port: 5173, strictPort: true, proxy: { '/graphql': proxied, '/files': proxied, '/health': proxied } },
});
