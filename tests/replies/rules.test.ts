import { describe, expect, it, test } from 'vitest';
import { checkSections } from '../../src/replies/rules.ts';
import type { ReplyChannel, ReplyUse } from '../../src/replies/model.ts';
import { readFolder } from '../library/content-folder.ts';
import { bothForms, parseText } from './read-reply.ts';

function faults(
  text: string,
  use: ReplyUse,
  channels: ReplyChannel[] = ['email', 'chat', 'phone'],
): string[] {
  const { sections, problems } = parseText(text);
  expect(problems).toEqual([]);
  return checkSections(sections, { use, channels }).map(({ line, id }) => `${line} ${id}`);
}

describe('checkSections', () => {
  test.each<[ReplyUse, string]>([
    ['ask', 'Please tell us: {details}'],
    ['hold', 'Please hold for {time}.'],
    ['hold', 'Please hold for 2 minutes.'],
    ['transfer', 'The {team} goes on, because {reason}.'],
    ['cannot', 'We cannot, because {reason}. Instead: {instead}'],
    ['delay', 'You hear from us by {promise}.'],
    ['complaint', 'You hear from us by {promise}.'],
    ['answer', 'This helps: {entry}'],
    ['answer', 'Begin here: {step}'],
    ['fixed', 'It works again.'],
  ])('lets a reply for %s say "%s"', (use, text) => {
    expect(faults(bothForms(text), use)).toEqual([]);
  });

  test.each<[ReplyUse, number]>([
    ['ask', 1],
    ['hold', 1],
    ['transfer', 2],
    ['cannot', 2],
    ['delay', 1],
    ['complaint', 1],
    ['answer', 1],
  ])('misses in a reply for %s what it must say', (use, count) => {
    const missing = ['1', '5'].flatMap((line) =>
      Array.from({ length: count }, () => `${line} reply/missing-slot`),
    );
    expect(faults(bothForms('Hello.'), use)).toEqual(missing);
  });

  it('asks each wording for it', () => {
    const text = bothForms('This helps: {entry}').replace(
      '## familiar',
      '### phone\n\nIt helps.\n\n## familiar',
    );
    expect(faults(text, 'answer')).toEqual(['5 reply/missing-slot']);
  });

  it('lets a chat have two lines and a link or a question', () => {
    expect(faults(bothForms('One.\n\nTwo.\n\nIs it three?'), 'calm')).toEqual([]);
    expect(faults(bothForms('One.\n\nTwo.\n\n{entry}'), 'calm')).toEqual([]);
    expect(faults(bothForms('One.\n\nTwo.\n\nThree.'), 'calm')).toEqual([
      '1 reply/chat-too-long',
      '9 reply/chat-too-long',
    ]);
    expect(faults(bothForms('One.\n\n- Two\n- Three'), 'calm')).toHaveLength(2);
    expect(faults(bothForms('One.\\\nTwo.\\\nThree.'), 'calm')).toHaveLength(2);
    expect(faults(bothForms('x'.repeat(501)), 'calm')).toHaveLength(2);
  });

  it('asks nothing of a text that its channel does not carry', () => {
    expect(faults(bothForms('One.\n\nTwo.\n\nThree.\n\n<https://a.example>'), 'calm', ['email'])).toEqual([]);
    const own = bothForms('One.\n\nTwo.\n\nThree.\n\n### chat\n\nOne.');
    expect(faults(own, 'calm')).toEqual([]);
  });

  it('finds links where someone speaks, also in the text that stands in', () => {
    expect(faults(bothForms('See <https://a.example>'), 'calm')).toEqual([
      '3 reply/phone-link',
      '7 reply/phone-link',
    ]);
    expect(faults(bothForms('See <https://a.example>\n\n### phone\n\nSee us.'), 'calm')).toEqual([]);
  });
});

describe('replies of a content folder', () => {
  const reply = (text: string): string =>
    `---\ntitle: A reply\nowner: team\nuse: calm\n---\n\n${bothForms(text)}`;

  it('are in the content of the agent edition only', () => {
    const files = { 'replies/en/calm.md': reply('Take your time.') };
    const agent = readFolder(files, 'agent').content?.settings.replies;
    expect(agent).toEqual([
      {
        id: 'calm',
        language: 'en',
        file: 'replies/en/calm.md',
        matter: {
          title: 'A reply',
          owner: 'team',
          use: 'calm',
          channels: ['email', 'chat', 'phone'],
          allow: [],
        },
        forms: {
          formal: { email: [{ p: ['Take your time.'] }] },
          familiar: { email: [{ p: ['Take your time.'] }] },
        },
      },
    ]);
    const shown = readFolder(files).content;
    expect(shown).toBeDefined();
    expect(JSON.stringify(shown)).not.toContain('Take your time');
  });

  it('may link only what customers can open', () => {
    const matter = 'summary: For staff alone.\ntopic: network\nowner: team\nkind: how-to\naudience: agent\n';
    const { problems } = readFolder({
      'replies/en/calm.md': reply('See [this](../../articles/en/staff.mdx).'),
      'articles/en/staff.mdx': `---\ntitle: Staff\n${matter}---\n\nText.\n`,
    });
    const ids = problems.filter(({ level }) => level === 'error').map(({ id }) => id);
    expect(ids).toEqual(['link/agents-only', 'reply/phone-link', 'link/agents-only', 'reply/phone-link']);
  });

  it('are the same in all languages, in whatever order the channels stand', () => {
    const { problems } = readFolder({
      'replies/en/calm.md': reply('A.').replace('use: calm', 'use: calm\nchannels: [email, chat]'),
      'replies/es/calm.md': reply('A.').replace('use: calm', 'use: calm\nchannels: [chat, email]'),
      'replies/en/other.md': reply('A.'),
      'replies/es/other.md': reply('A.').replace('use: calm', 'use: fixed\ntopic: network'),
    });
    expect(problems.map(({ file, line, id }) => `${file}:${line} ${id}`)).toEqual([
      'replies/es/other.md:4 reply/differs',
    ]);
  });
});
