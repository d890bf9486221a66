import { jacket, shirt } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const danielWhitcomb: Sitter = {
  backdrop: ['#b9c6b4', '#6b8476'],
  skin: '#e6b896',
  shade: '#a8705a',
  light: '#fadfc4',
  hair: '#5a3a28',
  sheen: '#8d6244',
  lips: '#a5604f',
  clothes: (c) => {
    jacket(c, '#6f5a44', '#4a3a2d', '#93795c');
    shirt(c, '#8fb3c9');
  },
  front: (c, s) => {
    c.path(
      'M298 336Q304 420 346 456Q400 486 454 456Q496 420 502 336Q492 388 452 392Q400 376 348 392Q308 388 298 336Z',
      s.hair,
      'opacity="0.8"',
    );
    c.stroke('M372 410Q400 420 428 410', s.lips, 7);
    c.path(
      'M290 290Q276 176 330 146Q380 116 450 134Q530 156 510 290Q500 246 482 226Q430 232 372 204Q340 222 318 228Q298 250 290 290Z',
      s.hair,
    );
    c.stroke('M330 190Q390 140 470 176M350 170Q400 140 450 150', s.sheen, 7, 'opacity="0.7"');
  },
};
