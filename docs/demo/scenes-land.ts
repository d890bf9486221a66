import type { Canvas } from './canvas.ts';
export const landScenes: Record<string, (c: Canvas) => void> = {};
