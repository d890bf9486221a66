import { defineConfig } from 'astro/config';
import { broadsheet } from './src/broadsheet.ts';

export default defineConfig({
  integrations: [broadsheet()],
});
