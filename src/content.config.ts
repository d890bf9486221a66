import { defineCollection } from 'astro:content';
import { contentLoader } from './loader/content-loader.ts';
import { receipt } from './loader/receipt.ts';

export const collections = {
  content: defineCollection({ loader: contentLoader(), schema: receipt }),
};
