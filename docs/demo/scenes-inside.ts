import type { Canvas } from './canvas.ts';
export const insideScenes: Record<string, (c: Canvas) => void> = {};
