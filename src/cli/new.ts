import { beginStory } from './story/begin-story.ts';
import { NEW } from './commands/new.ts';
import { renewFrontMatterHelp } from './generate/front-matter-help.ts';
import { newOptions } from './story/new-options.ts';
import { runCommand } from './options/run-command.ts';
import { atTerminal } from './terminal/terminal.ts';

/* `npm run new`: begins a story, with questions at a terminal and with options anywhere. */
await runCommand(NEW, (line) => {
  const options = newOptions(line);
  return atTerminal(async (ask) => {
    const file = await beginStory(process.cwd(), options, Date.now(), ask);
    renewFrontMatterHelp(process.cwd());
    console.log(file);
    // Not on stdout, which holds the path alone, for scripts.
    console.error(`To see it while you write: npm run dev, then http://localhost:4321${addressOf(file)}`);
  });
});

/** The address of a story, from its path in the project. */
function addressOf(file: string): string {
  return file.replace(/^content\/articles/, '').replace(/\.md$/, '/');
}
