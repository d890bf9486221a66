import { markdownLink, markdownText } from '../lib/text/markdown-text.ts';
import type { GuidedPlace, LlmsGuide } from '../newsroom/machines/llms-guide.ts';
import { stringsOf } from '../strings/strings.ts';
import { addressOf } from '../newsroom/site/addresses.ts';

/**
 * llms.txt (https://llmstxt.org): a description of the site, permissions for programs, and links to its parts, as
 * Markdown.
 */
export function llmsTxt({ site, answers, training, hasCopies, sections, about, files }: LlmsGuide): string {
  const words = stringsOf(site.language);
  const { machines } = words;
  const list = (places: readonly GuidedPlace[]) =>
    places
      .map(({ name, url, description }) => {
        const link = `- ${markdownLink(name, site.origin + url)}`;
        return description === undefined ? link : `${link}: ${markdownText(description)}`;
      })
      .join('\n');
  const use = [
    answers ? machines.answers : machines.noAnswers,
    training ? machines.training : machines.noTraining,
    machines.exceptions,
    ...(hasCopies ? [machines.copies] : []),
  ];
  const blocks = [
    `# ${markdownText(site.name)}`,
    `> ${markdownText(site.organization.description)}`,
    `${machines.use}${words.punctuation.colon.trimEnd()}\n\n${use.map((sentence) => `- ${sentence}`).join('\n')}`,
    `## ${words.header.sections}`,
    list(sections),
    `## ${words.footer.about}`,
    list([{ name: words.footer.masthead, url: addressOf('masthead') }, ...about]),
    `## ${machines.feeds}`,
    list(files),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
