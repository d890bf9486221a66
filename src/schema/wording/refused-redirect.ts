import { refusal } from './refusal.ts';

/** Explains the refusal of an old address. */
export function refusedOldAddress(text: string): string {
  if ((text.match(/\*/g) ?? []).length > 1) {
    return refusal('has more than one *', 'Keep one. A * at the end stands for any number of folders: /category/*.');
  }
  if (text.includes('?')) {
    return refusal(
      'has a question mark',
      'A static site cannot see what is after it. Write only the path, or redirect this address in the settings of your host.',
    );
  }
  const path = /^(?:https?:\/\/[^/]+)?\/*([^\s\\?#]+)$/.exec(text)?.[1];
  return refusal(
    'is not a path on this site',
    path === undefined
      ? 'Write only the part after the site name, without spaces or #: /old/path/.'
      : `Write /${path}, or whatever came after the site name.`,
  );
}

/** Explains the refusal of the address to which an old one leads. */
export function refusedTarget(text: string): string {
  const written = text.replace(/:splat|\$\d/, '*');
  if (written !== text) {
    return refusal('has a wildcard of a host', `Write ${written}. The build writes it as each host needs it.`);
  }
  if ((text.match(/\*/g) ?? []).length > 1) return refusal('has more than one *', 'Keep one.');
  return refusal(
    'is neither a path on this site nor a web address',
    /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(text)
      ? `Write https://${text}.`
      : 'Write a path, such as /news/, or a whole address, such as https://www.example.com/.',
  );
}
