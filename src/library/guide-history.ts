import type { GuideSource } from '../guide/resolve.ts';
import type { GuideTree, Target } from '../guide/model.ts';
import { parseGuide } from '../guide/parse.ts';
import { readTarget } from '../guide/targets.ts';
import { baseFile } from '../history/git.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Guide } from './model.ts';

/** A guide as it was, with every guide that its answers and includes name. */
export interface OldGuide {
  /** Its id then. */
  id: string;
  guides: Map<string, GuideSource>;
}

/**
 * Reads a guide in the source language as it was in another version. It is not checked: what was written under older
 * rules can be read too.
 *
 * @param folder the content folder, in a repository
 * @param commit the version
 * @param guide the guide as it is now; its old ids are looked for too
 * @returns undefined if that version did not have it
 */
export function readOldGuide(folder: string, commit: string, guide: Guide): OldGuide | undefined {
  const { id: name, language, matter } = guide;
  const read = (id: string): GuideSource | undefined => {
    const file = `guides/${language}/${id}.md`;
    const text = baseFile(folder, commit, file);
    return text === undefined ? undefined : parseSource(text, file);
  };
  const id = [name, ...matter.formerly].find((known) => read(known) !== undefined);
  if (id === undefined) return undefined;
  const guides = new Map<string, GuideSource>();
  // A set that grows while it is walked through is walked to its end: this is the whole search.
  const wanted = new Set([id]);
  for (const other of wanted) {
    const source = read(other);
    if (source === undefined) continue;
    guides.set(other, source);
    for (const target of targetsOf(source)) if (target.guide !== undefined) wanted.add(target.guide);
  }
  return { id, guides };
}

function parseSource(text: string, file: string): GuideSource {
  const { tree } = parseGuide(text, file, { role: 'source', edition: 'public' });
  const front = readFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  const matter = 'yaml' in front ? (Object(front.yaml.value) as { otherwise?: unknown }) : {};
  return { tree, file, ...(typeof matter.otherwise === 'string' ? { otherwise: matter.otherwise } : {}) };
}

function targetsOf({ tree, otherwise, file }: GuideSource): Target[] {
  return [...stepTargets(tree), ...(otherwise === undefined ? [] : [readTarget(otherwise, file)])].filter(
    (target) => target !== undefined,
  );
}

function stepTargets({ steps }: GuideTree): (Target | undefined)[] {
  return steps.flatMap((step) => [...step.answers.map(({ to }) => to), step.otherwise, step.include]);
}
