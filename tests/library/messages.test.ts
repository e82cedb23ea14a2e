import { expect, it } from 'vitest';
import { article, readFolder } from './content-folder.ts';

const MESSAGES = `- text: it is broken again
  answer: one
- { text: nothing works, answer: on, also: [one, two] }
`;

const files = { 'articles/en/one.mdx': article('Some text.'), 'messages/en.yaml': MESSAGES };

it('messages of customers name entries that there are', () => {
  const found = readFolder(files).problems.filter(({ file }) => file === 'messages/en.yaml');
  expect(found.map(({ id, line, column, message }) => `${line}:${column} ${id} ${message}`)).toEqual([
    expect.stringMatching(/^3:34 reference\/unknown-entry .*"on".*/),
    expect.stringMatching(/^3:50 reference\/unknown-entry .*"two".*/),
  ]);
});

it('messages are in the agent edition only', () => {
  const good = { ...files, 'messages/en.yaml': '- { text: it is broken again, answer: one }\n' };
  const settings = (edition: 'public' | 'agent') => readFolder(good, edition).content!.settings;
  expect(settings('agent').messages).toEqual({
    en: [{ text: 'it is broken again', answer: 'one', also: [] }],
  });
  expect(settings('public')).not.toHaveProperty('messages');
});
