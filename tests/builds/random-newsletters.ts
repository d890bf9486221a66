import { headline, sentence } from '../../bench/prose.ts';
import type { Edit, RandomProject, WeightedEdit } from './random-project.ts';

const NEWSLETTER = 'content/newsletters/daily.yaml';
const EDITIONS = 'content/newsletters/daily';
const DAY = 86_400_000;

const PROVIDERS = [
  '{ kind: form, action: https://lists.small.example/subscribe }',
  '{ kind: buttondown, username: small }',
  '{ kind: listmonk, url: https://lists.small.example, list: 4bf1a1f2-7a0a-4c5d-9f0c-2f6f8a1d0b11 }',
  '{ kind: link, page: https://small.example/sign-up }',
];

/** Edits of a newsletter and its editions: those that somebody writes, and the rule by which the others come out. */
export function newsletterEdits(project: RandomProject): WeightedEdit[] {
  return [
    [1, () => project.rewrite(NEWSLETTER, /^name: .*$/m, `name: Daily ${project.word()}`)],
    [1, () => project.rewrite(NEWSLETTER, /^provider: .*$/m, `provider: ${project.random.pick(PROVIDERS)}`)],
    [2, () => setRule(project)],
    [4, () => writeEdition(project)],
    [2, () => writeOnInEdition(project)],
    [1, () => deleteEdition(project)],
  ];
}

/** Takes a story that is deleted, or moved, out of the editions that name it; else no build is possible. */
export function leaveOutOfEditions(project: RandomProject, story: string): void {
  const line = `  - ${idOf(story)}\n`;
  for (const file of project.list(EDITIONS, '.md')) {
    const text = project.read(file);
    // A list that is empty is not one.
    if (text.includes(line)) project.write(file, text.replace(line, '').replace(/^stories:\n(?! )/m, ''));
  }
}

function setRule(project: RandomProject): Edit {
  const { random } = project;
  const days = random.odds(0.5) ? ', days: [monday, wednesday, friday]' : '';
  const sections = random.odds(0.3) ? ', sections: [news]' : '';
  const rule = `  - { from: 2026-11-0${random.below(9) + 1}, at: '0${random.below(10)}:00', stories: ${random.below(5) + 1}${days}${sections} }\n`;
  const [plain = ''] = project.read(NEWSLETTER).split('auto:');
  const auto = random.odds(0.2) ? '' : `auto:\n${rule}`;
  project.write(NEWSLETTER, plain + auto);
  return `changed ${NEWSLETTER}: ${auto}`;
}

function writeEdition(project: RandomProject): Edit {
  const { random } = project;
  const date = new Date(project.now + (random.below(14) - 10) * DAY).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const file = `${EDITIONS}/${date}.md`;
  const picks = new Set(Array.from({ length: random.below(4) }, () => project.story()));
  const lines = [...picks].flatMap((story) => (story === undefined ? [] : [`  - ${idOf(story)}\n`]));
  const fields = [
    `subject: ${JSON.stringify(headline(random))}\n`,
    lines.length === 0 ? '' : `stories:\n${lines.join('')}`,
    random.odds(0.5) ? 'auto: { stories: 4 }\n' : '',
    random.odds(0.3) ? `time: '${random.below(10) + 10}:00'\n` : '',
    random.odds(0.2) ? 'status: draft\n' : '',
  ];
  project.write(file, `---\n${fields.join('')}---\n\n${sentence(random)}\n`);
  return `wrote ${file}`;
}

function writeOnInEdition(project: RandomProject): Edit {
  const file = project.pickFrom(EDITIONS, '.md');
  if (file === undefined) return writeEdition(project);
  project.write(file, `${project.read(file)}\n${sentence(project.random)}\n`);
  return `wrote on in ${file}`;
}

function deleteEdition(project: RandomProject): Edit {
  const file = project.pickFrom(EDITIONS, '.md');
  if (file === undefined) return writeEdition(project);
  project.remove(file);
  return `deleted ${file}`;
}

/** The id of a story, from its path. */
function idOf(story: string): string {
  return story.replace('content/articles/', '').replace(/\.md$/, '');
}
