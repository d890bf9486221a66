import { INIT } from './commands/init.ts';
import { initProject, type InitOutcome } from './init/init-project.ts';
import { runCommand } from './options/run-command.ts';
import { atTerminal } from './terminal/terminal.ts';

/* `npm run init`: makes the project a paper, with questions at a terminal and with options anywhere. */
await runCommand(INIT, ({ options }) =>
  atTerminal(async (ask) => {
    console.log(report(await initProject(process.cwd(), options, Date.now(), ask)));
  }),
);

function report(outcome: InitOutcome): string {
  switch (outcome.kind) {
    case 'already':
      return `This project has a paper already: ${outcome.name}. Nothing was changed.\nTo begin again, add --force: it overwrites the files that a new paper has.`;
    case 'refused':
      return 'Nothing was changed.';
    case 'done':
      return [
        `${outcome.name} is set up: ${outcome.written} files were written. README.md says how to go on.`,
        `The first story: ${outcome.story}`,
        'Next: npm run dev, then open http://localhost:4321',
      ].join('\n');
  }
}
