import type { Canvas } from './canvas.ts';
export const townScenes: Record<string, (c: Canvas) => void> = {};
