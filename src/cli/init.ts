import { INIT } from './commands/init.ts';
import { deploySetting } from '../schema/hosting/deploy.ts';
import type { Hosting, Paper } from './init/paper.ts';
import { initProject, type InitOutcome } from './init/init-project.ts';
import { runCommand } from './options/run-command.ts';
import { atTerminal } from './terminal/terminal.ts';

/** Files that are shown of a list. */
const SHOWN = 10;

/* `npm run init`: makes the project a paper, with questions at a terminal and with options anywhere. */
await runCommand(INIT, ({ options }) =>
  atTerminal(async (ask) => {
    console.log(report(await initProject(process.cwd(), options, Date.now(), ask)));
  }),
);

function report(outcome: InitOutcome): string {
  switch (outcome.kind) {
    case 'already':
      return `This project already has a paper, ${outcome.name}. Nothing was changed.\nTo start over, add --force: init then replaces the files that it wrote, and keeps your stories and everything else that you have added or changed.`;
    case 'refused':
      return 'Nothing was changed.';
    case 'done':
      return [
        `${outcome.name} is set up: ${outcome.written} files were written. README.md describes the next steps.`,
        `The first story, about what a story can hold: ${outcome.story}`,
        ...draftsText(outcome.drafts),
        'Next: npm run dev, then open http://localhost:4321',
        ...keptText(outcome.kept),
        ...newsletterText(outcome.waiting),
        ...placeText(outcome.hosting),
      ].join('\n');
  }
}

/** The drafts, which nobody else sees until they are published. */
function draftsText(drafts: readonly string[]): string[] {
  return drafts.length === 0 ? [] : ['Drafts to write over:', ...drafts.map((file) => `  ${file}`)];
}

/** What is left of an earlier paper, which only a person can judge. */
function keptText(files: readonly string[]): string[] {
  if (files.length === 0) return [];
  const more = files.length - SHOWN;
  return [
    'These files of the earlier paper are still there. Delete any that you do not need:',
    ...files.slice(0, SHOWN).map((file) => `  ${file}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

/** How to add a newsletter whose account was not known. */
function newsletterText(service: Paper['waiting']): string[] {
  if (service === undefined) return [];
  return [
    `There is no newsletter yet. When you have what ${service} needs, add a file to content/newsletters/, as docs/newsletters.md shows, and write its name under \`newsletter\` in content/publication.yaml.`,
  ];
}

/** What is missing before the first deploy to a host that the newsroom has chosen. */
function placeText({ host, place }: Hosting): string[] {
  if (host === undefined || place !== undefined) return [];
  return [
    `Before your first deploy, say where the site goes in content/publication.yaml, for example \`${deploySetting(host)}\`. docs/hosting.md says how to set up the host.`,
  ];
}
