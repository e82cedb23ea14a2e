import { interfaceWords } from '../../src/i18n/own-words.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Edition } from '../../src/library/model.ts';
import { readContent, type ReadResult } from '../../src/library/read.ts';

const SITE = `format: 1
name: Test
address: https://help.example.com
languages: [en, es]
sourceLanguage: en
tiers: [{ tier: 1, name: support, handles: everything, channels: [phone, text], promiseHours: 24 }]
channels:
  - { id: phone, kind: phone, medium: spoken, name: Phone, address: "tel:+100", label: "100", needs: [phone], promiseHours: 1 }
  - { id: text, kind: relay, medium: written, name: Text, address: "sms:+100", label: "100", needs: [phone], promiseHours: 1 }
`;

const BASICS: Record<string, string> = {
  'site.yaml': SITE,
  'topics.yaml': 'network: { name: Network }\n',
  'owners.yaml': 'team: { name: the team }\n',
};

/**
 * Writes a content folder for one test, with site, topic and owner in it; it is gone when the test ends.
 * @param files path to text
 */
export function contentFolder(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries({ ...BASICS, ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Reads such a folder on 21 November 2026. */
export function readFolder(
  files: Record<string, string | Uint8Array>,
  edition: Edition = 'public',
): ReadResult {
  return readContent({
    folder: contentFolder(files),
    edition,
    today: '2026-11-21',
    words: interfaceWords,
  });
}

/** An article file in the source language. */
export function article(body: string, matter = ''): string {
  return `---\ntitle: An article\nsummary: What it is about.\ntopic: network\nowner: team\nkind: how-to\n${matter}---\n\n${body}\n`;
}
