import { jacket } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const lenaMarsh: Sitter = {
  backdrop: ['#9fc0c6', '#4f7f92'],
  skin: '#edc3a2',
  shade: '#b57d64',
  light: '#fde5cc',
  hair: '#b98546',
  sheen: '#e9c07c',
  lips: '#b25d56',
  behind: (c, s) => {
    c.path(
      'M280 300Q260 136 400 128Q540 136 520 300Q540 400 522 470Q470 500 400 496Q330 500 278 470Q260 400 280 300Z',
      s.hair,
    );
  },
  clothes: (c) => {
    jacket(c, '#e3aa2f', '#a8741c', '#f7cf66');
    c.path(
      'M300 532Q270 560 262 620Q330 650 400 742Q470 650 538 620Q530 560 500 532Q470 590 400 610Q330 590 300 532Z',
      '#c98f22',
    );
    c.path('M340 536Q400 600 460 536L470 590Q400 660 330 590Z', '#27465a');
    c.stroke('M400 700V840', '#7d5514', 5);
  },
  front: (c, s) => {
    c.path(
      'M284 340Q262 140 402 132Q540 140 516 340Q510 268 494 236Q450 224 424 184Q380 232 316 244Q294 284 284 340Z',
      s.hair,
    );
    c.path(
      'M286 320Q276 420 292 470Q316 476 312 440Q296 400 298 340ZM514 320Q526 420 508 470Q484 476 488 440Q504 400 502 340Z',
      s.hair,
    );
    c.stroke('M312 226Q350 168 410 160M446 168Q500 200 508 280M286 400Q284 440 292 462', s.sheen, 7, 'opacity="0.75"');
  },
};
