import { expect, it } from 'vitest';
import { bodyPhotos } from '../media/body-photos.ts';
import { OLD_SITE } from '../context-for-tests.ts';
import { convertBody } from '../convert-body.ts';

const made = (text: string) =>
  convertBody(
    { form: 'wordpress', text },
    { ...OLD_SITE, mediaOf: (id) => ({ url: `https://old.example/up/${id}.mp3` }) },
  );

it('a playlist is a link to each of its recordings', () => {
  const { markdown, notes } = made('[playlist ids="7,8"]');
  expect(markdown).toBe('[Audio: 7.mp3](/up/7.mp3)\n\n[Audio: 8.mp3](/up/8.mp3)\n');
  expect(notes.map(({ rule }) => rule)).toEqual(['recording-linked', 'recording-linked']);
});

it.each(['vc_raw_html', 'raw_html'])('the HTML that [%s] keeps in base64 is read', (name) => {
  const code = Buffer.from(encodeURIComponent('<p>Größe <b>now</b></p><script>x()</script>')).toString('base64');
  const { markdown, notes } = made(`Before\n\n[${name}]${code}[/${name}]\n\nAfter`);
  expect(markdown).toBe('Before\n\nGröße **now**\n\nAfter\n');
  expect(notes.map(({ rule }) => rule)).toEqual(['shortcode-raw', 'html-script']);
});

it.each([
  '<p><img alt="x" src="/up/a b (1).png"></p>',
  String.raw`{"html":"<img src=\"/up/a b (1).png\">"}`,
  '![x](</up/a b (1).png>)',
])('a photo with spaces in its address is found: %s', (text) => {
  const photos = bodyPhotos({ form: 'html', text }, { origin: 'https://old.example', mediaOf: () => undefined });
  expect(photos).toContainEqual({ url: 'https://old.example/up/a%20b%20(1).png' });
});
