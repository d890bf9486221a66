import { glasses, jacket, shirt } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const thomasLindqvist: Sitter = {
  backdrop: ['#a9bcc4', '#5d7888'],
  skin: '#e3b795',
  shade: '#a9745c',
  light: '#f8dcc0',
  hair: '#e4e0d8',
  sheen: '#fbf8f0',
  lips: '#a8645a',
  clothes: (c) => {
    jacket(c, '#28374f', '#17223a', '#3f5170');
    shirt(c, '#f3efe4');
    c.path('M386 566L400 556L416 566L410 596L424 760L400 800L376 760L390 596Z', '#7f2f35');
  },
  front: (c, s) => {
    c.path(
      'M288 300Q270 150 400 140Q536 150 512 300Q506 250 480 222Q440 226 396 204Q340 212 320 232Q300 256 288 300Z',
      s.hair,
    );
    c.stroke('M320 214Q380 166 470 196M340 190Q400 158 486 214', s.sheen, 7, 'opacity="0.8"');
    c.path(
      'M300 340Q304 430 350 462Q400 488 450 462Q496 430 500 340Q480 388 448 386Q400 372 352 386Q320 388 300 340Z',
      s.hair,
    );
    c.path('M352 388Q400 372 448 388Q430 402 400 398Q370 402 352 388Z', s.sheen);
    c.stroke('M374 408Q400 416 426 408', s.lips, 6);
    glasses(c, '#2b2a30', 'square');
  },
};
