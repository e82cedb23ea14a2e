import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTreeFile } from '../../src/import/tree/read.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';
import { tempFolder, tempSite } from '../site/temp-site.ts';
import { bring, textIn, told, TODAY, tree } from './bring.ts';

const TOWING = resolve(
  join(import.meta.dirname, '../..'),
  process.env['HANDRAIL_SHARED'] ?? '../shared',
  'corpora/towing-rules/towing-rules.json',
);

const SMALL = {
  id: 'lamp',
  start: { title: 'The lamp is off', body: 'You need {nothing}.' },
  first: 'plugged_in',
  nodes: {
    plugged_in: {
      type: 'question',
      title: 'Is it plugged in?',
      hint: '- [Look](https://a.example/)\n- Then say',
      options: [
        { id: 'Yes_1', label: 'Yes, it is', next: 'bulb' },
        { label: 'No', next: 'plug' },
      ],
    },
    bulb: {
      type: 'outcome',
      body: 'Change the bulb. Then look again.\n\n##More\n\n*[LED]: A lamp',
      next_steps: '[Buy](/buy)',
    },
    plug: { type: 'outcome', body: 'Plug it in.' },
    lost: { type: 'outcome', body: 'Nobody comes here.' },
  },
};

const fresh = (): string => join(tempFolder(), 'content');

describe('a decision tree', () => {
  it('becomes a guide that can be built', async () => {
    const content = fresh();
    const outcome = await bring(tree(SMALL), content);
    const text = textIn(content, 'guides/en/the-lamp-is-off.md')!;
    expect(text).toContain('You need \\{nothing\\}.');
    expect(text).toContain(
      [
        '## Is it plugged in? {#plugged-in}',
        '',
        '- [Look](https://a.example/)',
        '- Then say',
        '',
        '* [Yes, it is](#bulb "yes-1")',
        '* [No](#plug "no")',
        '',
        '## Change the bulb {#bulb .solved}',
        '',
        'Change the bulb. Then look again.',
        '',
        '**More**',
        '',
        'LED: A lamp',
        '',
        'Buy',
        '',
        '## Plug it in {#plug .solved}',
        '',
        '## Our team goes on with you {#support-team .escalate tier=1}',
      ].join('\n'),
    );
    expect(told(outcome, 'ending')).toEqual(['#bulb: Change the bulb', '#plug: Plug it in']);
    expect(told(outcome, 'not-arrived')).toEqual(['the node "lost": no option leads to it']);
    expect((await bring(tree(SMALL), content)).files).toEqual([]);
  });

  it('with an option to nowhere is told where', () => {
    const broken = { ...SMALL, first: 'pluged_in' };
    const file = join(tempSite({ 'tree.json': JSON.stringify(broken, null, 1) }), 'tree.json');
    const { problems } = readTreeFile(file);
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringMatching(/^7 .*Did you mean "plugged_in"/),
    ]);
  });

  it.skipIf(!existsSync(TOWING))('of a government converts whole: towing-rules of the corpora', async () => {
    const content = fresh();
    const outcome = await bring(readTreeFile(TOWING).source!, content);
    const { entries } = readContent({
      folder: content,
      edition: 'public',
      today: TODAY,
      words: interfaceWords,
    });
    const steps = entries.flatMap((entry) => ('tree' in entry ? entry.tree.steps : []));
    const kinds = Map.groupBy(steps, ({ ending }) => ending ?? 'question');
    expect(kinds.get('question')).toHaveLength(17);
    expect(kinds.get('solved')).toHaveLength(22);
    expect(steps.flatMap(({ answers }) => answers)).toHaveLength(38);
    expect(told(outcome, 'ending')).toHaveLength(22);
    expect(outcome.share).toBe(1);
  });
});

if (!existsSync(TOWING)) process.stderr.write(`Skipped: there is no ${TOWING}.\n`);
