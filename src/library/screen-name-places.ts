import type { Step } from '../guide/model.ts';
import { readEntryFile, type EntryFile } from './entry-files.ts';
import { classify, listFiles } from './files.ts';
import type { Lists } from './settings.ts';
import { readMarkdownFile } from './text-files.ts';

/** A bold text in content. */
export interface BoldPlace {
  language: string;
  /** Relative to the content folder. */
  file: string;
  line: number;
  column: number;
  /** The step of a guide in which it stands. */
  step?: string;
  /** The device for which it is meant, if it is for one only. */
  platform?: string;
  text: string;
}

/** Every bold text of articles, guides, notices and replies, drafts and parts for agents too, in the order of files. */
export function readBoldPlaces(folder: string, lists: Lists): BoldPlace[] {
  const code = new Set(lists.codeArticles);
  return listFiles(folder).flatMap((path): BoldPlace[] => {
    const file = classify(path, code);
    switch (file.kind) {
      case 'article':
      case 'guide': {
        const { kind: type, id, language } = file;
        const entry = readEntryFile(path, {
          folder,
          type,
          id,
          language,
          sourceLanguage: lists.sourceLanguage,
          edition: 'agent',
          code: code.has(id),
          limitKilobytes: lists.site?.limits.fileKilobytes ?? 256,
        });
        return placesOf(entry, entry.shown.tree?.steps ?? []);
      }
      case 'notice':
      case 'reply':
        return placesOf({ ...file, bolds: readMarkdownFile(folder, path).bolds }, []);
      default:
        return [];
    }
  });
}

function placesOf(
  { file, language, bolds }: Pick<EntryFile, 'file' | 'language' | 'bolds'>,
  steps: readonly Step[],
): BoldPlace[] {
  return bolds.map(({ text, place, platform }) => {
    const step = steps.findLast(({ spot }) => spot.line <= place.line)?.id;
    return {
      language,
      file,
      line: place.line,
      column: place.column,
      ...(step === undefined ? {} : { step }),
      ...(platform === undefined ? {} : { platform }),
      text,
    };
  });
}
