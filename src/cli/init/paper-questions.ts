import { choose, type Choice } from '../../newsroom/story/choice.ts';
import { languageIn } from '../../lib/text/language.ts';
import { publication } from '../../schema/publication.ts';
import { emailAddress, language as languageTag } from '../../schema/fields.ts';
import { STRING_TABLES } from '../../strings/strings.ts';
import { requireOptions } from '../options/required-option.ts';
import { readBy, settle, type Answer, type Ask } from '../terminal/question.ts';
import { readYes } from '../terminal/yes-or-no.ts';
import { readCountry } from './country-answer.ts';
import type { InitOptions } from './init-options.ts';
import { askNewsletter } from './newsletter-questions.ts';
import type { Paper } from './paper.ts';
import { openPaperLanguage, paperLanguages, type PaperLanguage } from './paper-language.ts';
import { readName } from './printed-name.ts';
import { readSections, sectionsText } from './section-list.ts';
import type { SystemDefaults } from './system-defaults.ts';
import { withScheme } from './web-address.ts';
import { askHost } from './host-question.ts';
import { askTimeZone } from './zone-question.ts';

/**
 * Learns everything about the new paper, from the options and, for the rest, from the person at the terminal.
 * @param now milliseconds since 1970
 * @param ask undefined where nobody can be asked: defaults are taken then
 * @throws UsageError for a wrong option, and for one that is missing where nobody can be asked
 */
export async function askPaper(
  options: InitOptions,
  system: SystemDefaults,
  now: number,
  ask: Ask | undefined,
): Promise<{ paper: Paper; texts: PaperLanguage }> {
  if (!ask)
    requireOptions('init', [
      { name: '--name', given: options.name, about: ' "…", the name of the publication', example: 'The Gazette' },
      { name: '--url', given: options.url, about: ', the address of the site', example: 'https://www.example.com' },
      {
        name: '--email',
        given: options.email,
        about: ', the e-mail address of the newsroom, which will be public',
        example: 'desk@example.com',
      },
    ]);
  const { language: spoken, texts } = await askLanguage(options, system, ask);
  const name = await settle(options.name, ask, {
    question: 'Name of the publication: ',
    option: '--name "…", the name of the publication',
    read: readName('The name of the publication', spoken),
  });
  const url = await settle(options.url, ask, {
    question: 'Address of the site, such as https://www.example.com: ',
    option: '--url, the address of the site, such as https://www.example.com',
    read: (text) => readBy(publication.shape.url, 'The address')(withScheme(text.trim())),
  });
  const email = await settle(options.email, ask, {
    question: 'E-mail address of the newsroom (it will be public): ',
    option: '--email, the e-mail address of the newsroom, which will be public',
    read: readBy(emailAddress, 'The e-mail address'),
  });
  const country = await settle(options.country, ask, {
    question: 'Country (name or two-letter code): ',
    option: '--country, such as ES',
    fallback: homeOf(spoken, system.locale),
    read: readCountry,
  });
  const language = languageIn(country, spoken);
  const timeZone = await askTimeZone(options['time-zone'], ask, { country, language, system: system.timeZone, now });
  const sections = await settle(options.sections?.join(','), ask, {
    question: 'Sections, separated by commas (write Sport=sports to choose an address): ',
    option: '--sections "News,Sport"',
    fallback: sectionsText(texts.words),
    read: (text) => readSections(text, language, texts.words),
  });
  const hasWire = await askWire(options, ask);
  const editor = await settle(options.editor, ask, {
    question: 'Name of the editor, who becomes the first author: ',
    option: '--editor "…"',
    // Nobody is named in public without a person who has seen the name.
    fallback: (ask && system.person) ?? texts.words.author.name,
    read: readName('The name of the editor', language),
  });
  const ownMail = await askNewsletter(options, url, ask);
  const hosting = await askHost(options, ask);
  const paper = {
    name,
    url: new URL(url).origin,
    email,
    language,
    country,
    timeZone,
    sections,
    hasWire,
    editor,
  };
  return { paper: { ...paper, ...ownMail, ...hosting }, texts };
}

/** The country of the machine's language if that is the one of the paper, else the country that has most of its speakers. */
function homeOf(language: string, systemLocale: string): string | undefined {
  const [own, system] = [new Intl.Locale(language), new Intl.Locale(systemLocale)];
  return own.region ?? (system.language === own.language ? system.region : undefined) ?? own.maximize().region;
}

async function askLanguage(options: InitOptions, system: SystemDefaults, ask: Ask | undefined) {
  // A paper needs its own texts and those of its pages in one language.
  const spoken = paperLanguages().filter((id) => Object.hasOwn(STRING_TABLES, id));
  const choices = spoken.map((id): Choice => ({ id, name: languageName(id) }));
  const own = choices.some(({ id }) => id === system.locale.split('-')[0]) ? system.locale : 'en';
  const language = await settle(options.lang, ask, {
    question: `Languages: ${choices.map(({ id, name }) => `${id} (${name})`).join(', ')}\nLanguage: `,
    option: '--lang, such as es or pt-BR',
    fallback: readBy(languageTag, '')(own).ok ? own : 'en',
    read: (text) => readLanguage(text, choices),
  });
  const texts = openPaperLanguage(language);
  if (!texts) throw new Error(`There are no texts for ${language}.`);
  return { language, texts };
}

function languageName(id: string, inLanguage = 'en'): string {
  return new Intl.DisplayNames(inLanguage, { type: 'language' }).of(id) ?? id;
}

/** Reads a language by its tag, its English name or its own name. */
function readLanguage(text: string, choices: readonly Choice[]): Answer<string> {
  const own = choices.find(({ id }) => languageName(id, id).toLowerCase() === text.trim().toLowerCase());
  if (own) return { ok: true, value: own.id };
  const tag = readBy(languageTag, 'The language')(text);
  const chosen = choose(tag.ok ? (tag.value.split('-')[0] ?? '') : text, choices, 'language');
  if (!chosen.ok) return chosen;
  return { ok: true, value: tag.ok ? tag.value : chosen.id };
}

function askWire(options: InitOptions, ask: Ask | undefined): Promise<boolean> {
  return settle(options.wire ? 'yes' : undefined, ask, {
    question: 'Do you want a wire, a section for short reports throughout the day (yes or no): ',
    option: '--wire',
    fallback: 'no',
    read: readYes,
  });
}
