import { describe, expect, test } from 'vitest';
import type { NewsEntry, NewsPaper } from '../../src/library/news-paper.ts';
import { writeFeed } from '../../src/pages/_feed.ts';

const ABOUT = {
  language: 'es',
  title: 'Ayuda: Qué ha cambiado',
  author: 'Ayuda',
  origin: 'https://help.example.com',
  page: '/es/updates/',
  feed: '/es/updates.xml',
  today: '2026-11-21',
};

function paperOf(...items: NewsEntry[]): NewsPaper {
  return {
    language: 'es',
    title: 'T',
    range: 'R',
    top: { title: 'P', items: [] },
    sections: [{ title: 'S', items }],
  };
}

describe('the feed of updates', () => {
  test('has each entry once, newest first, with times that are those of the changes', () => {
    const feed = writeFeed(
      paperOf(
        { id: 'products/win', label: 'Versiones', title: 'Windows', day: '2026-11-10', lines: ['25H2'] },
        {
          id: 'guides/net',
          label: 'Nuevo',
          title: 'A & <b>',
          day: '2026-11-18',
          address: 'https://help.example.com/es/guides/net/',
          lines: [],
        },
      ),
      ABOUT,
    );
    expect(feed).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es">
<title>Ayuda: Qué ha cambiado</title>
<id>https://help.example.com/es/updates.xml</id>
<link rel="self" href="https://help.example.com/es/updates.xml"/>
<link href="https://help.example.com/es/updates/"/>
<updated>2026-11-18T00:00:00Z</updated>
<author><name>Ayuda</name></author>
<entry>
<title>Nuevo: A &amp; &lt;b&gt;</title>
<id>tag:help.example.com,2026-11-18:es/guides/net</id>
<link href="https://help.example.com/es/guides/net/"/>
<updated>2026-11-18T00:00:00Z</updated>
<content>Nuevo</content>
</entry>
<entry>
<title>Versiones: Windows</title>
<id>tag:help.example.com,2026-11-10:es/products/win</id>
<link href="https://help.example.com/es/updates/"/>
<updated>2026-11-10T00:00:00Z</updated>
<content>25H2</content>
</entry>
</feed>
`);
  });

  test('is a feed without entries where nothing is known', () => {
    expect(writeFeed(undefined, ABOUT)).toContain('<updated>2026-11-21T00:00:00Z</updated>');
  });
});
