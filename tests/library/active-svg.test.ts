import { describe, expect, it } from 'vitest';
import { findActivePart } from '../../src/library/active-svg.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

function find(text: string): string | undefined {
  return findActivePart(Buffer.from(text))?.what;
}

const W3C_TYPE =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';

const inside = (text: string): string => `${SVG}>${text}</svg>`;

describe('a plain drawing', () => {
  it.each([
    ['shapes', '<rect width="4" height="2" fill="#0b6648"/><text>Gniazdo &#243; WAN</text>'],
    ['parts named by id', '<use xlink:href="#a"/><rect fill="url(#g)" style="mask: url( \'#m\' )"/>'],
    ['a picture inside', '<image href="data:image/png;base64,iVBORw0KGgo="/>'],
    [
      'its own styles',
      '<style>.a { fill: red } /* for print */</style><style><![CDATA[.b > .c {}]]></style>',
    ],
    ['what editors add', '<sodipodi:namedview inkscape:export-filename="C:\\drawings\\url.svg"/><metadata/>'],
    ['a link in words only', '<text>Turn on = green. See url and script at href.</text><!-- <script> -->'],
    ['movement', '<rect><animate attributeName="opacity" to="1"/></rect>'],
  ])('may have %s', (_, text) => {
    expect(find(inside(text))).toBeUndefined();
  });

  it('may begin with an XML declaration, a byte order mark, and the document type of SVG', () => {
    expect(find(`${W3C_TYPE}\n${inside('')}`)).toBeUndefined();
    expect(
      find(`\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${inside('')}`),
    ).toBeUndefined();
  });
});

describe('an SVG that is refused', () => {
  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script', '<script/>'],
    ['a script', '<SCRIPT href="#a"/>'],
    ['a script', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
    ['a script', '<!--> --><script>alert(1)</script>'],
    ['an event handler', '<rect onload="alert(1)"/>'],
    ['an event handler', '<rect\nx="1"\tonMouseOver = "alert(1)"/>'],
    ['foreign content', '<foreignObject><p/></foreignObject>'],
    ['foreign content', '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml"/>'],
    ['foreign content', '<h:iframe xmlns:h="http://www.w3.org/1999/&#120;html"/>'],
    ['an animation of a link', '<a><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'],
    ['an animation of a link', '<animate attributeName="onclick" values="alert(1)"/>'],
    ['a reference to something outside', '<a href="javascript:alert(1)"/>'],
    ['a reference to something outside', '<a xlink:href=" &#106;avascript:alert(1)"/>'],
    ['a reference to something outside', '<image href="https://example.com/a.png"/>'],
    ['a reference to something outside', '<use href="other.svg#a"/>'],
    ['a reference to something outside', '<image href="data:image/svg+xml,%3Csvg/%3E"/>'],
    ['a reference to something outside', '<g xml:base="https://example.com/"/>'],
    ['a style that loads something', '<style>@import "https://example.com/a.css";</style>'],
    ['a style that loads something', '<style><![CDATA[rect { fill: url(https://example.com/) }]]></style>'],
    ['a style that loads something', '<rect fill="url(other.svg#a)"/>'],
    ['a style that loads something', '<rect style="background: &#117;rl(//example.com)"/>'],
    ['a style that loads something', '<rect style="cursor: image-set(&quot;a.png&quot; 1x)"/>'],
    ['an escape in a style', '<rect style="background: u\\72l(//example.com)"/>'],
    ['an instruction for other programs', '<?xml-stylesheet href="https://example.com/a.css"?>'],
  ])('has %s: %s', (what, text) => {
    expect(find(inside(text))).toBe(what);
  });

  it.each([
    ['a document type of its own', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${SVG}/>`],
    ['a document type of its own', `${W3C_TYPE.slice(0, -1)} [<!ENTITY a "aaaa">]>${SVG}/>`],
    ['another encoding than UTF-8', `<?xml version="1.0" encoding="ISO-2022-JP"?>${SVG}/>`],
    ['an event handler', `${SVG} onload="alert(1)"/>`],
  ])('has %s at its beginning', (what, text) => {
    expect(find(text)).toBe(what);
  });

  it('is no UTF-8', () => {
    const bytes = Buffer.from(`\uFEFF${inside('<script/>')}`, 'utf16le');
    expect(findActivePart(bytes)?.what).toBe('bytes that are not UTF-8');
  });

  it('is told with the place of the tag', () => {
    expect(findActivePart(Buffer.from(`${SVG}>\r\n  <g>\n    <a href="//x"/></g></svg>`))).toEqual({
      what: 'a reference to something outside',
      line: 3,
      column: 5,
    });
  });
});
