import CMS from '@sveltia/cms';

/** An immutable map of the CMS, as far as the desk reads it. */
export interface CmsMap {
  get(name: string): unknown;
  toJS(): Record<string, unknown>;
}

/** What a field of ours gets from the CMS. https://sveltiacms.app/en/docs/api/field-types */
export interface FieldProps {
  value: unknown;
  field: CmsMap;
  forID: string;
  classNameWrapper: string;
  entry?: CmsMap;
  onChange(value: unknown): void;
  pickFile?(options?: object): Promise<{ value?: string } | readonly { value?: string }[] | null>;
}

/** A component of React, which the CMS brings with it. */
export type Component = new (props: never) => unknown;

interface Globals {
  createElement(kind: unknown, props?: object | null, ...children: unknown[]): unknown;
  createClass(definition: object): Component;
}

const globals = globalThis as unknown as Globals;

/** Makes an element of React. */
export function element(kind: unknown, props?: object | null, ...children: unknown[]): unknown {
  return globals.createElement(kind, props, ...children);
}

/**
 * Makes a component for a field whose element the browser keeps: the CMS answers later than people type, and a value that it sets would move
 * the cursor.
 * @param render makes the elements; `read` is called with what the field shows
 */
export function fieldComponent(
  render: (
    props: FieldProps,
    tools: { keep(node: HTMLElement | null): void; node(): HTMLElement | undefined },
  ) => unknown,
  show: (node: HTMLElement, props: FieldProps) => void,
  after?: (props: FieldProps) => void,
): Component {
  let fields = new WeakMap<object, HTMLElement>();
  return globals.createClass({
    render(this: { props: FieldProps }) {
      const keep = (node: HTMLElement | null) => {
        if (node) fields.set(this, node);
      };
      return render(this.props, { keep, node: () => fields.get(this) });
    },
    componentDidMount(this: { props: FieldProps }) {
      const node = fields.get(this);
      if (node) show(node, this.props);
      after?.(this.props);
    },
    componentDidUpdate(this: { props: FieldProps }) {
      const node = fields.get(this);
      if (node) show(node, this.props);
      after?.(this.props);
    },
    componentWillUnmount() {
      fields = new WeakMap();
    },
  });
}

export { CMS };
