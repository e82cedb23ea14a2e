import type { Root, RootContent } from 'hast';
import type { HastPluginDefinition } from '../markdown/hast.ts';
import type { RenderContext } from './context.ts';
import { transformTree } from './transform.ts';

/**
 * Makes the plug-in that gives articles with code, which go through @astrojs/mdx, the same components and the same
 * HTML as all others. It changes the tree as a whole before any other visitor of the plug-in list runs.
 *
 * @param contextOf the page of an article, by the address of its file
 */
export function articlePlugin(contextOf: (file: URL) => RenderContext): HastPluginDefinition {
  return {
    name: 'handrail-article',
    before(root, context) {
      const { fileURL } = context;
      if (fileURL === undefined) throw new Error('The article plug-in needs to know which file it works on.');
      const children = transformTree(root.children, contextOf(fileURL), 'module') as RootContent[];
      const transformed: Root = { type: 'root', children };
      context.replaceNode(root, transformed);
    },
  };
}
