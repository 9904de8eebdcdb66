// SPDX-License-Identifier: Apache-2.0
import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: 'schema.graphql',
  documents: ['apps/portal/src/**/*.{ts,tsx}', '!apps/portal/src/graphql/**'],
  ignoreNoDocuments: true,
  generates: {
    // The preset knows only the enums that documents ask for; labels are made for all.
    'apps/portal/src/graphql/enums.ts': { plugins: ['typescript'], config: { onlyEnums: true, enumsAsTypes: true } },
    'apps/portal/src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, gqlTagName: 'graphql' },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', JSON: 'unknown', SafeInt: 'number', ID: 'string' },
      },
    },
  },
} satisfies CodegenConfig;
