// SPDX-License-Identifier: Apache-2.0
const path = require('node:path');

/** The short names of tsconfig.json once more, in the form that dependency-cruiser reads. */
module.exports = {
  resolve: {
    alias: {
      '~': path.join(__dirname, 'src'),
      '@prahari/permissions$': path.join(__dirname, '../../libs/access/src/permissions.ts'),
      '@prahari/reference-data$': path.join(__dirname, '../../libs/kernel/src/reference-data.json'),
    },
  },
};
