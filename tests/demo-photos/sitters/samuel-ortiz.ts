import { jacket, shirt } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const samuelOrtiz: Sitter = {
  backdrop: ['#d6b7a0', '#96604f'],
  skin: '#c08a62',
  shade: '#7d4f37',
  light: '#e3b48a',
  hair: '#1f1a1c',
  sheen: '#564a4c',
  lips: '#8f4f42',
  clothes: (c) => {
    jacket(c, '#5f6570', '#3d424d', '#838a94');
    shirt(c, '#f4f0e6');
  },
  front: (c, s) => {
    c.path(
      'M290 296Q274 190 316 152Q390 108 474 148Q530 186 510 296Q504 250 486 220Q440 196 400 196Q352 196 314 222Q296 250 290 296Z',
      s.hair,
    );
    c.stroke('M322 186Q390 136 470 172M346 168Q400 140 450 156', s.sheen, 7, 'opacity="0.6"');
    c.path('M350 392Q376 370 400 380Q424 370 450 392Q424 400 400 394Q376 400 350 392Z', s.hair);
  },
};
