import { CMS, element, fieldComponent, type FieldProps } from './cms.ts';
import { showUnsaved } from './preview.ts';
import { pressed, TEXT_BUTTONS, type TextButton } from './text-buttons.ts';

/**
 * Adds the field for the text of a story. It is a plain text area, because the rich text of the CMS loses the alignment of tables and
 * rewrites emphasis: here, every byte that nobody types over stays.
 */
export function addStoryText(): void {
  CMS.registerFieldType('story-text', storyText as never);
  CMS.registerFieldType('story-source', storySource as never);
}

/** A hidden field, because the CMS tells fields of every change in the form. */
const storySource = fieldComponent(
  () => element('span', { className: 'desk-source' }),
  () => undefined,
  ({ entry }) => {
    if (entry) showUnsaved(entry);
  },
);

const storyText = fieldComponent(
  (props, { keep, node }) => {
    const press = async (button: TextButton) => {
      const area = node();
      if (!(area instanceof HTMLTextAreaElement)) return;
      const at = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
      const file = button.choosesPhoto ? await chosenPhoto(props) : '';
      if (file === undefined) return;
      const result = pressed(button, at, file);
      area.value = result.text;
      area.focus();
      area.setSelectionRange(result.start, result.end);
      props.onChange(result.text);
    };
    return element(
      'div',
      { className: 'desk-text' },
      element(
        'div',
        { className: 'desk-buttons', role: 'group', 'aria-label': 'Write into the text' },
        ...TEXT_BUTTONS.map((button) =>
          element('button', { type: 'button', key: button.label, onClick: () => void press(button) }, button.label),
        ),
      ),
      element('textarea', {
        id: props.forID,
        ref: keep,
        'aria-label': 'Text',
        rows: 24,
        spellCheck: true,
        onChange: (event: { target: HTMLTextAreaElement }) => props.onChange(event.target.value),
      }),
    );
  },
  (node, props) => {
    const value = typeof props.value === 'string' ? props.value : '';
    if (node instanceof HTMLTextAreaElement && node.value !== value && document.activeElement !== node)
      node.value = value;
  },
);

async function chosenPhoto({ pickFile }: FieldProps): Promise<string | undefined> {
  if (!pickFile) return '';
  const picked = await pickFile({ kind: 'image' });
  if (picked === null) return undefined;
  const [first] = [picked].flat() as { value?: string }[];
  return first?.value ?? '';
}
