import { beginStory } from './story/begin-story.ts';
import { NEW } from './commands/new.ts';
import { renewFrontMatterHelp } from './generate/front-matter-help.ts';
import type { BegunEdition, EditionOptions } from './newsletter/begin-edition.ts';
import { editionOptions, newOptions, type NewOptions } from './story/new-options.ts';
import { runCommand } from './options/run-command.ts';
import { atTerminal } from './terminal/terminal.ts';
import type { Ask } from './terminal/question.ts';

/* `npm run new`: begins a story or an edition, with questions at a terminal and with options anywhere. */
await runCommand(NEW, (line) => {
  const edition = editionOptions(line);
  const options = newOptions(line);
  return atTerminal(async (ask) => {
    const { file, address } = edition ? await begunEdition(edition, ask) : await begunStory(options, ask);
    renewFrontMatterHelp(process.cwd());
    console.log(file);
    // Not on stdout, which holds the path alone, for scripts.
    console.error(`To see it while you write: npm run dev, then http://localhost:4321${address}`);
  });
});

async function begunEdition(options: EditionOptions, ask: Ask | undefined): Promise<BegunEdition> {
  // It reads all of the content, which a story does not need.
  const { beginEdition } = await import('./newsletter/begin-edition.ts');
  return beginEdition(process.cwd(), options, Date.now(), ask);
}

/** A story and its address, which its path in the project says. */
async function begunStory(options: NewOptions, ask: Ask | undefined): Promise<BegunEdition> {
  const file = await beginStory(process.cwd(), options, Date.now(), ask);
  return { file, address: file.replace(/^content\/articles/, '').replace(/\.md$/, '/') };
}
