import type { Chance } from '../../../bench/random.ts';

/** Markdown that a random change writes anywhere: marks, text that looks like marks, and letters that typography looks at. */
const PIECES = [
  '*¦**¦***¦_¦__¦~¦~~¦`¦``¦\\¦\\*¦[¦]¦](¦![¦[^1]¦<¦>¦&¦|¦^¦#¦=¦+¦"¦\'¦“¦”¦’¦«¦»¦‹¦--¦---¦...¦–¦—¦…¦ !¦ ?¦ ;',
  ' :¦!¦?¦:¦·¦•¦ ¦  ¦   ¦    ¦\t¦\n¦  \n¦\\\n¦ \n¦\n ¦\n\n¦\n\n\n¦\r\n¦\u00a0¦\u3000¦\u2028¦# ¦## ¦### ¦#### ',
  '##¦> ¦>¦- ¦* ¦+ ¦1. ¦2. ¦7. ¦1) ¦1999. ¦- [ ] ¦- [x] ¦---¦***¦===¦\n---\n¦\n===\n¦\n***\n¦\n\n***\n\n¦\n> ',
  '\n- ¦\n  - ¦\n    - ¦\n1. ¦\n• ¦\n– ¦*one*¦**two**¦***three***¦_one_¦~~gone~~¦`code`¦*one **two** three*',
  '**¦* a¦2*4*8¦M*A*S*H¦f*ck¦[words](/a/)¦[words](https://a.example/b?c=d)¦[w](https://a.example/?a=1&b=2)',
  '[w](/a/ "Title")¦[*w* **x**](#y)¦[w](mailto:a@b.example)¦[w](tel:+123)¦[w](javascript:alert(1))',
  '[w](//b.example/%20x)¦[w](<a b>)¦[w]()¦[w](HTTPS://B.example)¦[https://a.example/](https://a.example/)',
  'https://a.example/x¦www.a.example¦a@b.example¦<https://a.example/>',
  '\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n¦https://a.example/x。次¦[r][1]¦\n\n[1]: /a/\n¦[^1]',
  '\n\n[^1]: Note.\n¦10:30¦a:b¦:name¦:name[x]¦:name{a=b}¦::gallery¦\n::livewire\n¦\n:::box[A]\nb\n:::\n¦:::',
  ':smile:¦&amp;¦&lt;¦&Tab;¦&NewLine;¦&Tab;\n¦\n&Tab;¦\\\n&Tab;¦\\\n*&Tab;¦&#8;¦&#39;¦&nbsp;¦&copy¦AT&T¦a < b',
  '<b>¦</b>¦<br>¦<!-- c -->¦<script>¦{{ x }}¦{% y %}¦[gallery ids="1"]¦==mark==¦^^up^^¦H~2~O',
  '| a | b |\n| - | - |\n| 1 | 2 |¦| a | b |¦![a](/photos/pier.jpg)¦![a](b.jpg)¦\0¦\u0007¦\u200b¦\u202e',
  "\ufeff¦é¦e\u0301¦🌊¦字¦**注意：**本文¦ـ¦שלום¦Ж¦раypal¦5'10\"¦'90s",
].flatMap((pieces) => pieces.split('¦'));

const CHANGES: readonly ((text: string, random: Chance) => string)[] = [
  (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(PIECES)),
  (text, random) => splice(text, random.below(text.length + 1), 0, random.pick(PIECES)),
  // At the beginning of a line.
  (text, random) => onLine(text, random, (line) => random.pick(PIECES) + line),
  (text, random) => onLine(text, random, (line) => line + random.pick(PIECES)),
  // Around words.
  (text, random) => {
    const mark = random.pick(PIECES);
    const from = random.below(text.length + 1);
    return splice(splice(text, from + random.below(40), 0, mark), from, 0, mark);
  },
  (text, random) => splice(text, random.below(text.length + 1), random.below(12), ''),
  (text, random) => splice(text, random.below(text.length + 1), 1, random.pick(PIECES)),
  // Indented, as what is within an item or a quotation.
  (text, random) => onLine(text, random, (line) => random.pick(['  ', '   ', '    ', '\t', '> ', '- ']) + line),
  // Lines together, apart, and in another order.
  (text, random) => onLine(text, random, (line) => `${line}\n${line}`),
  (text, random) => text.replaceAll('\n\n', () => (random.odds(0.3) ? '\n' : '\n\n')),
  (text, random) => text.replaceAll(' ', () => (random.odds(0.02) ? '\n' : ' ')),
  (text, random) => {
    const lines = text.split('\n');
    lines.splice(random.below(lines.length), 0, ...lines.splice(random.below(lines.length), 1));
    return lines.join('\n');
  },
];

/** A part of a body with some random changes; always the same for the same chance. */
export function mutatedBody(bodies: readonly string[], random: Chance): string {
  const blocks = random.pick(bodies).split(/\n{2,}/);
  const first = random.below(blocks.length);
  let text = `${blocks.slice(first, first + 1 + random.below(8)).join('\n\n')}\n`;
  for (let count = random.below(4); count > 0; count--) text = random.pick(CHANGES)(text, random);
  return text;
}

function splice(text: string, at: number, length: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at + length);
}

function onLine(text: string, random: Chance, change: (line: string) => string): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}
