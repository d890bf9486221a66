import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, describe, test } from 'vitest';
import { smallPhoto, UTF_8, withIim, type Dataset } from '../../lib/photo/photo-file-for-tests.ts';
import { editor, newsroomFolder, REPORT, STORM } from './newsroom-folder-for-tests.ts';

const { at, write, begin, beginAsking, frontMatterOf } = newsroomFolder();

describe('with a photo', () => {
  const WORDS = { creator: 'Noor Haddad', credit: 'The Ledger', caption: 'Surf: the "road" is gone.', city: 'Madison' };

  /** A photo outside of the publication, as it comes from a camera. */
  async function photo(
    datasets: Dataset[] = [
      UTF_8,
      [2, 80, WORDS.creator],
      [2, 110, WORDS.credit],
      [2, 120, WORDS.caption],
      [2, 90, WORDS.city],
    ],
  ) {
    mkdirSync(at('card'), { recursive: true });
    const bytes = withIim(await smallPhoto().jpeg().toBuffer(), datasets);
    writeFileSync(at('card/Coast Road 7.JPG'), bytes);
    return bytes;
  }

  test('the words in its file are filled in, and the file is brought into the publication', async () => {
    const bytes = await photo();
    const file = await begin(...REPORT, '--photo', 'card/Coast Road 7.JPG', '--alt', 'A road breaks off above surf.');
    expect(await frontMatterOf(file)).toMatchObject({
      dateline: { city: 'Madison' },
      photo: {
        src: '/photos/coast-road-7.jpg',
        alt: 'A road breaks off above surf.',
        caption: WORDS.caption,
        credit: 'Noor Haddad / The Ledger',
      },
    });
    expect(readFileSync(at('content/photos/coast-road-7.jpg'))).toEqual(bytes);
  });

  test('one in the publication stays where it is, and what is seen in it is asked for', async () => {
    write('content/photos/pier.jpg', '');
    writeFileSync(at('content/photos/pier.jpg'), await photo([]));
    const { ask, questions } = editor('A pier.');
    const file = await beginAsking(ask, ...REPORT, '--photo', '/photos/pier.jpg');
    expect(readFileSync(at(file), 'utf8')).toContain('photo:\n  src: /photos/pier.jpg\n  alt: A pier.\n');
    expect(questions).toEqual([expect.stringContaining('What is seen')]);
  });

  test('one in the publication whose name no story can write is refused, with a name that works', async () => {
    write('content/photos/Pier (1).jpg', '');
    writeFileSync(at('content/photos/Pier (1).jpg'), await photo([]));
    await expect(begin(...REPORT, '--photo', '/photos/Pier (1).jpg', '--alt', 'A pier.')).rejects.toThrow(
      'The photo "/photos/Pier (1).jpg" contains a space. Rename the file to Pier-1.jpg, and write /photos/Pier-1.jpg.',
    );
    expect(existsSync(at(STORM))).toBe(false);
  });

  test.each([
    ['that is not there', ['--photo', 'nothing.jpg', '--alt', 'A'], /No photo at nothing\.jpg/],
    ['that nobody describes', ['--photo', 'card/Coast Road 7.JPG'], /--alt/],
    ['that is none', ['--photo', 'content/publication.yaml', '--alt', 'A'], /photo/],
    ['without a file', ['--alt', 'A pier'], /--photo/],
  ])('nothing is written for one %s', async (_, flags, message) => {
    await photo();
    await expect(begin(...REPORT, ...flags)).rejects.toThrow(message);
    expect(existsSync(at(STORM))).toBe(false);
    expect(existsSync(at('content/photos'))).toBe(false);
  });

  test.each(['DSC_0417', 'coast road 7', 'photo', 'IMG_2041.JPG'])(
    'a text that check would refuse is refused with the same words: %s',
    async (alt) => {
      await photo();
      await expect(begin(...REPORT, '--photo', 'card/Coast Road 7.JPG', '--alt', alt)).rejects.toThrow(
        /^The description \(alt text\) of the photo is .*\. Describe what the photo shows, for someone who cannot see it\.$/,
      );
      expect(existsSync(at(STORM))).toBe(false);
    },
  );

  test('a text that check would refuse is asked for again', async () => {
    await photo();
    const { ask, questions } = editor('DSC_0417.JPG', 'A road breaks off.');
    const file = await beginAsking(ask, ...REPORT, '--photo', 'card/Coast Road 7.JPG');
    expect(await frontMatterOf(file)).toMatchObject({ photo: { alt: 'A road breaks off.' } });
    expect(questions[1]).toMatch(/^The description .* is the file name: "DSC_0417\.JPG"\..*\nWhat is seen/s);
  });

  test('another photo of the same name is never overwritten', async () => {
    await photo();
    write('content/photos/coast-road-7.jpg', 'another');
    await expect(begin(...REPORT, '--photo', 'card/Coast Road 7.JPG', '--alt', 'A')).rejects.toThrow(
      /is another photo/,
    );
  });
});
