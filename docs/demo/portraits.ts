import type { Canvas } from './canvas.ts';
export const portraits: Record<string, (c: Canvas) => void> = {};
