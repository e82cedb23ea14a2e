import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setKey } from '../../src/library/edit-matter.ts';
import { decide } from '../../src/import/write/decide.ts';
import { readRecord } from '../../src/import/write/record.ts';
import { tempFolder, writeFiles } from '../site/temp-site.ts';
import { article, bring, textIn, told, zendesk } from './bring.ts';

const fresh = (): string => join(tempFolder(), 'content');

/** Every file of a folder with its bytes. */
function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path, 'latin1')];
    }),
  );
}

function change(content: string, file: string, edit: (text: string) => string): void {
  writeFileSync(join(content, file), edit(readFileSync(join(content, file), 'utf8')));
}

describe('a second run', () => {
  it('of the same source changes no byte', async () => {
    const content = fresh();
    const source = () =>
      zendesk([article(1, { vote_sum: 1, vote_count: 1 }), article(2, { user_segment_id: 3 })]);
    await bring(source(), content);
    const before = snapshot(content);
    const outcome = await bring(source(), content);
    expect(outcome.files).toEqual([]);
    expect(snapshot(content)).toEqual(before);
  });

  it('updates what changed at the source, adds what is new, keeps ids, and reports what is gone', async () => {
    const content = fresh();
    await bring(zendesk([article(1), article(2)]), content);
    const outcome = await bring(
      zendesk([article(1, { title: 'Renamed there', body: '<p>New words here.</p><p>b</p>' }), article(3)]),
      content,
    );
    expect(outcome.counts).toMatchObject({ new: 1, update: 1 });
    expect(textIn(content, 'articles/en/article-1.mdx')).toContain('title: Renamed there');
    expect(textIn(content, 'articles/en/article-2.mdx')).toBeDefined();
    expect(told(outcome, 'gone')).toEqual(['2']);
  });

  it('leaves alone what writers changed, and lists a conflict once', async () => {
    const content = fresh();
    const file = 'articles/en/article-1.mdx';
    await bring(zendesk([article(1), article(2)]), content);
    change(content, file, (text) => text.replace('More of it.', 'Written here.'));
    const kept = await bring(zendesk([article(1), article(2)]), content);
    expect(kept.counts).toMatchObject({ kept: 1, same: 1 });
    const newer = [article(1, { body: '<p>Changed there.</p><p>b</p>' }), article(2)];
    const conflict = await bring(zendesk(newer), content);
    expect(conflict.counts).toMatchObject({ conflict: 1, same: 1 });
    expect(textIn(content, file)).toContain('Written here.');
    expect((await bring(zendesk(newer), content)).counts).toMatchObject({ kept: 1, conflict: 0 });
  });

  it('does not bring back what was taken away here, and knows what was renamed', async () => {
    const content = fresh();
    await bring(zendesk([article(1), article(2)]), content);
    rmSync(join(content, 'articles/en/article-1.mdx'));
    const text = readFileSync(join(content, 'articles/en/article-2.mdx'), 'utf8');
    rmSync(join(content, 'articles/en/article-2.mdx'));
    writeFileSync(
      join(content, 'articles/en/better-name.mdx'),
      setKey(text, 'formerly', 'formerly: [article-2]'),
    );
    const outcome = await bring(
      zendesk([
        article(1),
        article(2),
        article(3, { body: '<p>See <a href="/hc/en-us/articles/2">it</a> there.</p><p>b</p>' }),
      ]),
      content,
    );
    expect(outcome.counts).toMatchObject({ deleted: 1, kept: 1, new: 1 });
    expect(textIn(content, 'articles/en/article-2.mdx')).toBeUndefined();
    expect(textIn(content, 'articles/en/article-3.mdx')).toContain('(better-name.mdx)');
  });

  it('closes to the public what the source closed, even in a file that writers changed', async () => {
    const content = fresh();
    const file = 'articles/en/article-1.mdx';
    await bring(zendesk([article(1), article(2)]), content);
    change(content, file, (text) => text.replace('More of it.', 'Written here.'));
    const closed = [article(1, { user_segment_id: 4 }), article(2, { user_segment_id: 4 })];
    const outcome = await bring(zendesk(closed), content);
    expect(textIn(content, file)).toMatch(/^audience: agent$/m);
    expect(textIn(content, file)).toContain('Written here.');
    expect(textIn(content, 'articles/en/article-2.mdx')).toMatch(/^audience: agent$/m);
    expect(told(outcome, 'conflict')[1]).toContain('it got `audience: agent`');
  });

  it('closes what the source closed, even if its text is gone', async () => {
    const content = fresh();
    await bring(zendesk([article(1), article(2)]), content);
    const outcome = await bring(zendesk([article(1, { user_segment_id: 4, body: '' }), article(2)]), content);
    expect(textIn(content, 'articles/en/article-1.mdx')).toMatch(/^audience: agent$/m);
    expect(told(outcome, 'restricted')).toContain(
      'it is for staff only at the source now, so it got `audience: agent`',
    );
  });

  it('closes a topic of which the source closed everything, whatever comes with it', async () => {
    const content = fresh();
    const there = { section_id: 11 };
    await bring(zendesk([article(1, there), article(2, there), article(3)]), content);
    expect(textIn(content, 'topics.yaml')).not.toContain('audience');
    const closed = { ...there, user_segment_id: 4 };
    const half = await bring(zendesk([article(1, closed), article(2, there), article(3)]), content);
    expect(textIn(content, 'topics.yaml')).not.toContain('audience');
    expect(told(half, 'restricted').join()).not.toContain('topic');
    change(content, 'topics.yaml', (text) => text.replace('name: Inside', 'name: Inside # as we call it'));
    const outcome = await bring(
      zendesk([article(1, closed), article(2, { ...closed, body: '' }), article(3)]),
      content,
    );
    expect(textIn(content, 'topics.yaml')).toContain('name: Inside # as we call it\n  audience: agent\n');
    expect(told(outcome, 'restricted')).toContain(
      'the topic "inside": nothing in it is for everybody now, so it got `audience: agent`',
    );
  });

  it('leaves a topic open in which something of others is for everybody', async () => {
    const content = fresh();
    await bring(zendesk([article(1, { section_id: 11 }), article(2)]), content);
    const own = readFileSync(join(content, 'articles/en/article-1.mdx'), 'utf8');
    writeFiles(content, { 'articles/en/our-own.mdx': own.replace(/^addresses:\n(?: {2}- .*\n)+/m, '') });
    await bring(zendesk([article(1, { section_id: 11, user_segment_id: 4 }), article(2)]), content);
    expect(textIn(content, 'articles/en/article-1.mdx')).toContain('audience: agent');
    expect(textIn(content, 'topics.yaml')).not.toContain('audience');
  });

  it('opens what the source opened, but not a file that writers changed', async () => {
    const content = fresh();
    const closed = { user_segment_id: 4, section_id: 11 };
    await bring(zendesk([article(1, closed), article(2, closed)]), content);
    expect(textIn(content, 'topics.yaml')).toContain('audience: agent');
    change(content, 'articles/en/article-1.mdx', (text) => text.replace('More of it.', 'Written here.'));
    const open = { user_segment_id: null, section_id: 11 };
    const outcome = await bring(zendesk([article(1, open), article(2, open)]), content);
    expect(textIn(content, 'articles/en/article-1.mdx')).toContain('audience: agent');
    expect(textIn(content, 'articles/en/article-2.mdx')).not.toContain('audience');
    expect(textIn(content, 'topics.yaml')).not.toContain('audience');
    expect(told(outcome, 'conflict').some((text) => text.includes('everybody may read it'))).toBe(true);
  });

  it('keeps lists and settings as people changed them, and adds what is missing', async () => {
    const content = fresh();
    await bring(zendesk([article(1)]), content);
    change(content, 'topics.yaml', (text) => text.replace('name: First steps', 'name: Begin here # better'));
    change(content, 'site.yaml', (text) => text.replace('name: Help', 'name: Acme'));
    await bring(zendesk([article(1), article(2, { section_id: 11 })]), content);
    expect(textIn(content, 'topics.yaml')).toContain('name: Begin here # better\ninside:\n  name: Inside\n');
    expect(textIn(content, 'site.yaml')).toContain('name: Acme');
  });
});

