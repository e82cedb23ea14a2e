import { mdxToJs, type EstreeProgram } from 'satteri';
import { closed, features, readable } from './parse.ts';

/**
 * What one `import` or `export ... from` line takes in. `offset` counts from the start of its block of such lines.
 */
export interface FoundImport {
  path: string;
  offset: number;
}

/** A block of import and export lines: what it takes in, and the names that it gives to the text. */
export interface ModuleBlock {
  imports: FoundImport[];
  names: string[];
}

type Statement = EstreeProgram['body'][number];

/**
 * Reads the import and export lines of an MDX file, one block after the other, as their `mdxjsEsm` nodes stand in
 * the tree.
 * @throws {MarkdownSyntaxError} if they or any expression of the file is no JavaScript
 */
export function readModules(source: string): ModuleBlock[] {
  const blocks: ModuleBlock[] = [];
  const reader = {
    name: 'modules',
    mdxjsEsm: (node: { parseExpression(): EstreeProgram | null }): void => {
      blocks.push(readBlock(node.parseExpression()));
    },
  };
  readable(() => mdxToJs(closed(source), { features, hastPlugins: [reader] }));
  return blocks;
}

function readBlock(program: EstreeProgram | null): ModuleBlock {
  const statements = program?.body ?? [];
  return { imports: statements.flatMap(readImport), names: statements.flatMap(namesOf) };
}

function readImport(statement: Statement): FoundImport[] {
  const source = 'source' in statement ? statement.source : undefined;
  if (typeof source?.value !== 'string') return [];
  // Satteri's nodes carry `start`, which ESTree does not name.
  return [{ path: source.value, offset: (statement as Statement & { start: number }).start }];
}

function namesOf(statement: Statement): string[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.map((s) => s.local.name);
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const declaration = statement.declaration;
  if (declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration')
    return [declaration.id.name];
  if (declaration?.type !== 'VariableDeclaration') return [];
  return declaration.declarations.flatMap((d) => (d.id.type === 'Identifier' ? [d.id.name] : []));
}
