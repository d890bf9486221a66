import { headline, sentence } from '../../bench/prose.ts';
import { commentsOf } from './random-comments.ts';
import { leaveOutOfEditions } from './random-newsletters.ts';
import type { Edit, RandomProject, WeightedEdit } from './random-project.ts';

const SECTIONS = ['news', 'livewire'];
const TAGS = ['coast', 'weather', 'roads', 'council', 'schools'];
const STATES = ['draft', 'published', 'retracted', 'killed'];

/** Edits of stories: they are added, changed, corrected, deleted, renamed and moved. */
export function storyEdits(project: RandomProject): WeightedEdit[] {
  const { random } = project;
  const set = (field: string, value: () => string) => () => changeField(project, field, value());
  return [
    [6, () => addStory(project)],
    [6, () => writeOn(project)],
    [6, () => changeLetter(project)],
    [3, set('headline', () => JSON.stringify(headline(random)))],
    [2, set('section', () => random.pick(SECTIONS))],
    [2, set('tags', () => `[${tags(project)}]`)],
    [2, () => moveInTime(project, 'published', project.instant())],
    [2, () => moveInTime(project, 'published', project.nearInstant())],
    [1, () => moveInTime(project, 'embargo', project.instant())],
    [1, set('status', () => random.pick(STATES))],
    [3, () => correct(project)],
    [2, () => deleteStory(project)],
    [2, () => renameStory(project)],
  ];
}

/** Writes a new story. */
export function addStory(project: RandomProject): Edit {
  const { random } = project;
  const published = random.odds(0.3) ? project.nearInstant() : project.instant();
  const file = `content/articles/${published.slice(0, 4)}/${published.slice(5, 7)}/story-${project.count()}.md`;
  const fields = [
    `headline: ${JSON.stringify(headline(random))}`,
    `section: ${random.pick(SECTIONS)}`,
    `published: ${published}`,
    'byline: [jane-doe]',
    `tags: [${tags(project)}]`,
  ];
  const body = Array.from({ length: 3 }, () => sentence(random)).join('\n\n');
  project.write(file, `---\n${fields.join('\n')}\n---\n\n${body}\n`);
  return `added ${file}`;
}

function writeOn(project: RandomProject): Edit {
  const file = project.story();
  if (file === undefined) return addStory(project);
  project.write(file, `${project.read(file)}\n${sentence(project.random)}\n`);
  return `wrote on in ${file}`;
}

/** The length of the file stays as it is. */
function changeLetter(project: RandomProject): Edit {
  const file = project.story();
  if (file === undefined) return addStory(project);
  const letter = project.random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  project.write(file, project.read(file).replace(/[a-z](?=\.\n$)/, letter));
  return `made ${letter} the last letter of ${file}`;
}

function changeField(project: RandomProject, field: string, value: string, file = project.story()): Edit {
  if (file === undefined) return addStory(project);
  const lines = project.read(file).split('\n');
  const at = lines.findIndex((line) => line.startsWith(`${field}:`));
  lines.splice(at < 0 ? 1 : at, at < 0 ? 0 : 1, `${field}: ${value}`);
  project.write(file, lines.join('\n'));
  return `set ${field} of ${file} to ${value}`;
}

/** Changes when a story comes out, and takes its correction away, which could then be older than the story. */
function moveInTime(project: RandomProject, field: 'embargo' | 'published', instant: string): Edit {
  const file = project.story();
  if (file === undefined) return addStory(project);
  project.write(file, project.read(file).replace(/^corrections: .*\n/m, ''));
  return changeField(project, field, instant, file);
}

/** Corrects a story that is out, at an instant since then, so that an edition has to tell those who read the mistake. */
function correct(project: RandomProject): Edit {
  const file = project.story();
  if (file === undefined) return addStory(project);
  const text = project.read(file);
  const times = [...text.matchAll(/^(?:published|embargo): (.*)$/gm)].map(([, time = '']) => Date.parse(time));
  const [out, since] = [Math.max(...times), project.now - Math.max(...times)];
  if (since <= 0) return writeOn(project);
  const date = new Date(out + 1000 + Math.floor(project.random.next() * (since - 1000))).toISOString();
  const correction = `[{ date: ${date.replace(/\.\d+/, '')}, kind: correction, text: It was ${project.word()}. }]`;
  return changeField(project, 'corrections', correction, file);
}

function deleteStory(project: RandomProject): Edit {
  const file = project.story();
  if (file === undefined) return addStory(project);
  project.remove(file);
  project.remove(commentsOf(file));
  leaveOutOfEditions(project, file);
  return `deleted ${file}`;
}

function renameStory(project: RandomProject): Edit {
  const file = project.story();
  if (file === undefined) return addStory(project);
  const renamed = file.replace(/[^/]+\.md$/, `renamed-${project.count()}.md`);
  project.move(file, renamed);
  if (project.has(commentsOf(file))) project.move(commentsOf(file), commentsOf(renamed));
  leaveOutOfEditions(project, file);
  return `renamed ${file} to ${renamed}`;
}

function tags({ random }: RandomProject): string {
  return [...new Set([random.pick(TAGS), random.pick(TAGS)])].join(', ');
}
