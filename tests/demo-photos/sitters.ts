import type { Canvas } from './canvas.ts';
import { curls, earrings, glasses, jacket, shirt } from './portrait-parts.ts';

/** How a writer looks: colors, and the parts that are drawn around the face. */
export interface Sitter {
  readonly backdrop: readonly [top: string, bottom: string];
  readonly skin: string;
  readonly shade: string;
  readonly light: string;
  readonly hair: string;
  readonly sheen: string;
  readonly lips: string;
  /** Drawn behind the head. */
  readonly behind?: (c: Canvas, sitter: Sitter) => void;
  readonly clothes: (c: Canvas, sitter: Sitter) => void;
  /** Hair, glasses, beard and the like. */
  readonly front: (c: Canvas, sitter: Sitter) => void;
}

/** The newspaper's writers, by author id. */
export const sitters: Readonly<Record<string, Sitter>> = {
  'margaret-okafor': {
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
  },
  'thomas-lindqvist': {
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
  },
  'priya-raman': {
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
  },
  'daniel-whitcomb': {
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
  },
  'lena-marsh': {
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
      c.stroke(
        'M312 226Q350 168 410 160M446 168Q500 200 508 280M286 400Q284 440 292 462',
        s.sheen,
        7,
        'opacity="0.75"',
      );
    },
  },
  'samuel-ortiz': {
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
  },
  'ruth-abernathy': {
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
  },
  'noor-haddad': {
    backdrop: ['#e3cfae', '#c08f63'],
    skin: '#d3a07a',
    shade: '#94614a',
    light: '#efc8a4',
    hair: '#4f7266',
    sheen: '#86a898',
    lips: '#9c4c48',
    behind: (c, s) => {
      c.path(
        'M262 310Q236 116 400 106Q564 116 538 310Q550 430 596 560Q500 660 400 660Q300 660 204 560Q250 430 262 310Z',
        s.hair,
      );
    },
    clothes: (c, s) => {
      jacket(c, '#38424d', '#222a34', '#55626e');
      c.path(
        'M246 470Q300 520 400 524Q500 520 554 470Q590 560 566 616Q490 690 400 690Q310 690 234 616Q210 560 246 470Z',
        s.hair,
      );
      c.stroke('M252 540Q330 620 440 604M240 586Q330 660 480 636M300 514Q380 560 520 540', s.sheen, 8, 'opacity="0.5"');
      c.stroke('M250 612L330 840M560 612L480 840', '#1a1a1e', 22);
      c.stroke('M246 614L326 840', '#8d4f34', 6);
      c.rect(300, 742, 200, 90, '#16181d');
      c.path('M352 742L366 716H436L450 742Z', '#16181d');
      c.ellipse(400, 800, 52, 52, '#2b2f37');
      c.ellipse(400, 800, 34, 34, '#0d1117');
      c.ellipse(388, 788, 11, 11, '#7fa3b8');
    },
    front: (c, s) => {
      c.path(
        'M250 330Q226 112 400 104Q574 112 550 330Q560 430 540 500Q480 560 400 560Q320 560 260 500Q240 430 250 330ZM314 300Q310 372 342 412Q370 448 400 450Q430 448 458 412Q490 372 486 300Q482 214 400 206Q318 214 314 300Z',
        s.hair,
        'fill-rule="evenodd"',
      );
      c.path('M300 300Q304 196 400 188Q496 196 500 300Q492 212 400 206Q308 212 300 300Z', '#33514a');
      c.stroke(
        'M286 250Q310 158 400 142M276 400Q300 500 380 536M524 380Q510 480 440 530',
        s.sheen,
        8,
        'opacity="0.55"',
      );
    },
  },
};
