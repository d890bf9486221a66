/** A text as it is in a file, in whichever encoding it was saved. */
export interface DecodedText {
  text: string;
  /** The encoding, if it is not UTF-8. */
  encoding?: string;
}

/** Decodes a file: UTF-8 where it can be that, UTF-16 where it begins so, and else the encoding of old Windows programs. */
export function decodedText(bytes: Uint8Array): DecodedText {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const marked = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : undefined;
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
