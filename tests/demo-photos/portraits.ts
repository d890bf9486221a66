import type { Canvas } from './canvas.ts';
import type { Sitter } from './sitter.ts';
import { sitters } from './sitters.ts';

const FACE =
  'M296 300Q290 178 400 172Q510 178 504 300Q502 372 468 416Q434 456 400 458Q366 456 332 416Q298 372 296 300Z';
const NECK = 'M346 400H454V500Q486 530 522 546Q470 610 400 612Q330 610 278 546Q314 530 346 500Z';

/** The portraits of the newspaper's writers, by file name. */
export const portraits: Readonly<Record<string, (c: Canvas) => void>> = Object.fromEntries(
  Object.entries(sitters).map(([id, sitter]) => [`portrait-${id}`, (c: Canvas) => bust(c, sitter)]),
);

/** Head and shoulders under one soft light from the left. */
function bust(c: Canvas, sitter: Sitter): void {
  const { backdrop, skin, shade, light, lips } = sitter;
  c.rect(
    -20,
    -20,
    840,
    840,
    c.linear(
      [
        [0, backdrop[0]],
        [1, backdrop[1]],
      ],
      [0, 0, 0.6, 1],
    ),
  );
  c.glow(250, 240, 460, '#fff1d6', 0.4);
  sitter.behind?.(c, sitter);
  c.path(
    NECK,
    c.linear([
      [0, shade],
      [0.45, skin],
      [1, skin],
    ]),
  );
  c.path('M346 430Q400 500 454 430V470Q410 520 346 474Z', shade, `opacity="0.7" filter="${c.blur(5)}"`);
  sitter.clothes(c, sitter);
  c.path('M296 290Q276 280 280 318Q286 352 304 356ZM504 290Q524 280 520 318Q514 352 496 356Z', shade);
  c.path(FACE, skin);
  c.group(`clip-path="${c.clip(FACE)}"`, () => {
    c.path('M430 160Q474 260 452 350Q440 420 396 470L540 480V160Z', shade, `opacity="0.42" filter="${c.blur(16)}"`);
    c.ellipse(338, 330, 42, 54, light, `opacity="0.6" filter="${c.blur(14)}"`);
    c.ellipse(372, 226, 62, 40, light, `opacity="0.5" filter="${c.blur(14)}"`);
    c.ellipse(346, 364, 30, 20, lips, `opacity="0.28" filter="${c.blur(9)}"`);
    c.ellipse(456, 364, 28, 20, lips, `opacity="0.24" filter="${c.blur(9)}"`);
  });
  // The features stay few: what is left out keeps the face calm.
  for (const side of [-1, 1]) {
    const x = 400 + side * 46;
    c.path(`M${x - 24} 300Q${x} 284 ${x + 24} 300Q${x} 316 ${x - 24} 300Z`, '#f6efe4');
    c.ellipse(x + 2, 300, 9.5, 9.5, '#2b1d1a');
    c.ellipse(x - 1, 297, 2.6, 2.6, '#ffffff');
    c.stroke(`M${x - 25} 301Q${x} 282 ${x + 25} 301`, '#2b1d1a', 4.6);
    c.stroke(`M${x - side * 20} 268Q${x + side * 6} 254 ${x + side * 32} 270`, shade, 8);
  }
  c.stroke('M404 296Q412 336 420 352Q416 364 398 364Q388 364 384 358', shade, 5, 'opacity="0.75"');
  c.path('M364 404Q386 396 400 402Q414 396 436 404Q402 430 364 404Z', lips, 'opacity="0.85"');
  c.stroke('M360 403Q400 414 440 403', shade, 3.6, 'opacity="0.85"');
  sitter.front(c, sitter);
  c.rect(-20, -20, 840, 840, c.linear('#fff3d9/0.14 0%, #fff3d9/0 50%, #141a2a/0.3 100%', [0, 0, 1, 1]));
}
