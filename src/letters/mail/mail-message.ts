/** A mail to one reader. */
export interface Mail {
  /** The name and the address of the paper. */
  from: { name: string; address: string };
  /** An address that was checked: without line ends, spaces and commas. */
  to: string;
  subject: string;
  text: string;
}

const LINE_LENGTH = 76;
/** As many bytes as fit into an encoded word of 75 characters. */
const WORD_BYTES = 45;

/**
 * A mail as `sendmail -t` reads it. Everything that anybody else chose is encoded, so that no header can be added.
 * @throws RangeError for an address with a character that could end it
 */
export function mailMessage({ from, to, subject, text }: Mail): string {
  for (const address of [from.address, to]) {
    if (!/^[^\s,;:<>()[\]\\"]+@[^\s,;:<>()[\]\\"]+$/.test(address)) throw new RangeError('This is no e-mail address.');
  }
  const body = Buffer.from(text).toString('base64');
  return [
    `From: ${encodedWords(from.name)} <${from.address}>`,
    `To: ${to}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    // Keeps programs from answering: https://www.rfc-editor.org/rfc/rfc3834#section-5
    'Auto-Submitted: auto-generated',
    '',
    ...(body.match(new RegExp(`.{1,${LINE_LENGTH}}`, 'g')) ?? []),
    '',
  ].join('\n');
}

/** A text in a header, in words that hold whole characters. https://www.rfc-editor.org/rfc/rfc2047 */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const character of text) {
    const word = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(word) > WORD_BYTES) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\n ');
}
