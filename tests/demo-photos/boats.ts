import type { Canvas } from './canvas.ts';

interface Boat {
  readonly x: number;
  /** The waterline. */
  readonly y: number;
  readonly scale: number;
  readonly hull: string;
  readonly stripe: string;
  readonly house: string;
  readonly ink: string;
  readonly glass?: string;
  /** Degrees; positive lifts the bow. */
  readonly pitch?: number;
  readonly faces?: 'left' | 'right';
  readonly sail?: string;
  readonly mirrored?: number;
}

/** A Maine lobster boat from the side, with its reflection if the water is calm enough. */
export function lobsterBoat(c: Canvas, boat: Boat): void {
  const { x, y, scale, hull, stripe, house, ink, glass = '#2b3c4a', pitch = 0, sail, mirrored = 0 } = boat;
  const flip = boat.faces === 'left' ? -1 : 1;
  const draw = (): void => {
    c.stroke('M12 -70L12 -122M4 -104L22 -104M-18 -70L-30 -138M34 -70L38 -128', ink, 1.8);
    c.ellipse(14, -98, 11, 3, ink);
    c.path('M-108 -24L-101 7L86 7Q104 -12 118 -52Q62 -30 0 -25Q-60 -22 -108 -24Z', hull);
    c.path('M-104 -6L-101 7L86 7Q94 0 101 -12Q40 -2 -104 -6Z', ink, 'opacity="0.35"');
    c.path('M-108 -24Q-60 -22 0 -25Q62 -30 118 -52L115 -45Q62 -24 0 -19Q-60 -16 -107 -18Z', stripe);
    c.path('M46 -32L50 -50L80 -52L96 -41Q70 -34 46 -32Z', house);
    c.path('M-12 -25L-10 -68L44 -68L54 -31Q20 -26 -12 -25Z', house);
    c.path('M16 -62L41 -62L46 -44L18 -42ZM-6 -62L11 -62L12 -42L-5 -42Z', glass);
    c.path('M-62 -72L50 -74L53 -66L-62 -65Z', house);
    c.path('M-62 -67L53 -68L53 -66L-62 -65Z', ink, 'opacity="0.5"');
    c.path('M-12 -25L-10 -66L-2 -66L2 -26Z', ink, 'opacity="0.18"');
    c.stroke('M-58 -66L-58 -24', ink, 2.4);
    c.path('M-96 -26h22v-15h-22zM-73 -26h20v-12h-20zM-92 -42h20v-12h-20z', ink, 'opacity="0.75"');
    c.stroke('M-92 -31h16M-92 -36h16M-70 -31h14M-88 -47h13', stripe, 1.2, 'opacity="0.7"');
    if (sail !== undefined) {
      c.stroke('M-104 -24L-104 -104', ink, 2.4);
      c.path('M-103 -101L-103 -38L-66 -34Z', sail);
    }
  };
  if (mirrored > 0) {
    c.group(`opacity="${mirrored}" filter="${c.ripple(26)}"`, () => {
      c.group(`transform="translate(${x} ${y + 10 * scale}) scale(${flip * scale} ${-scale * 0.9})"`, draw);
    });
  }
  c.group(`transform="translate(${x} ${y}) rotate(${-pitch * flip}) scale(${flip * scale} ${scale})"`, draw);
}
