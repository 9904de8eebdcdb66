// SPDX-License-Identifier: Apache-2.0

/** The rooms of the portal (docs/portal.md): who may import whom. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'features-stay-apart',
      comment: 'What two features use belongs to ui/.',
      severity: 'error',
      from: { path: '^apps/portal/src/features/([^/]+)/' },
      to: { path: '^apps/portal/src/features/(?!$1/)' },
    },
    {
      name: 'features-only-from-routes',
      comment: 'The shell loads one dialog of a feature, when it is needed.',
      severity: 'error',
      from: { path: '^apps/portal/src/(api|drafts|i18n|session|shell|ui)/' },
      to: { path: '^apps/portal/src/(features|routes)/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'only-pure-tables-of-the-server',
      comment: 'The permissions of the guard, the reference data, and the strings of the tests: no code of the server.',
      severity: 'error',
      from: { path: '^apps/portal/' },
      to: {
        path: '^(libs|apps/(?!portal/)|test)/',
        pathNot: [
          '^libs/access/src/permissions\\.ts$',
          '^libs/kernel/src/reference-data\\.json$',
          '^test/support/corpus\\.ts$',
        ],
      },
    },
    {
      name: 'no-tests-in-the-portal',
      severity: 'error',
      from: { path: '^apps/portal/src/' },
      to: { path: '^apps/portal/test/' },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file, and it imports nothing.',
      severity: 'error',
      // The build puts load-part.ts around every import().
      from: { orphan: true, path: '\\.tsx?$', pathNot: '\\.(gen|spec|d)\\.ts$|^apps/portal/src/load-part\\.ts$' },
      to: {},
    },
  ],
  options: {
    webpackConfig: { fileName: `${__dirname}/aliases.cjs` },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^libs/'] },
    exclude: { path: '^apps/portal/(dist|src/graphql)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node'] },
  },
};
