import { describe, expect, test } from 'vitest';
import { smarten, smartenRuns } from './typography.ts';

describe('quotation marks and apostrophes in English', () => {
  test.each([
    ['"Hello," she said.', '“Hello,” she said.'],
    [`"It's 'fine,'" he said.`, '“It’s ‘fine,’” he said.'],
    [`'Tis the season, rock 'n' roll of the '90s`, '’Tis the season, rock ’n’ roll of the ’90s'],
    ['"I was born in 1987," she said', '“I was born in 1987,” she said'],
    ['the class of "2016"', 'the class of “2016”'],
    ["the dogs' bowls and James' boat", 'the dogs’ bowls and James’ boat'],
    ['("Quoted")', '(“Quoted”)'],
    ["'Single' quotes", '‘Single’ quotes'],
    ['—"No," he said', '—“No,” he said'],
    [`"Hamlet"'s ghost`, '“Hamlet”’s ghost'],
    [`("The Crown"'s last season)`, '(“The Crown”’s last season)'],
    [`'"Quoted," she said,' he wrote`, '‘“Quoted,” she said,’ he wrote'],
    [`"'Tis true," he said`, '“’Tis true,” he said'],
    [`"'Go' was all," she wrote`, '“‘Go’ was all,” she wrote'],
    [`'til then, tell 'em 'twas good 'cause it's late`, '’til then, tell ’em ’twas good ’cause it’s late'],
    ['("But I—")', '(“But I—”)'],
    [`"A," "B" and 'C'`, '“A,” “B” and ‘C’'],
    [`O'Neil y'all'd've 5 o'clock`, 'O’Neil y’all’d’ve 5 o’clock'],
    [`the '80s' end, the 1990s' best`, 'the ’80s’ end, the 1990s’ best'],
    ['He asked: "Who?" She: "Me."', 'He asked: “Who?” She: “Me.”'],
    [`“It's set already”`, '“It’s set already”'],
    [`fish 'n chips, fish 'n' chips`, 'fish ’n chips, fish ’n’ chips'],
    [`the spring of '24, the '90s, 'twould do`, 'the spring of ’24, the ’90s, ’twould do'],
    [`the words 'em' and 'til'`, 'the words ‘em’ and ‘til’'],
    [`the Kids' News by Conan O'Brien`, 'the Kids’ News by Conan O’Brien'],
  ])('%s is set as %s', (typed, set) => {
    expect(smarten(typed, 'en-US')).toBe(set);
  });
});

describe('a single mark that nothing closes is an apostrophe', () => {
  test.each([
    ['en', `class of '24's best`, 'class of ’24’s best'],
    ['en', `the 'Canes won and the 'Noles lost`, 'the ’Canes won and the ’Noles lost'],
    ['en', `in the 'hood, 'Merica`, 'in the ’hood, ’Merica'],
    ['en', `'Abd al-Rahman met 'Ali`, '’Abd al-Rahman met ’Ali'],
    ['en', `"I love 'Zona," she said of the dogs' bowls`, '“I love ’Zona,” she said of the dogs’ bowls'],
    ['en', `'Zona fans called it 'home'`, '’Zona fans called it ‘home’'],
    ['en', `'Merica"`, '’Merica”'],
    ['it', `canta 'O sole mio e 'A vucchella`, 'canta ’O sole mio e ’A vucchella'],
    ['it', `"'O sole mio" e la 'ndrangheta`, '«’O sole mio» e la ’ndrangheta'],
    ['ja', `'90年代と'80年代の"夢"`, '’90年代と’80年代の「夢」'],
    ['fr', `'tain, c'est l'été`, '’tain, c’est l’été'],
    ['pt', `'Tá bom, d'água`, '’Tá bom, d’água'],
    ['de', `'Hans' Hund ist da', sagte sie`, '‚Hans’ Hund ist da‘, sagte sie'],
    ['de', `Auf'm 'Platz`, 'Auf’m ’Platz'],
    ['en', `'the dogs' bowls are full'`, '‘the dogs’ bowls are full’'],
    ['en', `'Dogs' and 'cats' and "the 'bird'"`, '‘Dogs’ and ‘cats’ and “the ‘bird’”'],
  ])('in %s, %s is set as %s', (language, typed, set) => {
    expect(smarten(typed, language)).toBe(set);
  });
});

test('a quotation opens after marks of emphasis that are printed, and within a word it does not', () => {
  expect(smarten(`He wrote **"Hi"**, _'so'_ and f**k's`, 'en')).toBe('He wrote **“Hi”**, _‘so’_ and f**k’s');
});

