import { describe, expect, test } from 'vitest';
import { cropAround } from '../../lib/photo/crop.ts';
import { IMGPROXY } from './engines/imgproxy.ts';
import { engineAddress, engineSource, type PhotoEngine } from './photo-engine.ts';

const PHOTO = { width: 4000, height: 3000 };
const WHOLE = { box: { left: 0, top: 0, ...PHOTO }, width: 1080, height: 810, format: 'avif' } as const;
/** The upper of three quarters: nothing is cut off above. */
const PART = { box: cropAround(PHOTO, [0.5, 0.1], 16 / 9), width: 1200, height: 675, format: 'jpg' } as const;
const SOURCE = 'photos/pier-abc-original.jpg';
const origin = 'https://ledger.example';
const cloudflare: PhotoEngine = { kind: 'cloudflare', origin };
const netlify: PhotoEngine = { kind: 'netlify', origin };
/** The key and the salt of the example at https://docs.imgproxy.net/usage/signing_url */
const secrets = { key: '736563726574', salt: '68656C6C6F' };
const imgproxy: PhotoEngine = { kind: 'imgproxy', origin, server: 'https://images.ledger.example', secrets };

describe('imgproxy', () => {
  test('gets signatures as its documentation calculates them', () => {
    const path = '/rs:fill:300:400:0/g:sm/aHR0cDovL2V4YW1w/bGUuY29tL2ltYWdl/cy9jdXJpb3NpdHku/anBn.png';
    expect(IMGPROXY.sign?.(path, secrets)).toBe('oKfUtW34Dvo2BGQehJFR4Nr0_rIjOtdtzJ3QFsUcXH8');
  });

  test('gets everything after the signature signed, and the original by its whole address', () => {
    const address = engineAddress(imgproxy, SOURCE, PHOTO, PART);
    const [, signature, signed = ''] = /^https:\/\/images\.ledger\.example\/([\w-]{43})(\/.+)$/.exec(address) ?? [];
    expect(signature).toBe(IMGPROXY.sign?.(signed, secrets));
    const source = Buffer.from(`${origin}/${SOURCE}`).toString('base64url');
    expect(signed).toBe(`/rs:fill:1200:675/g:fp:0.5:0.375/sm:0/${source}.jpg`);
    expect(engineAddress(imgproxy, SOURCE, PHOTO, WHOLE)).toContain('/rs:fit:1080:810/sm:0/');
  });
});

describe('Cloudflare', () => {
  test('is asked for a part by how the rest is divided, and for the format that the browser takes', () => {
    expect(engineAddress(cloudflare, SOURCE, PHOTO, PART)).toBe(
      `/cdn-cgi/image/width=1200,height=675,fit=cover,gravity=0.5x0,format=jpeg,metadata=copyright/${SOURCE}`,
    );
    expect(engineAddress(cloudflare, SOURCE, PHOTO, WHOLE)).toBe(
      `/cdn-cgi/image/width=1080,height=810,fit=scale-down,format=auto,metadata=copyright/${SOURCE}`,
    );
  });
});

describe('Netlify', () => {
  test.each([
    [[0.5, 0.1], 'top'],
    [[0.5, 0.5], 'center'],
    [[0.5, 0.9], 'bottom'],
  ] as const)('is asked for the position nearest to the part around %j: %s', (focus, position) => {
    const wanted = { ...PART, box: cropAround(PHOTO, focus, 16 / 9) };
    expect(engineAddress(netlify, SOURCE, PHOTO, wanted)).toBe(
      `/.netlify/images?url=%2Fphotos%2Fpier-abc-original.jpg&w=1200&h=675&fit=cover&position=${position}&fm=jpg`,
    );
  });

  test('is asked for a side of a part that is as high as the photo', () => {
    const wanted = { ...PART, box: cropAround(PHOTO, [1, 0.5], 1) };
    expect(engineAddress(netlify, SOURCE, PHOTO, wanted)).toContain('position=right');
  });
});

test.each([cloudflare, netlify])('the original of a photo is found in an address of $kind', (engine) => {
  for (const source of [SOURCE, 'photos/Größe-abc-original.jpg']) {
    const address = new URL(engineAddress(engine, source, PHOTO, PART), origin);
    expect(decodeURI(engineSource(address) ?? '')).toBe(`/${source}`);
  }
});

test('other addresses are of no engine', () => {
  expect(engineSource(new URL('/photos/pier-abc-720.avif?url=/a', origin))).toBeUndefined();
});
