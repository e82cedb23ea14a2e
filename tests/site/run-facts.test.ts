import { describe, expect, test } from 'vitest';
import { readPage } from '../../src/site/page-facts.ts';

const page = (step: string, after = ''): string =>
  `<!doctype html><html lang="en"><body><main><div data-run="a">${step}</div>${after}</main></body></html>`;
const factsOf = (step: string, after = '') => readPage(page(step, after)).run;

describe('what a run must know of the page of a step', () => {
  test('is its question and its answers, each on one line', () => {
    expect(
      factsOf(
        `<nav><ol><li><a href="/en/guides/net/"> No\n internet </a></li></ol></nav>
         <h1> Does <span>Wi-Fi</span>\n work &amp; hold? </h1><h1>Another</h1>
         <ul><li><a href="/en/guides/net/b/" data-choice="yes"><span> Yes, <i>it</i> does </span><br></a></li>
         <li><a href="/en/guides/print/c/" data-choice="no">No</a></li></ul>`,
      ),
    ).toEqual({
      guide: 'No internet',
      question: 'Does Wi-Fi work & hold?',
      choices: [
        { id: 'yes', text: 'Yes, it does', href: '/en/guides/net/b/' },
        { id: 'no', text: 'No', href: '/en/guides/print/c/' },
      ],
      hasActions: false,
      handsOver: false,
    });
  });

  test('is whether there are things to do: in its text, not elsewhere', () => {
    expect(factsOf('<div class="prose after"><p>Do:</p><ol><li>This</li></ol></div>')?.hasActions).toBe(true);
    expect(factsOf('<div class="prose"><p>No</p></div><ol><li>Path</li></ol>')?.hasActions).toBe(false);
  });

  test('is the list of ways to a team that takes over', () => {
    const ways = '<ul role="list" class="ways"><li><a href="tel:1">Call</a><ul><li>8-20</li></ul></li></ul>';
    const step = `<section class="frame"><h1>Our team</h1>${ways}<p>Bye</p></section>`;
    const facts = factsOf(step);
    expect(facts?.handsOver).toBe(true);
    expect(page(step).slice(...facts!.waysAt!)).toBe(ways);
    expect(factsOf(ways)?.waysAt).toBeUndefined();
  });

  test('ends with the step, and is not there on other pages', () => {
    const after = '<aside class="frame"><a data-choice="x" href="/x/">X</a><h1>Y</h1></aside>';
    expect(factsOf('<h1>One</h1>', after)).toMatchObject({ question: 'One', choices: [], handsOver: false });
    expect(readPage('<html lang="en"><main><h1>One</h1></main></html>').run).toBeUndefined();
  });
});
