import { describe, expect, it } from 'vitest';
import { convert, mdxOf } from './convert.ts';

describe('a text of HTML', () => {
  it.each([
    ['braces and tags', '<p>a {b} &lt;c&gt; {/* d */}</p>', 'a \\{b\\} \\<c> \\{/\\* d \\*/\\}'],
    ['a line that begins like code', '<p>import x from "y"</p>', '&#x69;mport x from "y"'],
    ['bold text with a space in it', '<p>a <b>b </b>c</p>', 'a **b** c'],
    [
      'bold text that ends in a sign before a letter',
      '<p><b>Note:</b>text a<i>(b)</i></p>',
      '**Note**:text a(*b)*',
    ],
    ['empty marks', '<p>a <b></b><i> </i>c</p>', 'a c'],
    ['keys', '<p>Press <kbd>Ctrl</kbd></p>', 'Press <Kbd>Ctrl</Kbd>'],
    ['raised digits', '<p>10<sup>6</sup> I<sub>2</sub>C</p>', '10⁶ I₂C'],
    ['a heading within a list', '<ul><li><h3>a</h3>b</li></ul>', '- **a**\n\n  b'],
    ['a list in a list', '<ol><li>a<ul><li>b</li></ul></li></ol>', '1. a\n   - b'],
    ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', '- a\n\n  b'],
    ['code', '<pre><code class="language-sh">a {b}\n</code></pre>', '```sh\na {b}\n```'],
    ['a table', '<table><tr><th>a<th>b</tr><tr><td>1<td>2|3</table>', '| a | b |\n| - | - |\n| 1 | 2\\|3 |'],
    ['a layout of one column', '<table><tr><td><p>a</p><p>b</p></table>', 'a\n\nb'],
    [
      'cells with paragraphs, over columns',
      '<table><tr><th colspan=2>a</tr><tr><td><p>b.</p><p>c</p><td>d</table>',
      '| a | |\n| - | - |\n| b. c | d |',
    ],
    [
      'a picture',
      '<p><img src="img/a.png" alt="The {lamp}"></p>',
      '![The \\{lamp\\}](../../images/img/a.png)',
    ],
    [
      'a picture with a caption',
      '<figure><img src="img/a.png" alt="x"><figcaption>The "lamp"</figcaption></figure>',
      '<Figure caption="The &quot;lamp&quot;">\n\n![x](../../images/img/a.png)\n\n</Figure>',
    ],
    [
      'a film',
      '<iframe src="https://www.youtube.com/embed/abc_1"></iframe>',
      '[https://www.youtube.com/watch?v=abc_1](https://www.youtube.com/watch?v=abc_1)',
    ],
    ['a link around a heading', '<a href="https://a.example/"><h2>b</h2></a>', '## [b](https://a.example/)'],
    ['headings with gaps', '<h1>a</h1><h4>b</h4><h2>c</h2>', '## a\n\n### b\n\n### c'],
    ['a marker that is none', '<p>Write [!NOTE] there[^1]</p>', 'Write `[!NOTE]` there`[^1]`'],
  ])('keeps %s', (_what, html, mdx) => {
    expect(mdxOf(html)).toBe(mdx);
  });

  it.each([
    ['a script', '<p>a</p><script>alert(1)</script>', '<script>'],
    ['an event handler', '<p onclick="x()">a</p>', 'onclick of <p>'],
    [
      'an unknown frame',
      '<p>a</p><iframe src="https://x.example/y"></iframe>',
      '<iframe> of https://x.example/y',
    ],
    ['a field', '<p>a <input type="text"></p>', 'a field of a form'],
  ])('leaves %s out, and says so', (_what, html, said) => {
    const { mdx, summary, notes } = convert(html, 'html', { summary: 'What the reader gets here.' });
    expect([mdx.trim(), summary, notes]).toEqual(['a', 'What the reader gets here.', [`removed: ${said}`]]);
  });

  it('never links to code', () => {
    for (const href of ['javascript:alert(1)', ' java\nscript:x', 'data:text/html,x', 'vbscript:x'])
      expect(mdxOf(`<p><a href="${href}">a</a> b</p>`)).toBe('a b');
  });

  it('says what it made simpler', () => {
    const { notes } = convert('<table><tr><td rowspan=2>a<td><ul><li>b</ul></tr><tr><td>c</table>');
    expect(notes.filter((note) => note.startsWith('flattened'))).toHaveLength(2);
  });
});

