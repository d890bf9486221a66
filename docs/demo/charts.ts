import type { Canvas } from './canvas.ts';
export const charts: Record<string, (c: Canvas) => void> = {};
