import { writeFrontMatterHelp } from './front-matter-help.ts';

/* `npm run editor`: lets a code editor complete and check front matter. VS Code runs it when it opens the folder. */
console.log(`Front matter of ${writeFrontMatterHelp(process.cwd())} files is completed and checked.`);
