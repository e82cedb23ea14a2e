import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPage } from '../../src/site/page-facts.ts';
import { openSearchIndex } from '../../src/site/search-index.ts';
import { page } from './temp-site.ts';

/** What the stand-in for Pagefind answers. */
const answers = vi.hoisted(() => ({ create: [] as string[], add: [] as string[] | 'nothing', closed: 0 }));

vi.mock('pagefind', () => ({
  createIndex: async () => ({
    errors: answers.create,
    index: {
      addHTMLFile: () =>
        answers.add === 'nothing' ? new Promise(() => undefined) : Promise.resolve({ errors: answers.add }),
    },
  }),
  close: async () => {
    answers.closed += 1;
  },
}));

afterEach(() => Object.assign(answers, { create: [], add: [], closed: 0 }));

const TEXT = page('<p>x</p>', { main: 'data-pagefind-body' });

function addPage(patience?: number): Promise<void> {
  const index = openSearchIndex(patience);
  return index.add({ file: 'en/index.html', text: TEXT }, readPage(TEXT)).finally(() => index.end());
}

describe('a failure of Pagefind', () => {
  it('is seen when an index is opened', async () => {
    answers.create = ['bad options'];
    await expect(addPage()).rejects.toThrow('The search index failed at en: bad options');
  });

  it('is seen when a page is added, and names the page', async () => {
    answers.add = ['too long', 'too wide'];
    await expect(addPage()).rejects.toThrow('The search index failed at en/index.html: too long; too wide');
  });

  it('is seen when its process is gone and never answers', async () => {
    answers.add = 'nothing';
    await expect(addPage(50)).rejects.toThrow('The search index failed at en/index.html: no answer.');
  });

  it('ends its process all the same', async () => {
    answers.create = ['bad options'];
    await addPage().catch(() => undefined);
    expect(answers.closed).toBe(1);
  });
});
