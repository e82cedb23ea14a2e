import { describe, expect, it } from 'vitest';
import { whyHidden } from '../../src/library/publication.ts';
import { articleSchema, type ArticleMatter } from '../../src/schema/entry.ts';

const matter = (more: Partial<Record<keyof ArticleMatter, unknown>>): ArticleMatter =>
  articleSchema.parse({
    title: 'Restart your router',
    summary: 'Turns it off and on.',
    topic: 'network',
    owner: 'team',
    kind: 'how-to',
    ...more,
  });

describe('whyHidden', () => {
  it('shows a current entry to everybody', () => {
    expect(whyHidden(matter({}), 'public', '2026-11-21')).toBeUndefined();
  });

  it('shows a retired entry, since its page leads on', () => {
    expect(whyHidden(matter({ status: 'retired' }), 'public', '2026-11-21')).toBeUndefined();
  });

  it('shows drafts to nobody', () => {
    expect(whyHidden(matter({ draft: true }), 'agent', '2026-11-21')).toBe('a draft');
  });

  it('shows entries for agents to agents only', () => {
    expect(whyHidden(matter({ audience: 'agent' }), 'public', '2026-11-21')).toBe('for agents only');
    expect(whyHidden(matter({ audience: 'agent' }), 'agent', '2026-11-21')).toBeUndefined();
  });

  it('shows an entry to customers from its first day on, to agents before', () => {
    const coming = matter({ publicFrom: '2026-11-22' });
    expect(whyHidden(coming, 'public', '2026-11-21')).toBe('not public yet');
    expect(whyHidden(coming, 'agent', '2026-11-21')).toBeUndefined();
    expect(whyHidden(coming, 'public', '2026-11-22')).toBeUndefined();
  });

  it('shows an entry up to and including its last day', () => {
    const ending = matter({ until: '2026-11-21' });
    expect(whyHidden(ending, 'public', '2026-11-21')).toBeUndefined();
    expect(whyHidden(ending, 'agent', '2026-11-22')).toBe('over');
  });
});
