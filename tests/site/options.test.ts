import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions, OptionError } from '../../src/site/options.ts';

const NOW = new Date('2026-11-21T23:30:00Z');
const read = (line: string, env: NodeJS.ProcessEnv = {}): ReturnType<typeof readOptions> =>
  readOptions(line === '' ? [] : line.split(' '), env, NOW);

describe('readOptions', () => {
  it('has a default for everything', () => {
    const options = read('');
    expect(options.contentDir).toBe(resolve(options.root, 'content'));
    expect(options.outDir).toBe(resolve(options.root, 'dist'));
    expect(options).toMatchObject({
      edition: 'public',
      today: '2026-11-21',
      base: undefined,
      json: false,
      strict: false,
    });
  });

  it('writes the agent edition into another folder', () => {
    expect(read('--edition agent').outDir).toMatch(/dist-agent$/);
    expect(read('', { EDITION: 'agent' }).outDir).toMatch(/dist-agent$/);
  });

  it('lets a flag win over the environment', () => {
    const env = { CONTENT_DIR: '/a', OUT_DIR: '/b', EDITION: 'agent', HANDRAIL_TODAY: '2026-01-01' };
    expect(read('', env)).toMatchObject({
      contentDir: resolve('/a'),
      outDir: resolve('/b'),
      today: '2026-01-01',
    });
    const flags = '--content /c --out=/d --edition public --today 2026-02-28';
    expect(read(flags, env)).toMatchObject({
      contentDir: resolve('/c'),
      outDir: resolve('/d'),
      edition: 'public',
      today: '2026-02-28',
    });
  });

  it.each([
    ['help', '/help/'],
    ['/help', '/help/'],
    ['/a/b/', '/a/b/'],
    ['/', '/'],
  ])('takes the base path %s as %s', (typed, base) => {
    expect(read(`--base ${typed}`).base).toBe(base);
  });

  it('keeps words and flags of single commands apart', () => {
    const options = read('no-internet es --port 5000 --markdown');
    expect(options.words).toEqual(['no-internet', 'es']);
    expect(options.flags.get('port')).toBe('5000');
    expect(options.flags.has('markdown')).toBe(true);
  });

  it.each([
    ['--contnet x', 'Unknown flag --contnet. Did you mean --content?'],
    ['--content', '--content needs a value: --content <value>.'],
    ['--content --out x', '--content needs a value: --content <value>.'],
    ['--edition staff', 'There is no edition "staff". Use --edition public or --edition agent.'],
    ['--today 2026-02-30', '"2026-02-30" is not a day. Write --today as 2026-11-20.'],
    ['--base a?b', '"a?b" is not a base path. Write --base /help/.'],
  ])('says what is wrong with %s', (line, message) => {
    expect(() => read(line)).toThrow(new OptionError(message));
  });
});
