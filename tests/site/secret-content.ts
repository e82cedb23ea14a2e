import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder, writeFiles } from './temp-site.ts';

const ROOT = join(import.meta.dirname, '../..');

const matter = (more = '', title = 'What staff and readers see'): string =>
  `---\ntitle: ${title}\nsummary: An article with parts for staff only.\ntopic: network\nowner: network-team\nkind: how-to\n${more}---\n\n`;

/** Words that stand in parts for staff only, each in a part of another kind. */
export const SECRETS = [
  'Canarycallout',
  'Canarycomponent',
  'Canaryarticle',
  'Canarystep',
  'Canarycode',
  'Canaryremark',
  'canary-guide',
  'Canaryimage',
  'Canaryflag',
  'canarytracker',
  'Canarytopic',
  'Canarynotice',
  'Canarylater',
  'canaryScript',
] as const;

/** Words that neither edition shows: of drafts, and of what only programs and writers read. */
export const NOWHERE = ['Canarydraft', 'canaryowner'] as const;

const SVG = (word: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><title>${word}</title></svg>`;

/** A picture that only staff see. */
export const STAFF_IMAGE = SVG('Image for staff');

const guide = (title: string, code: string, more: string, steps: string): string =>
  `---\ntitle: ${title}\nsummary: What to do with a remark for staff.\ntopic: network\nowner: network-team\ncode: ${code}\notherwise: "#end"\n${more}---\n\n${steps}`;

/** The minimal content, with parts for staff of every kind in it, in a folder that is gone after the test. */
export function secretContent(): string {
  const content = join(tempFolder(), 'content');
  laySecretContent(content);
  return content;
}

/** Lays the content of {@link secretContent} into a folder. */
export function laySecretContent(content: string): void {
  cpSync(join(ROOT, 'tests/fixtures/minimal'), content, { recursive: true });
  const [site, topics] = ['site.yaml', 'topics.yaml'].map((name) =>
    readFileSync(join(content, name), 'utf8'),
  );
  writeFiles(content, {
    'site.yaml': `${site}\ncodeArticles: [counter, canary-counter]\nreview: { tracker: "https://canarytracker.example/new?title={title}&body={page}" }\n`,
    'topics.yaml': `${topics}\nstaff-topic:\n  name: { en: Canarytopic work, es: Canarytopic trabajo }\n  audience: agent\n`,
    'owners.yaml': `${readFileSync(join(content, 'owners.yaml'), 'utf8').trimEnd()}\n  mail: canaryowner@example.com\n`,
    'articles/en/mixed.mdx': `${matter('flags: [{ on: 2026-11-19, what: Canaryflag }]\n')}Seen by all.\n\n> [!AGENT]\n> Canarycallout Canarymanagement\n\n<Agent>\n\nCanarycomponent ![Canaryimage](staff.svg) then ask them to call us back.\n\n</Agent>\n\nSeen at the end.\n\n## More {#canary-handout}\n\nRead [another page](https://example.com/attenuations/).\n\n<Agent>It is about attenuations.</Agent>\n`,
    'articles/en/canary-handout.mdx': `${matter('audience: agent\n', 'An article named like a heading')}Words.\n`,
    'articles/en/staff.svg': STAFF_IMAGE,
    'articles/en/hidden.mdx': `${matter('audience: agent\n', 'An article for staff')}Canaryarticle\n`,
    'articles/en/canarytopical.mdx': `${matter('audience: agent\n', 'An article of the topic for staff').replace('topic: network', 'topic: staff-topic')}Words.\n`,
    'articles/en/six-words-make-a-long-id.mdx': `${matter('audience: agent\n', 'An article with a long name')}Words.\n`,
    'articles/en/later.mdx': `${matter('publicFrom: 2026-12-24\n', 'What comes later')}Canarylater\n`,
    'articles/en/plan.mdx': `${matter('draft: true\n', 'What may come')}Canarydraft\n`,
    'articles/en/counter/sum.ts': 'export const sum = (a: number, b: number): number => a + b;\n',
    'articles/en/counter/index.mdx': `${matter('', 'What code counts')}import { sum } from './sum.ts';\n\nTwo and two are {sum(2, 2)}.\n\n<Steps>\n\n1. Press <Kbd>Enter</Kbd>.\n\n</Steps>\n\n<Agent>\n\nCanarycode\n\n</Agent>\n`,
    'articles/en/canary-counter/secret.ts': "export const canary = 'canaryScript';\n",
    'articles/en/canary-counter/index.mdx': `${matter('audience: agent\n', 'What code for staff counts')}import { canary } from './secret.ts';\n\nWords: {canary}.\n`,
    'guides/en/mixed-guide.md': guide(
      'A guide with a part for staff',
      'TTA',
      '',
      '## Does it help? {#start}\n\n1. Do this.\n\n> [!AGENT]\n> Canaryremark\n\n- [Yes, it helps](#end)\n- [No, it does not](#end "other")\n\n## The end of the guide {#end .stop}\n\nIt is over. Read [this](../../articles/en/mixed.mdx).\n',
    ),
    'guides/en/canary-guide.md': guide(
      'A guide for staff only',
      'TTT',
      'audience: agent\n',
      '## Is it a Canarystep? {#start}\n\n- [Yes, it is one](#end)\n- [No, it is none](#end "other")\n\n## It is done {#end .solved}\n\nDone.\n',
    ),
    'replies/en/canary-reply.md':
      '---\ntitle: A reply for the test\nowner: network-team\nuse: closing\n---\n\n## formal\n\nCanaryreply to you.\n\n## familiar\n\nCanaryreply to you.\n',
    'messages/en.yaml': '- { text: The canarymessage of a customer, answer: mixed }\n',
    'notices/en/canary-notice.md':
      '---\ntitle: A notice for staff\nuntil: 2026-11-28\naudience: agent\n---\n\nCanarynotice\n',
  });
}
