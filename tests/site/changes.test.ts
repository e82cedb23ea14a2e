import { describe, expect, it } from 'vitest';
import changes from '../../scripts/changes.ts';
import { compareSites } from '../../src/site/changes.ts';
import { runCommand, type CommandResult } from '../scripts/run-command.ts';
import { page, tempSite } from './temp-site.ts';

const MARKER = { '.handrail.json': '{"format":1,"edition":"public","base":"/"}' };

/** An article as a page; what stands around its main part differs from build to build. */
function article(text: string, title = 'Find your password', frame = 'old'): string {
  return page(text, { title, head: `<link rel="stylesheet" href="/assets/Head.${frame}.css">` });
}

const OLD = {
  ...MARKER,
  'index.html': page('choose'),
  '404.html': page('none'),
  'en/index.html': page('home', { title: 'Help' }),
  'en/404.html': page('none'),
  'en/articles/wifi/index.html': article('On the label. <img src="/media/a b.svg" alt="">'),
  'en/articles/fax/index.html': article('Press Start.', 'Send a fax'),
  'es/articles/wifi/index.html': page('En la etiqueta.', { lang: 'es', title: 'Busca tu contraseña' }),
  'a/wifi/index.html': page('wifi'),
  'hc/42.html': page('moved', { head: '<meta http-equiv="refresh" content="0; url=/en/">' }),
  'media/a b.svg': '<svg/>',
};

async function kinds(now: Readonly<Record<string, string>>): Promise<string[]> {
  const found = await compareSites(tempSite(OLD), tempSite(now), '/');
  return found.map(({ kind, language, path }) => `${kind} ${language} /${path}`);
}

function without(path: keyof typeof OLD): Record<string, string> {
  return Object.fromEntries(Object.entries(OLD).filter(([file]) => file !== path));
}

const run = (before: string, after: string, ...words: string[]): Promise<CommandResult> =>
  runCommand(changes, 'content', before, after, ...words);

describe('a page', () => {
  it('is the same, whatever its scripts, styles and frame are called', async () => {
    const text = `On the label. <img src="/media/a b.svg" alt=""><script src="/assets/X.`;
    const old = { ...OLD, 'en/articles/wifi/index.html': article(`${text}Cuq_68e4.js"></script>`) };
    const now = {
      ...OLD,
      'en/articles/wifi/index.html': article(`${text}DAe_-ABT.js"></script>`, undefined, 'new'),
    };
    expect(await compareSites(tempSite(old), tempSite(now), '/')).toEqual([]);
  });

  it.each([
    ['its text', 'en/articles/fax/index.html', article('Press Send.', 'Send a fax'), 'en /en/articles/fax/'],
    [
      'its title',
      'en/articles/fax/index.html',
      article('Press Start.', 'Send faxes'),
      'en /en/articles/fax/',
    ],
    ['a picture in it', 'media/a b.svg', '<svg width="1"/>', 'en /en/articles/wifi/'],
  ])('has changed with %s', async (_, file, text, expected) => {
    expect(await kinds({ ...OLD, [file]: text })).toEqual([`changed ${expected}`]);
  });

  it('is added, removed, or leads on now', async () => {
    const added = { ...OLD, 'es/articles/fax/index.html': page('Pulsa Inicio.', { lang: 'es' }) };
    expect(await kinds(added)).toEqual(['added es /es/articles/fax/']);
    expect(await kinds(without('en/articles/fax/index.html'))).toEqual(['removed en /en/articles/fax/']);
    const moved = page('', { head: '<meta http-equiv="refresh" content="0; url=/en/articles/wifi/">' });
    expect(await kinds({ ...OLD, 'en/articles/fax/index.html': moved })).toEqual([
      'moved en /en/articles/fax/',
    ]);
  });

  it('that only leads on counts when it goes', async () => {
    const more = {
      'a/fax/index.html': page(''),
      'en/404.html': page('nothing'),
      'a/wifi/index.html': page(''),
    };
    expect(await kinds({ ...OLD, ...more })).toEqual([]);
    expect(await kinds(without('a/wifi/index.html'))).toEqual(['removed en /a/wifi/']);
    expect(await kinds(without('hc/42.html'))).toEqual(['removed en /hc/42.html']);
  });
});

describe('npm run changes', () => {
  const now = {
    ...OLD,
    'en/articles/fax/index.html': article('Press Start.', 'Fax | <b>now</b> `x`\u001B[31m'),
    'es/articles/wifi/index.html': page('En el router.', { lang: 'es', title: 'Busca tu contraseña' }),
  };

  it('lists pages by language, with titles', async () => {
    const { code, out } = await run(tempSite(OLD), tempSite(now));
    expect(code).toBe(0);
    expect(out).toBe(
      [
        'en',
        '  changed  /en/articles/fax/  Fax | <b>now</b> `x` [31m (was: Send a fax)',
        '',
        'es',
        '  changed  /es/articles/wifi/  Busca tu contraseña',
        '',
        'Pages: 2 changed.\n',
      ].join('\n'),
    );
  });

  it('writes Markdown in which a title is a title', async () => {
    const { out } = await run(tempSite(OLD), tempSite(now), '--markdown');
    expect(out).toContain('\n### en\n\n| | Page | Title |\n| --- | --- | --- |\n');
    expect(out).toContain(
      '| changed | /en/articles/fax/ | Fax \\| \\<b>now\\</b> \\`x\\` \\[31m (was: Send a fax) |',
    );
  });

  it('writes JSON', async () => {
    const { out } = await run(tempSite(OLD), tempSite(without('a/wifi/index.html')), '--json');
    expect(JSON.parse(out)).toEqual({
      added: 0,
      changed: 0,
      moved: 0,
      removed: 1,
      pages: [{ kind: 'removed', language: 'en', path: 'a/wifi/', title: 'A page' }],
    });
  });

  it('says so if nothing differs', async () => {
    expect((await run(tempSite(OLD), tempSite(OLD))).out).toBe('No page has changed.\n');
  });

  it('refuses what it cannot compare', async () => {
    const folder = tempSite(OLD);
    await expect(runCommand(changes, 'content', folder)).rejects.toThrow('Name two folders');
    await expect(run(folder, tempSite({}))).rejects.toThrow('There is no site in');
    const other = tempSite({ '.handrail.json': '{"format":1,"edition":"agent","base":"/help/"}' });
    await expect(run(folder, other)).rejects.toThrow('the new one the agent edition for /help/');
  });
});
