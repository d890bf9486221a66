import { defineCollection } from 'astro:content';
import { contentLoader } from './build/content-loader.ts';
import { receipt } from './build/receipt.ts';

export const collections = {
  content: defineCollection({ loader: contentLoader(), schema: receipt }),
};
