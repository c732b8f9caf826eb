import type { Rule } from 'eslint';
import { relative } from 'node:path';
import { rootDir } from '../steps/root-dir.ts';
import type { Boundaries } from './boundaries.ts';
import { forbiddenImport } from './boundaries.ts';

/** Holds `.config/boundaries.json` in every kind of import: static, re-exported, dynamic and of types. */
export function importBoundariesRule(boundaries: Boundaries): Rule.RuleModule {
  return {
    meta: { type: 'problem', schema: [] },
    create(context) {
      const file = relative(rootDir, context.filename).replace(/\\/g, '/');
      const check = (node: Rule.Node, source: unknown) => {
        if (!isStringLiteral(source)) return;
        const message = forbiddenImport(file, source.value, boundaries);
        if (message) context.report({ node, message });
      };
      return {
        ImportDeclaration: (node) => check(node, node.source),
        ExportAllDeclaration: (node) => check(node, node.source),
        ExportNamedDeclaration: (node) => check(node, node.source),
        ImportExpression: (node) => check(node, node.source),
        // Only the TypeScript parser makes this kind: `import('…').Type`.
        TSImportType: (node: Rule.Node & { source?: unknown }) => check(node, node.source),
      };
    },
  };
}

function isStringLiteral(node: unknown): node is { type: 'Literal'; value: string } {
  return (
    typeof node === 'object' &&
    node !== null &&
    'type' in node &&
    node.type === 'Literal' &&
    'value' in node &&
    typeof node.value === 'string'
  );
}
