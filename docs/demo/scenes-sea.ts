import type { Canvas } from './canvas.ts';
export const seaScenes: Record<string, (c: Canvas) => void> = {};
