import { expect, test } from 'vitest';
import { webManifest } from './web-manifest.ts';

test('the manifest says what devices need to know: name, place, language, colors and icons', () => {
  const manifest: unknown = JSON.parse(webManifest({ name: 'الميناء', language: 'ar', color: '#fffefb' }));
  expect(manifest).toMatchObject({
    name: 'الميناء',
    start_url: '/',
    lang: 'ar',
    dir: 'rtl',
    background_color: '#fffefb',
    icons: [
      { src: '/icons/small.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: '/icons/large.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
});
