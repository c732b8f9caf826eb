import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, ESLintUtils } from '@typescript-eslint/utils';
import type { Rule } from 'eslint';
import ts from 'typescript';
import type { BrowserFloor, CompatData } from './floor-support.ts';
import { missingInFloor } from './floor-support.ts';

/**
 * Refuses what the oldest supported browsers lack. It asks the type checker which interface a member belongs to, so it
 * sees `element.showPopover()` and `list.toSorted()` as well as globals.
 *
 * Something that the same file tests for first (`x?.()`, `typeof x`, `if (x)`, `'x' in y`) is allowed in all of the
 * file: the rule finds forgotten tests, it does not prove the order of them.
 */
export function browserFloorRule(data: CompatData, floor: BrowserFloor): Rule.RuleModule {
  const rule = ESLintUtils.RuleCreator.withoutDocs({
    meta: { type: 'problem', schema: [], messages: { missing: '{{name}} is missing in {{browsers}}: test for it' } },
    defaultOptions: [],
    create(context) {
      const services = ESLintUtils.getParserServices(context);
      const checker = services.program.getTypeChecker();
      const found: { node: TSESTree.Node; name: string; browsers: string[] }[] = [];
      const tested = new Set<string>();

      const consider = (node: TSESTree.Node, name: string, owners?: readonly string[]) => {
        if (isTested(node)) tested.add(name);
        const browsers = missingInFloor(data, floor, name, owners);
        if (browsers && browsers.length > 0) found.push({ node, name, browsers });
      };

      return {
        MemberExpression(node) {
          if (node.computed) return;
          const owners = ownersOf(services.esTreeNodeToTSNodeMap.get(node.property), checker, services.program);
          if (owners.length > 0) consider(node, node.property.name, owners);
        },
        BinaryExpression({ operator, left }) {
          if (operator === 'in' && left.type === AST_NODE_TYPES.Literal) tested.add(String(left.value));
        },
        'Program:exit'(program) {
          const { through, variables } = context.sourceCode.getScope(program);
          // Names that this file does not declare; those the parser knows from the library have a variable of their own.
          const known = variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references);
          for (const { identifier } of [...through, ...known]) {
            if (isInType(identifier)) continue;
            consider(identifier, identifier.name);
          }
          for (const { node, name, browsers } of found) {
            if (tested.has(name)) continue;
            context.report({ node, messageId: 'missing', data: { name, browsers: browsers.join(' and ') } });
          }
        },
      };
    },
  });
  // The same object at run time; the two packages only disagree about the type of its context.
  return rule as unknown as Rule.RuleModule;
}

/** The interfaces of the browser or the language that may carry this member; none when it is somebody else's. */
function ownersOf(property: ts.Node, checker: ts.TypeChecker, program: ts.Program): string[] {
  const declarations = checker.getSymbolAtLocation(property)?.declarations ?? [];
  const owners = declarations
    .filter((declaration) => program.isSourceFileDefaultLibrary(declaration.getSourceFile()))
    .map(({ parent }) => {
      if (ts.isInterfaceDeclaration(parent)) return parent.name.text;
      // `declare var URL: { parse(): … }`: a static member.
      const holder = ts.isTypeLiteralNode(parent) ? parent.parent : undefined;
      return holder && ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name.text : '';
    })
    .filter(Boolean)
    .map((name) => name.replace(/^Readonly(?=Array|Map|Set)|Constructor$/g, ''));
  if (owners.length === 0 || !ts.isPropertyAccessExpression(property.parent)) return owners;
  // The library declares some members in mixins that the data know only under the interfaces that take them in.
  const receiver = checker.getTypeAtLocation(property.parent.expression);
  return [...owners, ...familyOf(receiver, checker)];
}

function familyOf(type: ts.Type, checker: ts.TypeChecker): string[] {
  const bases = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
  return [type.symbol?.name ?? '', ...bases.flatMap((base) => familyOf(base, checker))].filter(Boolean);
}

/** Whether this use itself asks if the thing is there. */
function isTested(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case AST_NODE_TYPES.MemberExpression:
      return parent.optional && parent.object === node;
    case AST_NODE_TYPES.CallExpression:
      return parent.optional && parent.callee === node;
    case AST_NODE_TYPES.UnaryExpression:
      return parent.operator === 'typeof' || parent.operator === '!';
    case AST_NODE_TYPES.IfStatement:
    case AST_NODE_TYPES.ConditionalExpression:
      return parent.test === node;
    case AST_NODE_TYPES.LogicalExpression:
      return parent.left === node;
    case AST_NODE_TYPES.BinaryExpression:
      return /^[!=]==?$/.test(parent.operator);
    default:
      return false;
  }
}

function isInType(node: TSESTree.Node): boolean {
  return node.parent?.type.startsWith('TS') === true && !/^TS(As|Satisfies|NonNull)Expression$/.test(node.parent.type);
}
