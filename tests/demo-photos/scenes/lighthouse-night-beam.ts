import { type Canvas, type Point, points } from '../canvas.ts';
import { crag } from '../land.ts';
import { backdrop, clouds, haze, stars } from '../sky.ts';
import { house, lighthouse } from '../structures.ts';
import { glitter, surf, water } from '../water.ts';

/** The Larkfield Light at night, its beam over the water; an upright picture. */
export function lighthouseNightBeam(c: Canvas): void {
  backdrop(c, '#07101f 0%, #10233c 35%, #1f4259 58%, #3b6470 68%, #0b1826 100%');
  stars(c, 1040, 520);
  clouds(c, {
    top: 0,
    height: 900,
    color: '#5d86a0',
    cover: 0.12,
    frequency: [0.0022, 0.0032],
    opacity: 0.5,
    seed: 8,
    contrast: 5,
  });
  clouds(c, {
    top: 720,
    height: 400,
    color: '#8fb0b2',
    cover: 0.35,
    frequency: [0.0016, 0.012],
    opacity: 0.5,
    seed: 2,
    contrast: 5,
  });
  const lampX = 690;
  const lampY = 552;
  const beam = (tip1: Point, tip2: Point, strength: number, blur: number): void => {
    const paint = c.linearAt(
      [
        [0, '#fff3c4', strength],
        [0.4, '#ffe7a6', strength * 0.5],
        [1, '#ffe7a6', 0],
      ],
      [lampX, lampY],
      [(tip1[0] + tip2[0]) / 2, (tip1[1] + tip2[1]) / 2],
    );
    c.polygon(
      [[lampX, lampY - 9], tip1, tip2, [lampX, lampY + 9]],
      paint,
      `filter="${c.blur(blur)}" style="mix-blend-mode:screen"`,
    );
  };
  beam([-60, 120], [-60, 420], 0.75, 9);
  beam([-60, 200], [-60, 330], 0.7, 5);
  beam([1180, 640], [1180, 720], 0.4, 8);
  c.glow(lampX, lampY, 420, '#ffdf94', 0.7);
  water(c, {
    top: 1120,
    stops: '#44707b 0%, #1d4156 30%, #081522 100%',
    light: '#8db9bd',
    dark: '#08182a',
    chop: 1.1,
  });
  glitter(c, 240, 1124, 1500, [130, 240], '#ffe6a8', 240, 0.5);
  crag(c, {
    outline: points('200,1400 270,1320 330,1250 400,1190 470,1150 560,1110 640,1085 760,1080 880,1070 1100,1030'),
    fill: '#0f1d2b',
    light: '#3f6472',
    dark: '#060d17',
    facets: 170,
    roughness: 0.17,
  });
  house(c, {
    x: 800,
    y: 1082,
    width: 220,
    height: 112,
    wall: '#25404e',
    side: '#162a38',
    roof: '#0a141f',
    window: '#ffc96b',
  });
  c.glow(905, 1050, 150, '#ffb454', 0.35);
  lighthouse(c, {
    x: lampX,
    y: 1094,
    height: 630,
    bright: '#7f9ca3',
    shade: '#22384a',
    ink: '#08111c',
    lamp: '#fffbe6',
    litFrom: 'left',
  });
  c.glow(lampX, lampY, 230, '#fff2c0', 1);
  for (const point of points('340,1250 280,1305 390,1215 215,1380 180,1420')) {
    surf(c, [point], 60, '#b9d3d2');
  }
  crag(c, {
    outline: points('-20,1500 120,1462 260,1490 420,1440 560,1400 700,1330 860,1290 1100,1220'),
    fill: '#08121d',
    light: '#27485a',
    dark: '#03070d',
    facets: 140,
    roughness: 0.16,
  });
  haze(c, 1020, 200, '#9dbcc0', 0.22);
}
