import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { INIT } from '../commands/init.ts';
import { TABLE_START } from '../generate/engine-readme.ts';
import { readCommandLine } from '../options/command-reader.ts';
import { initProject } from './init-project.ts';

const NOW = Date.parse('2026-11-26T20:00:30Z');
/** The options of a paper. */
export const GAZETTE = [
  '--name',
  'La Gaceta',
  '--url',
  'gaceta.example',
  '--email',
  'desk@gaceta.example',
  '--lang',
  'es',
];
export const ZONE = ['--time-zone', 'Europe/Madrid'];

/** A project as it is cloned, in small. */
export const CLONED: Record<string, string> = {
  'content/publication.yaml': 'name: The Larkfield Ledger\nurl: https://larkfieldledger.example\n',
  'content/articles/2026/11/storm.md': 'A storm.',
  'content/FRONTMATTER.md': 'The field guide.',
  'README.md': `# Broadsheet\n\n${TABLE_START}\n\nSee [fronts](docs/fronts.md#slots), [how to help](CONTRIBUTING.md), [rules] and [all][docs/a.md].\n\n[docs/a.md]: docs/a.md\n[rules]: CONTRIBUTING.md#rules\n`,
  'CONTRIBUTING.md': 'How to help.',
  'docs/markdown.md': 'As the [README](../README.md#story) says. [How to help](../CONTRIBUTING.md).',
  '.prettierignore': 'content/\n',
  'package.json': JSON.stringify({
    scripts: { check: 'node check', test: 'vitest run', bench: 'node bench/run.ts' },
    dependencies: { yaml: '1' },
    devDependencies: { vitest: '4', prettier: '3' },
  }),
  'package-lock.json': JSON.stringify({
    packages: {
      '': { dependencies: { yaml: '1' }, devDependencies: { vitest: '4', prettier: '3' } },
      'node_modules/yaml': { dependencies: { deep: '1' } },
      'node_modules/yaml/node_modules/deep': {},
      'node_modules/deep': {},
      'node_modules/prettier': {},
      'node_modules/vitest': { dependencies: { deep: '2' } },
    },
  }),
  'src/page.ts': "import 'yaml';",
  'src/page.test.ts': "import 'vitest';",
  'tests/page.test.ts': '',
};

/** A project as it is cloned, made before each test of the file, and `npm run init` in it. */
export function cloneForTests() {
  let root: string;
  const at = (file: string) => path.join(root, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'broadsheet-init-'));
    for (const [file, text] of Object.entries(CLONED)) write(file, text);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  return {
    at,
    read,
    write,
    /** Every file of the project, with its content. */
    files: (): Record<string, string> => {
      const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const names = files.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))).sort();
      return Object.fromEntries(names.map((file) => [file, read(file)]));
    },
    /** Without a terminal. */
    init: (...argv: string[]) => initProject(root, readCommandLine(INIT, argv).options, NOW, undefined),
    /** Somebody at a terminal who gives these answers, and presses Enter after them. Fails at a question that needs one more. */
    initAtTerminal: async (answers: readonly string[], ...argv: string[]) => {
      const asked: string[] = [];
      const rest = [...answers];
      const result = await initProject(root, readCommandLine(INIT, argv).options, NOW, (question) => {
        asked.push(question);
        const answer = rest.shift();
        // An empty line chooses what a question proposes; one that proposes nothing would be asked for ever.
        if (answer === undefined && !/\]: $/.test(question)) throw new Error(`No answer is left for: ${question}`);
        return Promise.resolve(answer ?? '');
      });
      return { result, asked };
    },
  };
}
