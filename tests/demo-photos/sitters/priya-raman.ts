import { earrings, jacket } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const priyaRaman: Sitter = {
  backdrop: ['#e0c9a4', '#b77b58'],
  skin: '#b47a55',
  shade: '#75452f',
  light: '#dca67c',
  hair: '#231a1f',
  sheen: '#5d4650',
  lips: '#8f3c3c',
  behind: (c, s) => {
    c.path(
      'M268 300Q250 130 400 124Q550 130 532 300Q540 430 572 560Q540 640 480 640H320Q260 640 228 560Q260 430 268 300Z',
      s.hair,
    );
  },
  clothes: (c) => {
    jacket(c, '#c98b2f', '#8d5a1f', '#e6b258');
    c.path('M330 536Q400 660 470 536L446 520Q400 610 354 520Z', '#7a2f3c');
  },
  front: (c, s) => {
    c.path(
      'M286 330Q264 140 404 136Q540 142 514 334Q508 260 470 218Q420 216 386 190Q350 236 310 250Q292 284 286 330Z',
      s.hair,
    );
    c.path(
      'M286 320Q270 470 220 572Q262 620 306 560Q322 470 298 380ZM514 320Q530 470 580 572Q538 620 494 560Q478 470 502 380Z',
      s.hair,
    );
    c.stroke(
      'M316 208Q350 164 400 158M440 164Q492 186 502 262M276 460Q264 520 246 566M528 470Q538 530 552 566',
      s.sheen,
      6,
      'opacity="0.7"',
    );
    earrings(c, '#f0cd7a');
  },
};
