/**
 * Characters that XML 1.0 (section 2.2) does not allow in a document, not even as a reference. Lone surrogates are not
 * characters.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/**
 * Characters with a meaning in XML. A carriage return that is not written as a reference becomes a line feed (section
 * 2.11).
 */
const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Characters that become a space in an attribute unless they are written as a reference (section 3.3.3). */
const SPACES: Record<string, string> = { '\t': '&#9;', '\n': '&#10;' };

/** Escapes text for an XML element. Characters that XML cannot contain become U+FFFD, so that the loss is visible. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\r]/g, (character) => REFERENCES[character] ?? character);
}

/**
 * Text as a CDATA section, as programs want it that look for one. What would end the section is divided between two. Forbidden
 * characters become U+FFFD, and carriage returns, which XML reads as line feeds, are written as such.
 */
export function xmlCdata(text: string): string {
  const allowed = text.replace(FORBIDDEN, '\uFFFD').replaceAll(/\r\n?/g, '\n');
  return `<![CDATA[${allowed.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/**
 * An element with attributes and children as XML.
 * @param children text that was escaped already, or further elements; when left out, the element is empty
 */
export function xmlElement(name: string, attributes: Record<string, string>, children = ''): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${attributeText(value)}"`);
  const start = `<${name}${list.join('')}`;
  return children === '' ? `${start}/>` : `${start}>${children}</${name}>`;
}

function attributeText(text: string): string {
  return xmlText(text).replace(/[\t\n]/g, (character) => SPACES[character] ?? character);
}
