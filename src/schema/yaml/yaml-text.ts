import { Document, isScalar, visit } from 'yaml';

/** The fields and the body of a Markdown file. */
export interface MarkdownParts {
  fields: Record<string, unknown>;
  body: string;
}

/** The text of a YAML file, with short lists on one line, as the documentation writes them. */
export function yamlText(fields: object): string {
  const document = new Document(fields);
  visit(document, {
    Seq(_, list) {
      list.flow = list.items.every(isScalar);
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The text of a Markdown file. */
export function markdownText({ fields, body }: MarkdownParts): string {
  return `---\n${yamlText(fields)}---\n${body.startsWith('\n') ? body : `\n${body}`}`;
}
