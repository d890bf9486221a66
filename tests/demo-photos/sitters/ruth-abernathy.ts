import { glasses, jacket } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const ruthAbernathy: Sitter = {
  backdrop: ['#cdb9c4', '#866a82'],
  skin: '#ebc6ab',
  shade: '#b3826e',
  light: '#fbe6d2',
  hair: '#eceae4',
  sheen: '#ffffff',
  lips: '#a84f58',
  behind: (c, s) => {
    c.path(
      'M272 300Q250 132 400 122Q550 132 528 300Q548 390 530 438Q470 470 400 466Q330 470 270 438Q252 390 272 300Z',
      s.hair,
    );
  },
  clothes: (c) => {
    jacket(c, '#3a3347', '#221d2e', '#564c66');
    c.path(
      'M286 540Q330 500 356 520Q400 570 446 520Q480 500 516 542Q530 600 470 626L500 840H410L400 650L350 640Q276 610 286 540Z',
      '#a4485c',
    );
    c.path('M400 650L420 620L500 600L520 840H430Z', '#7d3048', 'opacity="0.7"');
    c.stroke('M300 556Q360 612 440 596M316 590Q370 630 430 620M440 660L462 820', '#dc8f8a', 5, 'opacity="0.7"');
  },
  front: (c, s) => {
    c.path(
      'M280 350Q256 142 396 130Q546 138 520 350Q524 280 494 244Q440 240 380 192Q350 244 306 262Q288 300 280 350Z',
      s.hair,
    );
    c.path(
      'M282 320Q262 400 280 434Q310 444 312 420Q298 380 298 340ZM518 320Q538 400 520 434Q490 444 488 420Q502 380 502 340Z',
      s.hair,
    );
    c.stroke('M310 236Q340 172 396 160M410 164Q480 176 508 270', '#b9b6b4', 4, 'opacity="0.6"');
    glasses(c, '#8d3a44', 'round');
  },
};
