import type { Nodes } from 'mdast';

/** A component in the Markdown tree. */
export type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Code in braces in the Markdown tree. */
export type ExpressionNode = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>;

export function isJsx(node: Nodes): node is JsxNode {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isExpression(node: Nodes): node is ExpressionNode {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** True for `{/* ... *\/}`, which writers may use anywhere and nobody sees. */
export function isComment(node: Nodes): boolean {
  return isExpression(node) && isCommentOnly(node.value);
}

/** True for code in braces that is nothing but comments; `{}` is none, but a slip. */
export function isCommentOnly(code: string): boolean {
  return code.includes('/*') && code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
}

/** A property that is written as plain text. @returns undefined if it is absent or code */
export function textProp(node: JsxNode, name: string): string | undefined {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return found?.type === 'mdxJsxAttribute' && typeof found.value === 'string' ? found.value : undefined;
}
