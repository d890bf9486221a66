import { curls, earrings, jacket } from '../portrait-parts.ts';
import type { Sitter } from '../sitter.ts';

export const margaretOkafor: Sitter = {
  backdrop: ['#d9b98c', '#a9744f'],
  skin: '#7a4a34',
  shade: '#4d2a22',
  light: '#b0754f',
  hair: '#8d8a88',
  sheen: '#c9c6c0',
  lips: '#6b2f30',
  behind: (c, s) => {
    curls(c, [400, 232], [146, 118], s.hair, s.sheen);
  },
  clothes: (c) => {
    jacket(c, '#1f4f55', '#12343c', '#2f6f72');
    c.path('M334 538Q400 640 466 538L440 520Q400 590 360 520Z', '#efe0c4');
    for (let index = 0; index < 9; index += 1) {
      const x = 340 + index * 15;
      c.ellipse(x, 566 + 34 * Math.sin(((index + 0.5) / 9) * Math.PI), 8, 8, '#f3e9d6');
    }
  },
  front: (c, s) => {
    curls(c, [400, 184], [98, 34], s.hair, s.sheen);
    earrings(c, '#e3b04c');
  },
};
