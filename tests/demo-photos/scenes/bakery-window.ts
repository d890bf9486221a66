import { type Canvas, num, points } from '../canvas.ts';
import { figure } from '../land.ts';
import { between, mix, pick } from '../random.ts';
import { backdrop, snow } from '../sky.ts';
import { bricks } from '../structures.ts';
import { dashPath } from '../water.ts';

/** A bakery before dawn, from the street. */
export function bakeryWindow(c: Canvas): void {
  backdrop(c, '#1e3145 0%, #35506a 60%, #1a2a3c 100%');
  c.rect(-20, -20, 1640, 1000, c.linear('#2c4258 0%, #3d5870 100%'));
  bricks(c, -10, 0, 1620, 900, '#182838', 17, 0.4);
  // The shop front: a dark green frame around a warm room.
  c.rect(150, 150, 1300, 770, '#17352f');
  c.rect(168, 250, 1264, 640, '#24493f');
  const pane = 'M200 270H1100V840H200Z';
  c.path(pane, c.linear('#ffe9b8 0%, #fcc777 50%, #d98b45 100%'));
  c.group(`clip-path="${c.clip(pane)}"`, () => {
    c.glow(650, 420, 620, '#fff3cc', 0.85);
    // The back wall with its shelves, the oven and the baker.
    c.rect(200, 270, 900, 380, '#e9a95c', 'opacity="0.4"');
    for (const y of [400, 500, 600]) {
      c.rect(220, y, 420, 12, '#8a5330');
      c.rect(220, y + 12, 420, 10, '#b0713c', 'opacity="0.5"');
      let x = 240;
      while (x < 610) {
        const w = between(c.random, 44, 84);
        loaf(c, x, y, w, between(c.random, 30, 48), 0.85);
        x += w + between(c.random, 4, 16);
      }
    }
    c.path('M740 640V400Q860 320 980 400V640Z', '#8a4a30');
    bricks(c, 744, 380, 232, 250, '#5b2d22', 16, 0.6);
    c.path('M786 560V480Q860 430 934 480V560Z', '#3a1a14');
    c.path('M798 560V490Q860 446 922 490V560Z', c.linear('#ff9d3f 0%, #ffe38f 100%'));
    c.glow(860, 520, 190, '#ffad4a', 0.9);
    c.group('transform="translate(690 0)"', () => {
      c.path('M-64 720Q-70 560 -40 520Q-20 498 10 498Q46 500 62 530Q84 580 80 720Z', '#f6ead2');
      c.path('M20 500Q46 500 62 530Q84 580 80 720H30Q44 600 20 500Z', '#c9a27a', 'opacity="0.7"');
      c.path('M-22 560H44L52 720H-34Z', '#7d4a38', 'opacity="0.85"');
      c.ellipse(8, 462, 30, 36, '#b9764e');
      c.path('M-28 446Q-44 396 -6 394Q6 372 34 388Q60 394 44 446Q8 432 -28 446Z', '#fffaf0');
      c.stroke('M-40 540Q-76 600 -50 650M62 548Q110 600 130 590', '#f6ead2', 25);
      c.stroke('M120 596L290 560', '#a06a3c', 8);
      c.ellipse(316, 553, 44, 9, '#a06a3c');
    });
    c.stroke('M330 270V330M650 270V316M960 270V330', '#5b3a26', 4);
    for (const [x, y] of points('330,344 650,330 960,344')) {
      c.path(
        `M${x - 42} ${y + 16}Q${x - 34} ${y - 18} ${x} ${y - 20}Q${x + 34} ${y - 18} ${x + 42} ${y + 16}Z`,
        '#35564c',
      );
      c.ellipse(x, y + 16, 30, 8, '#fffdf0');
      c.glow(x, y + 24, 170, '#fff0c0', 0.85);
    }
    // The display in front.
    c.rect(190, 690, 920, 20, '#a8683a');
    c.rect(190, 704, 920, 140, c.linear('#7d4a2c 0%, #4f2e22 100%'));
    let x = 216;
    let kind = 0;
    while (x < 1080) {
      const w = between(c.random, 86, 142);
      if (kind % 4 === 3) {
        c.path(`M${num(x)} 690l10 -64h${num(w - 20)}l10 64z`, '#9c6a3c');
        c.stroke(`M${num(x + 4)} 672h${num(w - 8)}M${num(x + 8)} 650h${num(w - 16)}`, '#6b4426', 3);
        for (let stick = 0; stick < 5; stick += 1) {
          const px = x + 20 + (stick * (w - 40)) / 4;
          c.stroke(
            `M${num(px)} 640L${num(px + between(c.random, -22, 22))} ${num(between(c.random, 500, 540))}`,
            pick(c.random, ['#d9903f', '#c97c34', '#e6a552']),
            20,
          );
        }
      } else {
        loaf(c, x, 690, w, between(c.random, 54, 76), 1);
        if (kind % 4 === 1) {
          loaf(c, x + w * 0.14, 690 - 54, w * 0.74, 48, 1);
        }
      }
      x += w + between(c.random, 8, 20);
      kind += 1;
    }
    for (let index = 0; index < 11; index += 1) {
      const px = 230 + index * 80;
      c.path(
        `M${px} 792Q${px + 4} 746 ${px + 32} 744Q${px + 60} 746 ${px + 64} 792Q${px + 44} 772 ${px + 32} 772Q${px + 20} 772 ${px} 792Z`,
        index % 3 === 1 ? '#b8692f' : '#e0a048',
      );
      c.stroke(`M${px + 18} 752l6 22M${px + 32} 748v22M${px + 46} 752l-6 22`, '#8a4d22', 3.4);
    }
    c.rect(190, 796, 920, 50, '#3a2420');
  });
  c.group(`filter="${c.blur(14)}" opacity="0.6"`, () => {
    for (let index = 0; index < 16; index += 1) {
      c.ellipse(
        between(c.random, 240, 1060),
        between(c.random, 720, 830),
        between(c.random, 30, 90),
        between(c.random, 14, 40),
        '#fff3d6',
        'opacity="0.35"',
      );
    }
  });
  c.polygon(points('240,270 400,270 260,840 200,840 200,430'), '#ffffff', 'opacity="0.1"');
  c.polygon(points('780,270 850,270 650,840 560,840'), '#ffffff', 'opacity="0.08"');
  c.stroke('M200 270H1100V840H200ZM500 270V840M800 270V840M200 360H1100', '#17352f', 12);
  c.stroke('M206 276H1094', '#7fa58a', 3, 'opacity="0.6"');
  // The door beside it.
  c.rect(1140, 270, 270, 640, '#17352f');
  c.rect(1160, 290, 230, 620, '#2f5c50');
  c.rect(1186, 320, 178, 330, c.linear('#ffe9b8 0%, #f0a95a 100%'));
  c.stroke('M1275 320V650M1186 430H1364M1186 540H1364', '#2f5c50', 8);
  c.rect(1186, 690, 178, 180, '#24493f');
  c.stroke('M1188 868V692H1362', '#6f9a86', 3, 'opacity="0.7"');
  c.stroke('M1372 600v70', '#e9b860', 8);
  c.rect(1222, 352, 106, 60, '#fbf3de');
  c.stroke('M1236 352L1275 326L1314 352', '#5b3a26', 3);
  // Striped awning with snow on it.
  for (let index = 0; index < 17; index += 1) {
    const x = 130 + index * 79;
    c.path(
      `M${x + 20 - index * 0.6} 150H${x + 98 - index * 0.6}L${x + 80} 262Q${x + 40} 292 ${x} 262Z`,
      index % 2 === 0 ? '#b8453a' : '#f3e6cd',
    );
    c.path(`M${x} 262Q${x + 40} 292 ${x + 80} 262V248H${x}Z`, '#1a2a3c', 'opacity="0.22"');
  }
  c.rect(130, 150, 1360, 112, c.linear('#16283c/0.5 0%, #16283c/0.08 100%'));
  c.path('M138 156Q300 124 480 140T860 132T1240 142T1470 154L1474 166Q1200 156 900 162T138 168Z', '#eef2f6');
  c.glow(650, 640, 900, '#ffc878', 0.4, 0.7);
  // The sidewalk in snow takes the light.
  c.rect(-20, 912, 1640, 180, c.linear('#7d8ba0 0%, #45587a 100%'));
  c.rect(150, 890, 1300, 30, '#2a3a44');
  c.polygon(points('200,916 1100,916 1340,1090 -20,1090'), c.linear('#ffdc98/0.85 0%, #f3b56c/0.12 100%'));
  c.polygon(points('1186,916 1364,916 1560,1090 1300,1090'), c.linear('#ffdc98/0.75 0%, #f3b56c/0.1 100%'));
  let drift = '';
  for (let index = 0; index < 220; index += 1) {
    const down = c.random();
    drift += dashPath(c.random() * 1600, mix(926, 1064, down), mix(40, 180, down) * c.random(), mix(2, 8, down));
  }
  c.path(drift, '#fdf6e6', 'opacity="0.35"');
  c.path(
    'M-20 940Q60 890 150 908L170 940Q80 960 -20 980ZM1450 916Q1540 880 1640 920V980Q1540 950 1450 940Z',
    '#c9d3df',
  );
  figure(c, 1330, 1000, 330, '#16212f', 0.04);
  c.path('M1268 752q62 -34 124 0l10 138q-72 22 -144 0z', '#6f2f33');
  c.path('M1298 700q32 -60 64 0l2 16h-68z', '#d9b26a');
  c.path('M1292 742q38 22 76 0l4 22q-42 20 -84 0z', '#d9b26a');
  snow(c, 420, '#f7f8fa', 6);
}

/** A round loaf with scored crust; `y` is the board it stands on. */
function loaf(c: Canvas, x: number, y: number, width: number, height: number, strength: number): void {
  const crust = pick(c.random, ['#c9782f', '#b5652a', '#d98f3f', '#a8582a'] as const);
  c.path(
    `M${num(x)} ${num(y)}Q${num(x - width * 0.05)} ${num(y - height * 0.95)} ${num(x + width / 2)} ${num(y - height)}Q${num(x + width * 1.05)} ${num(y - height * 0.95)} ${num(x + width)} ${num(y)}Z`,
    c.linear([
      [0, '#f3c172'],
      [0.4, crust],
      [1, '#713c1c'],
    ]),
    `opacity="${strength}"`,
  );
  for (let cut = 0; cut < 3; cut += 1) {
    const px = x + width * (0.26 + cut * 0.2);
    c.stroke(
      `M${num(px)} ${num(y - height * 0.5)}q${num(width * 0.03)} ${num(-height * 0.26)} ${num(width * 0.1)} ${num(-height * 0.36)}`,
      '#fae3b0',
      Math.max(2, width * 0.035),
      'opacity="0.85"',
    );
  }
}
