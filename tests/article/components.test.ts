import { describe, expect, it } from 'vitest';
import { components } from '../../src/article/components.ts';
import { parseArticle } from '../../src/article/parse.ts';
import { renderArticle } from '../../src/article/render.ts';
import { fixtures, onLines } from './articles.ts';

describe('articles without code', () => {
  it.each(fixtures)('become the HTML of the site: $name', ({ input, expected, context }) => {
    const { body, problems } = parseArticle(input, context.file, { edition: context.edition, code: false });
    expect(problems.map((problem) => problem.id).filter((id) => id !== 'image/no-alt')).toEqual([]);
    expect(onLines(renderArticle(body, context))).toBe(expected);
  });

  it('use every component in some fixture', () => {
    const unused = [...components.keys()].filter(
      (name) => !fixtures.some(({ input }) => input.includes(`<${name}`)),
    );
    expect(unused).toEqual([]);
  });
});