describe('hyphens in place of letters stay hyphens', () => {
  test.each([
    'f---',
    'What the f---?',
    's--t, f--k and f---ing',
    'F--- you, S--t!',
    'Mr. B--- and Lady D---.',
    'bulls--- and motherf---er',
    'an a--hole',
    'so ein A---loch, Sch---e',
    'm---e alors',
    'c---o',
  ])('%s', (text) => {
    expect(smarten(text, 'en')).toBe(text);
  });

  test.each([
    ['(“But I---”) a--b', '(“But I—”) a–b'],
    ['Plan B--the last one--failed', 'Plan B–the last one–failed'],
    ['Plan B--a good one', 'Plan B–a good one'],
    ['“This is Plan B---”', '“This is Plan B—”'],
    ['I want a--well, a boat', 'I want a–well, a boat'],
    ['I--I can’t, he--she', 'I–I can’t, he–she'],
    ['on TV--live, 5 m--or 6', 'on TV–live, 5 m–or 6'],
    ['Grades A--C and B--D', 'Grades A–C and B–D'],
  ])('but a dash is set in %s', (typed, set) => {
    expect(smarten(typed, 'en')).toBe(set);
  });
});

describe('quotation marks that stand close to letters', () => {
  test.each([
    ['ar', 'قال "نعم" ثم صمت', 'قال «نعم» ثم صمت'],
    ['ar-EG', 'صحيفة"الميناء" و"البحر"', 'صحيفة«الميناء» و«البحر»'],
    ['ar', `قال: "سألني 'لماذا' وذهب."`, 'قال: «سألني “لماذا” وذهب.»'],
    ['ja', '彼女は"はい"と答えた。', '彼女は「はい」と答えた。'],
    ['ja-JP', `"港の'鐘'が鳴った。"と彼は"静かに"話した。`, '「港の『鐘』が鳴った。」と彼は「静かに」話した。'],
  ])('in %s, %s is set as %s', (language, typed, set) => {
    expect(smarten(typed, language)).toBe(set);
  });
});

describe('feet and inches get primes', () => {
  test.each([
    [`She is 5'10" tall`, 'She is 5′10″ tall'],
    [`She is 5' 10" tall`, 'She is 5′ 10″ tall'],
    [`"She's 5'10"," he said`, '“She’s 5′10″,” he said'],
    ['a 6" nail', 'a 6″ nail'],
    ['12" x 10"', '12″ x 10″'],
    [`a 6' fence, 6'-high, 6' x 4'`, 'a 6′ fence, 6′-high, 6′ x 4′'],
    [`6'x4', a 6½' gate and a 5½" nail`, '6′x4′, a 6½′ gate and a 5½″ nail'],
    [`"A 6' fence," she said`, '“A 6′ fence,” she said'],
    [`"She's 5' 10"," he said`, '“She’s 5′ 10″,” he said'],
    [`40° 26' 46" north`, '40° 26′ 46″ north'],
    [`the 1990's and 'the class of 1987' and the 49ers'`, 'the 1990’s and ‘the class of 1987’ and the 49ers’'],
  ])('%s is set as %s', (typed, set) => {
    expect(smarten(typed, 'en-US')).toBe(set);
  });
});

describe('dashes and dots', () => {
  test.each([
    ['wait... 1990--2000 --- ok', 'wait… 1990–2000 — ok'],
    ['"Stop"--"now"', '“Stop”–“now”'],
    ['a - b', 'a - b'],
    ['----', '----'],
    ['....', '....'],
    ['..', '..'],
  ])('%s is set as %s', (typed, set) => {
    expect(smarten(typed, 'en-US')).toBe(set);
  });
});

test('text without typewriter marks is handed back as it is', () => {
  expect(smarten('10:30 a.m. – “ok” 🌊', 'en')).toBe('10:30 a.m. – “ok” 🌊');
  expect(smarten('', 'en')).toBe('');
});

test('a quotation that markup cuts into runs opens in one and closes in another', () => {
  expect(smartenRuns(['"', 'Never', '," she said'], 'en')).toEqual(['“', 'Never', ',” she said']);
});

test('a mark at the start of a run is read together with the run before it', () => {
  expect(smartenRuns(['rock', " 'n' roll, a 6", '" nail'], 'en')).toEqual(['rock', ' ’n’ roll, a 6', '″ nail']);
});

test('every run comes back, also an empty one and one without a mark', () => {
  expect(smartenRuns(['', 'a "', '', 'b" c', ''], 'en')).toEqual(['', 'a “', '', 'b” c', '']);
});

test('a run of 100,000 quotation marks is set in one pass', () => {
  // Quadratic work on it would outlast the test's time limit many times over.
  const set = smarten('"\''.repeat(50_000), 'en');
  expect(set).toHaveLength(100_000);
  expect(set).not.toMatch(/["']/);
});

test('100,000 quoted words are all opened and closed', () => {
  expect(smarten(`"a" 'b' `.repeat(50_000), 'en')).toBe('“a” ‘b’ '.repeat(50_000));
});
