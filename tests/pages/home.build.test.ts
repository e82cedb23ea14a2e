import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { ICONS, type IconName } from '../../src/components/icons.ts';
import { interfaceWords } from '../../src/i18n/own-words.ts';
import { readContent } from '../../src/library/read.ts';

const { content } = readContent({
  folder: join(import.meta.dirname, '../../content'),
  edition: 'public',
  today: inject('day'),
  words: interfaceWords,
});

it.each(['en', 'es', 'pl'])(
  'shows a featured guide with its own pictogram, else with that of its topic (%s)',
  (language) => {
    const html = readFileSync(join(inject('site'), language, 'index.html'), 'utf8');
    const featured = content!.entries.flatMap((entry) =>
      entry.type === 'guide' && entry.matter.featured !== undefined ? [entry] : [],
    );
    expect(featured.filter(({ matter }) => matter.icon !== undefined).length).toBeGreaterThan(2);
    for (const { id, matter } of featured) {
      const link = new RegExp(`<a[^>]* href="/${language}/guides/${id}/"[^>]*>.*?</a>`, 's').exec(html)?.[0];
      const icon: IconName = matter.icon ?? content!.settings.topics[matter.topic]!.icon;
      expect(link, id).toContain(ICONS[icon]);
    }
  },
);
