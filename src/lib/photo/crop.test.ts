import { describe, expect, test } from 'vitest';
import { cropAround, squarePlace, type Focus } from './crop.ts';

const RATIOS: [name: string, ratio: number][] = [
  ['16:9', 16 / 9],
  ['4:3', 4 / 3],
  ['1:1', 1],
  ['1.91:1', 1.91],
];

describe('a crop of a picture of 3000 × 2000 pixels', () => {
  const size = { width: 3000, height: 2000 };

  test.each<[string, number, Focus, object]>([
    ['16:9', 16 / 9, [0.5, 0.5], { left: 0, top: 156, width: 3000, height: 1688 }],
    ['16:9', 16 / 9, [0.5, 0], { left: 0, top: 0, width: 3000, height: 1688 }],
    ['16:9', 16 / 9, [0.5, 1], { left: 0, top: 312, width: 3000, height: 1688 }],
    ['4:3', 4 / 3, [0.5, 0.5], { left: 167, top: 0, width: 2667, height: 2000 }],
    ['4:3', 4 / 3, [0.9, 0.2], { left: 333, top: 0, width: 2667, height: 2000 }],
    ['1:1', 1, [0.4, 0.5], { left: 200, top: 0, width: 2000, height: 2000 }],
    ['1:1', 1, [0.1, 0.9], { left: 0, top: 0, width: 2000, height: 2000 }],
    ['1.91:1', 1.91, [0.5, 0.3], { left: 0, top: 0, width: 3000, height: 1571 }],
    ['1.91:1', 1.91, [0.5, 0.6], { left: 0, top: 415, width: 3000, height: 1571 }],
  ])('to %s (%d) around %j', (_, ratio, focus, box) => {
    expect(cropAround(size, focus, ratio)).toEqual(box);
  });
});

test.each(RATIOS)('every crop to %s has the ratio, lies in the picture and holds the focus', (_, ratio) => {
  for (const [width, height] of [
    [6000, 4000],
    [4000, 6000],
    [1067, 1600],
    [800, 800],
    [9000, 700],
  ] as const) {
    for (let x = 0; x <= 1; x += 0.1) {
      for (let y = 0; y <= 1; y += 0.1) {
        const box = cropAround({ width, height }, [x, y], ratio);
        expect(Math.abs(box.width - box.height * ratio)).toBeLessThanOrEqual(ratio);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(width);
        expect(box.top + box.height).toBeLessThanOrEqual(height);
        expect(x * width).toBeGreaterThanOrEqual(box.left - 0.5);
        expect(x * width).toBeLessThanOrEqual(box.left + box.width + 0.5);
        expect(y * height).toBeGreaterThanOrEqual(box.top - 0.5);
        expect(y * height).toBeLessThanOrEqual(box.top + box.height + 0.5);
      }
    }
  }
});

test('a picture that has the ratio already is left whole', () => {
  expect(cropAround({ width: 1600, height: 1067 }, [0.1, 0.9], 3 / 2)).toEqual({
    left: 0,
    top: 0,
    width: 1600,
    height: 1067,
  });
});

test('a picture of a single row has crops of at least one pixel', () => {
  expect(cropAround({ width: 10, height: 1 }, [1, 1], 0.01)).toEqual({ left: 9, top: 0, width: 1, height: 1 });
});

describe('a square in a card of 3:2 shows', () => {
  const original = { width: 3000, height: 2000 };

  test.each<[Focus, number]>([
    [[0, 0.5], 0],
    [[0.4, 0.5], 1],
    [[0.5, 0.5], 2],
    [[0.6, 0.5], 3],
    [[0.9, 0.5], 4],
  ])('for the focus %j place %i of the five', (focus, place) => {
    expect(squarePlace(cropAround(original, focus, 3 / 2), original, focus)).toBe(place);
  });

  test('its focus, wherever that is, also when the card is a crop itself', () => {
    for (const size of [original, { width: 5000, height: 2000 }, { width: 2000, height: 3000 }]) {
      for (let x = 0; x <= 1; x += 0.05) {
        const box = cropAround(size, [x, 0.5], 3 / 2);
        const left = box.left + (squarePlace(box, size, [x, 0.5]) / 4) * (box.width - box.height);
        expect(x * size.width).toBeGreaterThanOrEqual(left - 1);
        expect(x * size.width).toBeLessThanOrEqual(left + box.height + 1);
      }
    }
  });
});
