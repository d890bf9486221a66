import { mulberry32, type Random, seedFrom } from './random.ts';

/** A place on the canvas. */
export type Point = readonly [x: number, y: number];

/** A gradient stop: offset from 0 to 1, color, opacity (1 if left out). */
export type Stop = readonly [offset: number, color: string, opacity?: number];

/** The stops of a gradient, as a list or as text like `#1f2f47 0%, #fff/0.5 40%`. */
export type Stops = string | readonly Stop[];

/** Stops as CSS writes them, opacity after a slash: `#1f2f47 0%, #fff/0.5 40%`. */
function readStops(text: string): Stop[] {
  return text.split(', ').map((part): Stop => {
    const [paint = '', offset = '0'] = part.split(' ');
    const [color = '', opacity = '1'] = paint.split('/');
    return [Number.parseFloat(offset) / 100, color, Number(opacity)];
  });
}

/** Points as SVG writes them: `760,440 850,395`. */
export function points(text: string): Point[] {
  return text.split(' ').map((pair): Point => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });
}

/** A number as short SVG text. */
export function num(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** The path data of a line through some points. */
export function polyline(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${num(x)} ${num(y)}`).join('L')}`;
}

/** Collects the shapes and definitions of one picture and writes them as SVG. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly random: Random;
  private readonly definitions = new Map<string, string>();
  private readonly shapes: string[] = [];

  constructor(name: string, width = 1600, height = 1067) {
    this.width = width;
    this.height = height;
    this.random = mulberry32(seedFrom(name));
  }

  /** Adds markup to the picture. */
  add(markup: string): void {
    this.shapes.push(markup);
  }

  /** Draws what `draw` adds as one group. */
  group(attributes: string, draw: () => void): void {
    this.shapes.push(`<g ${attributes}>`);
    draw();
    this.shapes.push('</g>');
  }

  /** Stores a definition once and returns a reference to it. */
  define(write: (id: string) => string): string {
    const key = write('');
    let markup = this.definitions.get(key);
    if (markup === undefined) {
      markup = write(`d${this.definitions.size}`);
      this.definitions.set(key, markup);
    }
    const id = /id="([^"]*)"/.exec(markup)?.[1] ?? '';
    return `url(#${id})`;
  }

  /** A straight gradient over the box of the shape it fills; top to bottom unless told otherwise. */
  linear(stops: Stops, [x1, y1, x2, y2] = [0, 0, 0, 1]): string {
    return this.define(
      (id) =>
        `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopMarkup(stops)}</linearGradient>`,
    );
  }

  /** A straight gradient in the coordinates of the picture. */
  linearAt(stops: Stops, [x1, y1]: Point, [x2, y2]: Point): string {
    return this.define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopMarkup(stops)}</linearGradient>`,
    );
  }

  /** A round gradient over the box of the shape it fills. */
  radial(stops: Stops): string {
    return this.define((id) => `<radialGradient id="${id}">${stopMarkup(stops)}</radialGradient>`);
  }

  /** A blur filter. */
  blur(deviation: number, vertical = deviation): string {
    return this.define(
      (id) =>
        `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${deviation} ${vertical}"/></filter>`,
    );
  }

  /** A filter that shakes edges sideways, as water does to what it mirrors. */
  ripple(scale: number, across = 0.006, down = 0.07): string {
    return this.define(
      (id) =>
        `<filter id="${id}" x="-20%" y="-10%" width="140%" height="120%" color-interpolation-filters="sRGB"><feTurbulence baseFrequency="${across} ${down}" numOctaves="2" seed="4"/><feDisplacementMap in="SourceGraphic" scale="${scale}" xChannelSelector="R" yChannelSelector="A"/></filter>`,
    );
  }

  /** A clip path. */
  clip(data: string): string {
    return this.define((id) => `<clipPath id="${id}"><path d="${data}"/></clipPath>`);
  }

  /** A mask that lets through as much as the gradient over the given box is white. */
  mask(x: number, y: number, width: number, height: number, paint: string): string {
    return this.define(
      (id) =>
        `<mask id="${id}" maskUnits="userSpaceOnUse" x="${x}" y="${y}" width="${width}" height="${height}"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${paint}"/></mask>`,
    );
  }

  rect(x: number, y: number, width: number, height: number, fill: string, more = ''): void {
    this.add(
      `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}" ${more}/>`,
    );
  }

  path(data: string, fill: string, more = ''): void {
    this.add(`<path d="${data}" fill="${fill}" ${more}/>`);
  }

  polygon(points: readonly Point[], fill: string, more = ''): void {
    this.path(`${polyline(points)}Z`, fill, more);
  }

  stroke(data: string, color: string, width: number, more = ''): void {
    this.add(
      `<path d="${data}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`,
    );
  }

  ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): void {
    this.add(`<ellipse cx="${num(x)}" cy="${num(y)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}" ${more}/>`);
  }

  /** A soft light, added to what lies below it. */
  glow(x: number, y: number, radius: number, color: string, strength = 1, flatten = 1): void {
    const paint = this.radial([
      [0, color, strength],
      [0.18, color, strength * 0.62],
      [0.45, color, strength * 0.22],
      [1, color, 0],
    ]);
    this.ellipse(x, y, radius, radius * flatten, paint, 'style="mix-blend-mode:screen"');
  }

  /** The picture as SVG, scaled up a little: the renderer cuts the frayed border off. */
  toSvg(scale = 1.02): string {
    const { width, height } = this;
    // Hand-cut edges: a slight shake of everything is what makes the flat shapes look printed.
    const handCut =
      '<filter id="hand-cut" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB"><feTurbulence baseFrequency="0.035" numOctaves="3" seed="7"/><feDisplacementMap in="SourceGraphic" scale="2.4" xChannelSelector="R" yChannelSelector="G"/></filter>';
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(width * scale)}" height="${Math.round(height * scale)}" viewBox="0 0 ${width} ${height}"><defs>${handCut}${[...this.definitions.values()].join('')}</defs><g filter="url(#hand-cut)">${this.shapes.join('\n')}</g></svg>`;
  }
}

function stopMarkup(stops: Stops): string {
  const list = typeof stops === 'string' ? readStops(stops) : stops;
  return list
    .map(([offset, color, opacity = 1]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`)
    .join('');
}
