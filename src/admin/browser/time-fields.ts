import { epochOfClock, offsetText, zonedInstant } from '../../lib/time/zoned-instant.ts';
import { clockOf, instantOf } from './newsroom-time.ts';
import { CMS, element, fieldComponent, type FieldProps } from './cms.ts';

/** Adds the fields for times and days: both show and write the newsroom's clock, wherever the editor is. */
export function addTimeFields(): void {
  CMS.registerFieldType('newsroom-time', timeField as never, undefined, {
    properties: { time_zone: { type: 'string' } },
  } as never);
  CMS.registerFieldType('calendar-day', dayField as never);
}

const timeField = fieldComponent(
  (props, { keep }) => {
    const timeZone = String(props.field.get('time_zone') ?? 'UTC');
    const clock = clockOf(props.value, timeZone);
    const offset = clock === '' ? '' : `, ${offsetText(epochOfClock(clock, timeZone), timeZone)}`;
    const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
    return element(
      'div',
      { className: 'desk-time' },
      element('input', {
        type: 'datetime-local',
        'aria-label': `${String(props.field.get('label'))}, newsroom time`,
        id: props.forID,
        ref: keep,
        className: props.classNameWrapper,
        onChange: (event: { target: HTMLInputElement }) => props.onChange(instantOf(event.target.value, timeZone)),
      }),
      element('button', { type: 'button', onClick: () => props.onChange(zonedInstant(Date.now(), timeZone)) }, 'Now'),
      element('small', null, `Newsroom time (${place}${offset})`),
    );
  },
  (node, props) => setValue(node, clockOf(props.value, String(props.field.get('time_zone') ?? 'UTC'))),
);

const dayField = fieldComponent(
  (props, { keep }) =>
    element('input', {
      type: 'date',
      'aria-label': String(props.field.get('label')),
      id: props.forID,
      ref: keep,
      className: props.classNameWrapper,
      onChange: (event: { target: HTMLInputElement }) => props.onChange(event.target.value),
    }),
  (node, props: FieldProps) => setValue(node, typeof props.value === 'string' ? props.value : ''),
);

/** A field that somebody types into keeps what it has, so that half a time is not taken away. */
function setValue(node: HTMLElement, value: string): void {
  if (node instanceof HTMLInputElement && node.value !== value && (document.activeElement !== node || value !== ''))
    node.value = value;
}
