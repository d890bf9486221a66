import { type Canvas, num } from './canvas.ts';
import { between } from './random.ts';
import { dashPath } from './water.ts';

/** The white island ferry under way to the right, with bow wave, wake and reflection. */
export function ferry(c: Canvas, x: number, y: number, scale: number): void {
  const ink = '#274557';
  const shade = '#b9c9cb';
  const white = '#fdfaf0';
  const draw = (): void => {
    c.path('M-300 -58L-288 10L262 10Q300 -14 330 -84L246 -72L-300 -58Z', '#1f4a66');
    c.path('M-294 -16L-288 10L262 10Q280 0 292 -18Z', '#a8483b');
    c.path('M-300 -60Q-40 -60 246 -74L330 -86L326 -74Q120 -52 -299 -48Z', white);
    c.path('M-270 -58V-112H200L232 -72Q0 -58 -270 -58Z', white);
    c.path('M-270 -80H218L226 -72Q0 -58 -270 -58Z', shade, 'opacity="0.45"');
    for (let index = 0; index < 14; index += 1) {
      c.path(`M${-250 + index * 31} -100h20q3 0 3 4v14q0 4 -3 4h-20q-3 0 -3 -4v-14q0 -4 3 -4z`, ink);
    }
    c.path('M-286 -112H214L208 -119H-286Z', shade);
    c.path('M-150 -119V-164H130L162 -119Z', white);
    c.path('M-150 -134H150L162 -119H-150Z', shade, 'opacity="0.4"');
    for (let index = 0; index < 8; index += 1) {
      c.rect(-136 + index * 31, -155, 21, 19, ink);
    }
    c.path('M-168 -164H140L136 -171H-168Z', shade);
    c.path('M20 -171V-210H104L122 -171Z', white);
    c.path('M30 -202H58V-184H30ZM63 -202H84V-184H63ZM89 -202H102L110 -184H89Z', ink);
    c.path('M12 -210H114L110 -217H12Z', '#1f4a66');
    c.path('M-92 -171L-86 -236H-38L-32 -171Z', '#1f4a66');
    c.path('M-89 -205L-87 -224H-37L-35 -205Z', '#e5b14f');
    c.path('M-86 -236h48v-8h-48z', ink);
    c.stroke('M64 -217V-286M48 -262H80M64 -286L20 -217M64 -286L112 -214', ink, 2.6);
    c.ellipse(64, -250, 18, 4, ink);
    c.stroke('M-286 -119V-140H-152M-286 -130H-152M-260 -119V-140M-234 -119V-140M-208 -119V-140M-182 -119V-140', ink, 2);
    c.stroke('M140 -119V-138H200M140 -128H204M170 -119V-138M196 -119V-138M250 -76V-98H312M280 -80V-100', ink, 2);
    c.path('M-140 -164h46v-13q-23 -10 -46 0z', '#e08a4a');
    for (const px of [-272, -246, -230, -204, -190, -168]) {
      c.ellipse(px, -141, 4.4, 5, ink);
      c.path(`M${px - 6} -119v-12q6 -7 12 0v12z`, px % 4 === 0 ? '#b4503f' : '#3f6d80');
    }
    c.path('M-296 -60V-112L-290 -112V-60Z', ink);
    c.path('M-320 -122Q-306 -130 -293 -120V-98Q-308 -106 -320 -98Z', '#b4503f');
  };
  c.group(`opacity="0.42" filter="${c.ripple(44, 0.004, 0.05)}"`, () => {
    c.group(`transform="translate(${x} ${y + 18 * scale}) scale(${scale} ${-scale * 0.85})"`, draw);
  });
  c.group(`transform="translate(${x} ${y}) scale(${scale})"`, draw);
  let smoke = '';
  for (let index = 0; index < 26; index += 1) {
    const drift = index / 26;
    const size = (8 + drift * 44) * scale;
    smoke += `<circle cx="${num(x - (62 + drift * 330) * scale)}" cy="${num(y - (252 + drift ** 0.7 * 64) * scale + between(c.random, -9, 9))}" r="${num(size * between(c.random, 0.5, 1))}" opacity="${num(0.3 * (1 - drift))}"/>`;
  }
  c.add(`<g fill="#8fa6ad" filter="${c.blur(9)}">${smoke}</g>`);
  let foam = '';
  for (let index = 0; index < 900; index += 1) {
    const along = c.random();
    const spread = 6 + along ** 1.4 * 92;
    const px = x + (300 - along * 1150) * scale;
    foam += dashPath(
      px,
      y + (8 + spread * c.random() ** 1.5) * scale,
      between(c.random, 10, 70) * (0.4 + along),
      between(c.random, 2, 6.5),
    );
  }
  c.path(foam, '#f6faf3', 'opacity="0.62"');
  let bow = '';
  for (let index = 0; index < 150; index += 1) {
    const along = c.random();
    bow += dashPath(
      x + (300 - along * 190) * scale,
      y + (10 - Math.sin(along * 2.6) * 20 * c.random()) * scale,
      between(c.random, 8, 46),
      between(c.random, 3, 9),
    );
  }
  c.path(bow, '#ffffff', 'opacity="0.8"');
}
