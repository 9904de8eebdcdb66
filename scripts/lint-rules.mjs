// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';

const SPDX = ' SPDX-License-Identifier: Apache-2.0';

/** A rule that reports every node that one of the selectors finds. */
const banned = (message, ...selectors) => ({
  create: (context) =>
    Object.fromEntries(selectors.map((selector) => [selector, (node) => context.report({ node, message })])),
});

const spdxLine = {
  create: (context) => ({
    Program(node) {
      const [first, second] = context.sourceCode.lines;
      const line = first.startsWith('#!') ? second : first;
      if (line !== `//${SPDX}`) context.report({ node, message: `Begin the file with "//${SPDX}".` });
    },
  }),
};

const tellingFileName = {
  create: (context) => ({
    Program(node) {
      if (/^(utils?|common|helpers?|misc|base[-.].*)\.\w+$/i.test(path.basename(context.filename))) {
        context.report({ node, message: 'Name the file after what it holds (CONVENTIONS rule 19).' });
      }
    },
  }),
};

/**
 * Row-level security does not stop injected SQL: the statement itself could set the role and the company. So whatever
 * reaches a `.query()` must be a statement of the `sql` template, whose values are always parameters.
 */
const sqlByTemplate = {
  create(context) {
    const services = context.sourceCode.parserServices;
    const message =
      'Write SQL with the sql template of @prahari/database: constants and parameters, never a built string.';
    const isStatement = (type) =>
      type.isUnion() ? type.types.every(isStatement) : (type.getSymbol()?.name ?? type.aliasSymbol?.name) === 'Sql';
    return {
      'CallExpression[callee.type="MemberExpression"][callee.property.name="query"]'(node) {
        const [statement] = node.arguments;
        if (statement === undefined) return;
        if (!isStatement(services.getTypeAtLocation(statement))) context.report({ node: statement, message });
      },
    };
  },
};

/** The house rules that no published plugin knows; eslint.config.js says where each holds. */
export const houseRules = {
  rules: {
    'spdx-line': spdxLine,
    'telling-file-name': tellingFileName,
    'sql-by-template': sqlByTemplate,
    'no-raw-sql': banned(
      'No way around the sql template: its values are parameters and its texts are constants (docs/decisions/0007).',
      'CallExpression[callee.name=/^(raw|Raw|sql)$/]',
      'CallExpression[callee.property.name=/^(raw|createQueryBuilder)$/]',
      'NewExpression[callee.name="Sql"]',
      'TSAsExpression > TSTypeReference[typeName.name="Sql"]',
    ),
    'injected-clock': banned(
      'Take the time from the injected Clock (@prahari/kernel), so that a test can set it.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    ),
    'named-exports': banned(
      'Export by name: a name that is chosen once can be searched for.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
    ),
  },
};
