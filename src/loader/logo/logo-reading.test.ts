import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readLogo, secondLogo } from './logo-reading.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const CIRCLE = '<circle cx="16" cy="16" r="16" fill="#a00"/>';

const svg = (inside: string, root = 'viewBox="0 0 32 32"') => `<svg ${NS} ${root}>${inside}</svg>`;

const read = (text: string, file = 'content/logo.svg') => readLogo(file, Buffer.from(text));

async function drawingOf(text: string): Promise<string | undefined> {
  const reading = await read(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value.drawing;
}

async function problemsOf(text: string | Uint8Array, file = 'content/logo.svg'): Promise<string[]> {
  const reading = await readLogo(file, typeof text === 'string' ? Buffer.from(text) : text);
  if (reading.ok) return [];
  for (const { rule, fix } of reading.problems) expect([rule, (fix ?? '').length > 10]).toEqual(['logo-refused', true]);
  return reading.problems.map(({ line, column, what }) => `${line}:${column} ${what}`);
}

describe('an SVG logo', () => {
  test('is published as its shapes', async () => {
    expect(await drawingOf(svg(CIRCLE))).toBe(svg('<circle cx="16" cy="16" r="16" fill="#a00"/>'));
  });

  test('gets a square from its width and height when it has no viewBox', async () => {
    expect(await drawingOf(svg(CIRCLE, 'width="32px" height="32px"'))).toBe(svg(CIRCLE));
  });

  test('loses the notes of the program that it was drawn with', async () => {
    const drawn = `<?xml version="1.0"?>
<!-- Created with Inkscape -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg ${NS} xmlns:inkscape="http://www.inkscape.org/" viewBox="0 0 32 32" inkscape:version="1.3">
  <sodipodi:namedview id="x"><inkscape:page/></sodipodi:namedview>
  <metadata><rdf:RDF><script>alert(1)</script></rdf:RDF></metadata>
  <style>.a{fill:#a00}</style><g class="a" inkscape:label="Layer"><circle cx="16" cy="16" r="16"/></g>
</svg>`;
    expect(await drawingOf(drawn)).toBe(
      svg('<style>.a{fill:#a00}</style><g class="a"><circle cx="16" cy="16" r="16"/></g>'),
    );
  });

  test('may use its own gradients and symbols', async () => {
    const own = `<defs><linearGradient id="g"><stop stop-color="red"/></linearGradient></defs><rect width="32" height="32" fill="url(#g)"/>`;
    expect(await drawingOf(svg(own))).toContain('fill="url(#g)"');
    expect(await drawingOf(svg(`<g id="c">${CIRCLE}</g><use xlink:href="#c"/>`))).toContain('<use href="#c"/>');
  });

  test.each([
    ['<script>alert(1)</script>', 'contains `<script>`'],
    ['<foreignObject><p>x</p></foreignObject>', 'contains `<foreignObject>`'],
    ['<a href="#x"><circle r="9"/></a>', 'contains `<a>`'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', 'contains `<animate>`'],
    ['<set attributeName="onmouseover" to="alert(1)"/>', 'contains `<set>`'],
    ['<image href="https://evil.example/x.png"/>', 'contains `<image>`'],
    ['<text>The Ledger</text>', 'contains `<text>`'],
    ['<circle r="9" onload="alert(1)"/>', 'a script in the attribute `onload`'],
    ['<use href="https://evil.example/x.svg#a"/>', 'outside of it in `href`'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'outside of it in `xlink:href`'],
    ['<rect fill="url(https://evil.example/x)"/>', 'The attribute `fill` of the logo can load something'],
    ['<rect style="background:url(//evil.example)"/>', 'The attribute `style` of the logo can load something'],
    ['<style>@import "https://evil.example/x.css";</style>', 'A style of the logo can load something'],
    ['<style><![CDATA[rect{fill:\\75rl(x)}]]></style>', 'A style of the logo can load something'],
  ])('with %s is refused where that is', async (hostile, words) => {
    const [problem = '', ...others] = await problemsOf(svg(`\n${hostile}`));
    expect(problem).toMatch(/^2:\d+ /);
    expect(problem).toContain(words);
    expect(others.length).toBeLessThan(2);
  });

  test.each([
    ['<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', 'defines entities'],
    [`<?xml-stylesheet href="https://evil.example/x.css"?>${svg(CIRCLE)}`, 'the instruction `xml-stylesheet`'],
    [svg(CIRCLE, 'viewBox="0 0 64 32"'), 'is 64 wide and 32 high, and not square'],
    [svg(CIRCLE, ''), 'does not say how large it is'],
    [svg('<g>'), 'is not well-formed SVG'],
    ['<html><svg/></html>', 'begins with `<html>`'],
    [svg(''), 'nothing to see'],
    [svg(`<desc>${'x'.repeat(100_000)}</desc>`), '100000 are the limit'],
    ['', 'not well-formed SVG'],
  ])('is refused: %.60s', async (text, words) => {
    expect((await problemsOf(text)).join('\n')).toContain(words);
  });
});

describe('a PNG logo', () => {
  const png = (width: number, height: number, alpha = 1) =>
    sharp({ create: { width, height, channels: 4, background: { r: 160, g: 0, b: 0, alpha } } })
      .png()
      .toBuffer();

  test('is a square of at least 512 pixels', async () => {
    expect((await readLogo('content/logo.png', await png(512, 512))).ok).toBe(true);
    expect(await problemsOf(await png(511, 511), 'content/logo.png')).toEqual([
      '1:1 The logo has only 511 × 511 pixels.',
    ]);
    expect(await problemsOf(await png(900, 600), 'content/logo.png')).toEqual([
      '1:1 The logo has 900 × 600 pixels and is not square.',
    ]);
  });

  test('that is not square is refused with the place for a wide one, as is a drawing', async () => {
    const wide = [
      await readLogo('content/logo.png', await png(900, 600)),
      await readLogo('content/logo.svg', Buffer.from(svg(CIRCLE, 'viewBox="0 0 64 32"'))),
    ];
    for (const reading of wide)
      expect(reading).toMatchObject({ problems: [{ fix: expect.stringContaining('`brand.logo`') }] });
  });

  test('has something to see and is whole', async () => {
    expect(await problemsOf(await png(512, 512, 0), 'content/logo.png')).toEqual([
      '1:1 There is nothing to see in the logo.',
    ]);
    const whole = await png(512, 512);
    expect(await problemsOf(whole.subarray(0, whole.length / 2), 'content/logo.png')).toEqual([
      '1:1 The logo is damaged or incomplete.',
    ]);
    expect(await problemsOf(svg(CIRCLE), 'content/logo.png')).toEqual([
      '1:1 The file name says PNG, but the file contains something else.',
    ]);
  });
});

test.each(['content/logo.jpg', 'content/logo.webp', 'content/Logo.SVG'])('%s is no logo', async (file) => {
  expect(await problemsOf('', file)).toEqual(['1:1 The logo is neither content/logo.svg nor content/logo.png.']);
});

test('two logos are a problem in the second', () => {
  expect(secondLogo(['content/logo.svg'])).toEqual([]);
  expect(secondLogo(['content/logo.png', 'content/logo.svg'])).toMatchObject([
    { file: 'content/logo.svg', what: 'There is another logo, content/logo.png.' },
  ]);
});
