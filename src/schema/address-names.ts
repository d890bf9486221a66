import { z } from 'zod';
import { identifier } from './fields.ts';

const name = (page: string) => identifier.optional().describe(`The name of ${page}`);

/** The words in the addresses of the site's own pages, by the English word that each of them replaces. */
export const addressNames = z
  .strictObject({
    archive: name('the archive: archivo for /archivo/'),
    authors: name('the pages of authors: firmas for /firmas/jane-doe/'),
    'check-mail': name('the answer that asks to follow a link in a mail'),
    comments: name('the further pages of comments, after the story’s address'),
    confirmed: name('the answer after the link in a mail'),
    corrections: name('the list of corrections'),
    history: name('the page with the changes of a story, after the story’s address'),
    letters: name('the pages that answer letters and comments'),
    masthead: name('the staff page'),
    newsletters: name('the pages of newsletters: boletines for /boletines/morning-memo/'),
    offline: name('the page that readers see without a network'),
    received: name('the answer to a letter or comment: recibido for /cartas/recibido/'),
    search: name('the search'),
    series: name('the pages of series'),
    sorry: name('the answer to a form that was refused'),
    tags: name('the pages of topics: temas for /temas/coast/'),
    thanks: name('the answer to a signup'),
  })
  .prefault({})
  .describe('The words in the addresses of the site’s own pages, in another language than English');

export type AddressNames = z.output<typeof addressNames>;
/** A word in the table of addresses that a publication can replace. */
export type AddressWord = keyof AddressNames;
