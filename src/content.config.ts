import { defineCollection } from 'astro:content';
import { contentDesk } from './build/content-desk.ts';
import { storedArticle } from './schema/article.ts';
import { author } from './schema/author.ts';
import { masthead } from './schema/masthead.ts';
import { newsletter } from './schema/newsletter.ts';
import { storedPage } from './schema/page.ts';
import { photoFile } from './schema/photo.ts';
import { publication } from './schema/publication.ts';
import { section } from './schema/section.ts';

const desk = contentDesk();

export const collections = {
  articles: defineCollection({ loader: desk.loader('articles'), schema: storedArticle }),
  sections: defineCollection({ loader: desk.loader('sections'), schema: section }),
  authors: defineCollection({ loader: desk.loader('authors'), schema: author }),
  mastheads: defineCollection({ loader: desk.loader('mastheads'), schema: masthead }),
  newsletters: defineCollection({ loader: desk.loader('newsletters'), schema: newsletter }),
  pages: defineCollection({ loader: desk.loader('pages'), schema: storedPage }),
  publication: defineCollection({ loader: desk.loader('publication'), schema: publication }),
  photos: defineCollection({ loader: desk.loader('photos'), schema: photoFile }),
};
