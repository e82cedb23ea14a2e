import { describe, expect, test } from 'vitest';
import bench from '../../scripts/bench.ts';
import { article, contentFolder } from '../library/content-folder.ts';
import { guide, runCommand } from './run-command.ts';

/** Texts of 100 words each, the fewest of which a level says something. */
const EASY = 'The cat sat down here. '.repeat(20);
const HARD = `${'Immediately subsequent electrical interruption necessitates '.repeat(20).trim()}.`;
const SPANISH = '---\ntitle: Un texto\nsummary: De lo que trata.\n---\n\nTexto.\n';

function measure(files: Record<string, string>, ...words: string[]) {
  return runCommand(bench, contentFolder(files), 'content', ...words);
}

/** A door: one of its answers leads into the guide "wifi", which has two ways. */
const DOOR = guide('- [It is the wifi](wifi.md)\n- [It is fixed](#fixed)\n- [No](#ask)\n').replace(
  'code: MR',
  'code: LT',
);

describe('npm run bench -- content', () => {
  test('counts entries, words and levels of each language, without drafts and what is retired', async () => {
    const { code, out } = await measure(
      {
        'articles/en/easy.mdx': article(EASY),
        'articles/en/hard.mdx': article(HARD, 'audience: agent\n'),
        'articles/en/draft.mdx': article(EASY, 'draft: true\n'),
        'articles/en/old.mdx': article(EASY, 'status: retired\n'),
        'articles/es/hard.mdx': SPANISH,
        'articles/es/draft.mdx': SPANISH,
        'articles/es/old.mdx': SPANISH,
      },
      '--json',
    );
    expect(code).toBe(0);
    const own = { guides: 0, articles: 2, staffArticles: 1 };
    // Title and summary of each: 2 + 4 words.
    const words = { guides: 0, articles: 100 + 100 + 2 * 6 };
    expect(JSON.parse(out)).toMatchObject({
      languages: [
        { language: 'en', ...own, words, level: { limit: 8 } },
        { language: 'es', guides: 0, articles: 1, staffArticles: 1, words: { articles: 1 + 2 + 4 } },
      ],
      guides: [],
    });
  });

  test('names the level of all texts, and of the hardest: the lowest one where low is hard', async () => {
    const spanish = (text: string): string => SPANISH.replace('Texto.', text);
    const { out } = await measure({
      'articles/en/easy.mdx': article(EASY),
      'articles/es/easy.mdx': spanish('El gato es gris. '.repeat(40)),
      'articles/en/hard.mdx': article(EASY),
      'articles/es/hard.mdx': spanish('La casa grande. '.repeat(40)),
    });
    expect(out).toContain('| English | 0 | 2 | 0 | 200 | Flesch-Kincaid grade -1.8 (8 or less) | -1.8 |\n');
    expect(out).toMatch(/\| Spanish \| 0 \| 2 \| 0 \| 300 \| INFLESZ \d+\.\d \(65 or more\) \| 100\.0 \|\n/);
  });

  test('counts steps and ways of guides, and takes the mean of their shares', async () => {
    const { out } = await measure({ 'guides/en/door.md': DOOR, 'guides/en/wifi.md': guide() });
    expect(out).toContain(`| Guides | 2 | | | | |
| Steps | 6 | | | | |
| of these, questions | 2 | | | | |
| of these, endings | 4 | 2 | 2 | 0 | 0 |
| Ways to an ending | 6 | | | | |
| Share of ways, mean of the guides | | 50 % | 50 % | 0 % | 0 % |
`);
    expect(out).toContain('| `door` | 3 | 4 | 50 % | 50 % | 0 % | 0 % | 2 |\n| `wifi` | 3 | 2 |');
  });

  test('shows the problems of content that cannot be built', async () => {
    expect(await measure({ 'articles/en/broken.mdx': 'No front matter.' })).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('yaml/no-front-matter'),
    });
  });
});
