// SPDX-License-Identifier: Apache-2.0

/** Who may import whom: a library imports only from the lines below its own. Every library has its place here. */
const ORDER = [
  ['notifications'],
  ['recommendations'],
  ['advisories', 'incidents'],
  ['obligations', 'indicators', 'attachments'],
  ['identity'],
  ['companies'],
  ['graphql'],
  ['access'],
  ['database'],
  ['kernel'],
];

const libs = (names) => `^libs/(${names.join('|')})/`;
const packages = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const FRAMEWORKS = packages(
  '@nestjs',
  '@fastify',
  'class-transformer',
  'class-validator',
  'fastify',
  'graphql',
  'mercurius',
  'passport[^/]*',
  'pg',
  'rxjs',
  'typeorm',
);

/** No import from a line above, nor from a neighbour on the same line. */
const importOrder = ORDER.flatMap((line, index) =>
  line.map((name) => ({
    name: `order-of-imports-${name}`,
    comment: `${name} may import ${
      ORDER.slice(index + 1)
        .flat()
        .join(', ') || 'no other library'
    }.`,
    severity: 'error',
    from: { path: libs([name]) },
    to: { path: `^libs/(?!(${[name, ...ORDER.slice(index + 1).flat()].join('|')})/)` },
  })),
);

module.exports = {
  forbidden: [
    ...importOrder,
    {
      name: 'library-has-its-place',
      comment: 'Give the new library its line in ORDER (.dependency-cruiser.cjs) and in docs/architecture.md.',
      severity: 'error',
      from: { path: `^libs/(?!(${ORDER.flat().join('|')})/)` },
      to: {},
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-not-to-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^(apps|test)/' } },
    { name: 'apps-not-to-tests', severity: 'error', from: { path: '^apps/' }, to: { path: '^test/' } },
    {
      name: 'apps-stay-apart',
      comment: 'What the database is made of is one list, for the server and the commands.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/(?!$1/)', pathNot: '^apps/api/src/(entities|migrations)\\.ts$' },
    },
    {
      name: 'only-through-index',
      comment: "A feature's one door is its index.ts: what stands there is a promise, the rest may change.",
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/(?!$1/)[^/]+/src/(?!index\\.ts$)' },
    },
    {
      name: 'apps-only-through-index',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/src/(?!index\\.ts$)' },
    },
    {
      name: 'policy-is-pure',
      comment: 'Policies and life cycles are tables that a test can walk: no framework, no database.',
      severity: 'error',
      from: { path: '\\.(policy|lifecycle)\\.ts$' },
      to: { path: FRAMEWORKS, dependencyTypesNot: ['type-only'] },
    },
    { name: 'kernel-has-no-framework', severity: 'error', from: { path: libs(['kernel']) }, to: { path: FRAMEWORKS } },
    {
      name: 'resolver-holds-no-query',
      comment: 'A resolver wires and returns (CONVENTIONS rule 2).',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: packages('pg', 'typeorm') },
    },
    {
      name: 'statements-only-through-database',
      comment: 'Statements come from the sql template of @prahari/database (docs/decisions/0007).',
      severity: 'error',
      from: { path: '^(apps|libs/(?!database/))', pathNot: '\\.spec\\.ts$' },
      to: { path: packages('pg', 'sql-template-tag'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'migrations-stand-alone',
      comment: 'A migration that has landed never changes: so it uses no code that may, and sees no input.',
      severity: 'error',
      from: { path: '/migrations/(?!index\\.ts$)', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['/migrations/', '^libs/database/src/index\\.ts$', packages('typeorm')] },
    },
    {
      name: 'no-development-package-at-run-time',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file, and it imports nothing.',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs)/.*\\.ts$', pathNot: '\\.(spec|d)\\.ts$' },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // The portal has rules of its own: apps/portal/.dependency-cruiser.cjs.
    exclude: { path: '^(dist|data|apps/portal)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
