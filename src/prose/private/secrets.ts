import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';

/** A key or password of a machine in a text. */
export interface SecretFinding {
  /** What it is, without the secret: "GitHub Token". */
  what: string;
  offset: number;
  length: number;
}

const config = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {} }],
};

const BETWEEN = '\n\n';

/**
 * Looks for secrets in many texts at once: a run of the detector costs more than what it reads.
 * @returns for each text what was found in it
 */
export async function findSecrets(texts: readonly string[]): Promise<SecretFinding[][]> {
  const found: SecretFinding[][] = texts.map(() => []);
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + BETWEEN.length;
  }
  const source = {
    content: texts.join(BETWEEN),
    filePath: '/content.md',
    ext: '.md',
    contentType: 'text' as const,
  };
  const { messages } = await lintSource({ source, options: { config, noPhysicFilePath: true } });
  for (const { message, range } of messages) {
    const index = starts.findLastIndex((start) => start <= range[0]);
    const offset = range[0] - (starts[index] ?? 0);
    // The message goes on with the secret itself, which must not get into a log.
    const what = message.split(':', 1)[0]!.replace(/^found /i, '');
    found[index]?.push({ what, offset, length: range[1] - range[0] });
  }
  return found;
}