describe('a run', () => {
  it('with --dry-run writes nothing, and says what it would write', async () => {
    const content = fresh();
    const outcome = await bring(zendesk([article(1)]), content, true);
    expect(outcome.files).toContain('articles/en/article-1.mdx');
    expect(existsSync(content)).toBe(false);
  });

  it('into a folder with content writes over nothing', async () => {
    const content = fresh();
    await bring(zendesk([article(1)]), content);
    rmSync(join(content, '.import.json'));
    const before = snapshot(content);
    const outcome = await bring(zendesk([article(1, { html_url: undefined })]), content);
    expect(outcome.counts).toMatchObject({ new: 1 });
    const { '.import.json': _, 'articles/en/article-1-2.mdx': added, ...rest } = snapshot(content);
    expect(rest).toEqual(before);
    // Its old address is that of the other article.
    expect(added).not.toContain('addresses');
    expect(told(outcome, 'address')).toHaveLength(1);
  });

  it('that would bring an error leaves the folder as it was', async () => {
    const content = fresh();
    await bring(zendesk([article(1)]), content);
    writeFiles(content, { 'owners.yaml': 'author-7: [\n' });
    const before = snapshot(content);
    await expect(bring(zendesk([article(1), article(2, { author_id: 8 })]), content)).rejects.toThrow(
      /owners\.yaml/,
    );
    expect(snapshot(content)).toEqual(before);
  });

  it('remembers in a file that the reader of content passes over', async () => {
    const content = fresh();
    await bring(zendesk([article(1)]), content);
    const [name] = Object.keys(readRecord(content).imports);
    expect(name).toBe('zendesk help.acme.example');
    writeFileSync(join(content, '.import.json'), '{');
    expect(() => readRecord(content)).toThrow(/cannot be read/);
  });
});

describe('what happens to a file', () => {
  const w = ['w', 's'] as const;
  it.each([
    ['new', undefined, undefined, ['w', 's']],
    ['same', w, 'w', ['w', 's']],
    ['update', w, 'w', ['w2', 's2']],
    ['kept', w, 'x', ['w', 's']],
    ['conflict', w, 'x', ['w2', 's2']],
    ['deleted', w, undefined, ['w', 's']],
    ['conflict', undefined, 'x', ['w', 's']],
    ['same', undefined, 'w', ['w', 's']],
  ] as const)('is %s', (action, recorded, disk, next) => {
    expect(decide({ recorded, disk, next })).toBe(action);
  });
});