describe('a callout', () => {
  it.each([
    ['of Zendesk', 'html', '<div class="note">a</div>', 'NOTE'],
    ['of Bootstrap', 'html', '<div class="alert alert-danger"><p>a</p></div>', 'CAUTION'],
    ['of Docusaurus as HTML', 'html', '<div class="admonition admonition-tip">a</div>', 'TIP'],
    ['of GitHub', 'markdown', '> [!WARNING]\n> a', 'WARNING'],
    ['of Microsoft, in any case', 'markdown', '> [!Important]\n> a', 'IMPORTANT'],
    ['of Docusaurus', 'markdown', ':::caution\n\na\n\n:::', 'CAUTION'],
    ['of Docusaurus in one paragraph', 'markdown', ':::tip\na\n:::', 'TIP'],
    ['of GitBook', 'markdown', '{% hint style="info" %}\na\n{% endhint %}', 'NOTE'],
    ['of Hugo', 'markdown', '{{% notice warning %}}\na\n{{% /notice %}}', 'WARNING'],
    [
      'of Starlight',
      'mdx',
      'import { Aside } from "x";\n\n<Aside type="danger">\n\na\n\n</Aside>',
      'CAUTION',
    ],
  ] as const)('%s becomes one of ours', (_whose, format, text, name) => {
    expect(mdxOf(text, format)).toBe(`> [!${name}]\n> a`);
  });

  it('keeps the words of a bold beginning', () => {
    expect(mdxOf('> **Note**: a', 'markdown')).toBe('> [!NOTE]\n> **Note**: a');
    expect(mdxOf('> **Uwaga**\n>\n> a', 'markdown')).toBe('> [!NOTE]\n> **Uwaga**\n>\n> a');
  });

  it('has a title of its own as its beginning', () => {
    expect(mdxOf(':::note[Read me]\na\n:::', 'markdown')).toBe('> [!NOTE]\n> **Read me**\n>\n> a');
  });

  it('is none because of a class that only begins like one', () => {
    expect(mdxOf('<div class="info-item">a</div>')).toBe('a');
  });
});

describe('an anchor', () => {
  const anchorsOf = (text: string, format: 'html' | 'markdown' = 'html') =>
    convert(text, format).opened.anchors;

  it('of a heading stays its id, if it can be an address', () => {
    expect(mdxOf('<h2 id="old-name">New name</h2>')).toBe('## New name {#old-name}');
    expect(mdxOf('<h2 id="H_01">New name</h2>')).toBe('## New name');
    expect(anchorsOf('<h2 id="H_01">New name</h2>').kept).toEqual(['H_01']);
  });

  it('before a heading goes to the heading', () => {
    const text = '<p>a</p><p><a name="here"></a></p><h2>There</h2>';
    expect(mdxOf(text)).toBe('a\n\n## There {#here}');
    expect(mdxOf(`${text}<a href="#here">b</a>`)).toContain('[b](#here)');
  });

  it('anywhere else is kept by the page', () => {
    expect(anchorsOf('<p id="x1">a</p>').kept).toEqual(['x1']);
  });

  it('that GitHub makes of a heading stays, where ours would be another', () => {
    expect(mdxOf('## A.B c\n\n## A.B c', 'markdown')).toBe('## A.B c {#ab-c}\n\n## A.B c {#ab-c-1}');
    expect(mdxOf('## Custom {#mine}', 'markdown')).toBe('## Custom {#mine}');
  });

  it('that two headings share belongs to the first', () => {
    expect(mdxOf('<h2>a</h2><h2>a</h2>')).toBe('## a\n\n## a {#a-2}');
  });
});

describe('MDX of others', () => {
  it('shows what its components hold, and tells what it cannot', () => {
    const text = [
      'import Tabs from "@theme/Tabs";',
      '',
      '<Tabs>\n<TabItem value="a" label="Mac">\n\nOn a Mac\n\n</TabItem>\n</Tabs>',
      '',
      'A {props.x} b {"c"}{/* d */}',
    ].join('\n');
    const { mdx, notes } = convert(text, 'mdx', { summary: 'What the reader gets here.' });
    expect(mdx.trim()).toBe('**Mac**\n\nOn a Mac\n\nA b c');
    expect(notes).toEqual(['removed: code: {props.x}']);
  });
});

describe('a summary', () => {
  const split = (text: string): [string, string] => {
    const { summary, mdx } = convert(text);
    return [summary, mdx.trim()];
  };

  it('is the first paragraph, which is not said twice', () => {
    expect(split('<p>This is what <b>it</b> does.</p><p>b</p>')).toEqual(['This is what it does.', 'b']);
  });

  it('is the first sentences of a longer paragraph', () => {
    const text = '<p>This is it. It helps (a bit). Then see <a href="https://a.example/">more</a>.</p>';
    expect(split(text)).toEqual(['This is it. It helps (a bit).', 'Then see [more](https://a.example/).']);
  });

  it('is its beginning where links or a list belong to it', () => {
    const [summary, mdx] = split('<p>Do one of these:</p><ul><li>b</li></ul>');
    expect([summary, mdx]).toEqual(['A title. Help.', 'Do one of these:\n\n- b']);
    const long = 'Do one of these things, whichever is nearer to you:';
    expect(split(`<p>Here:</p><p>${long}</p><ul><li>b</li></ul>`)[0]).toBe(long.replace(':', '.'));
  });

  it('is not said twice, where it leads to a list', () => {
    const lead = 'To change how often the report is sent, follow these steps';
    expect(split(`<p>${lead}:</p><ol><li>b</li></ol>`)).toEqual([`${lead}.`, '1. b']);
  });

  it('fits, however long the text is', () => {
    const [summary] = split(`<p>${'many words '.repeat(80)}</p><p>b</p>`);
    expect(summary.length).toBeLessThanOrEqual(300);
    expect(summary.endsWith('…')).toBe(true);
  });
});
