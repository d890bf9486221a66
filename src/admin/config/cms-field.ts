/** A field of a form, as Sveltia CMS reads it: https://sveltiacms.app/en/docs/fields */
export interface CmsField {
  name: string;
  label: string;
  widget: string;
  label_singular?: string;
  hint?: string;
  required?: boolean;
  default?: unknown;
  pattern?: [expression: string, message: string];
  options?: { label: string; value: string }[];
  multiple?: boolean;
  fields?: CmsField[];
  field?: CmsField;
  types?: CmsForm[];
  typeKey?: string;
  collapsed?: boolean;
  summary?: string;
  max?: number;
  min?: number;
  value_type?: 'int' | 'float';
  step?: number;
  collection?: string;
  value_field?: string;
  display_fields?: string[];
  search_fields?: string[];
  /** The newsroom's time zone, for a field with a time. */
  time_zone?: string;
  choose_url?: boolean;
  accept?: string;
}

/** One of the forms that a value can have. */
export interface CmsForm {
  name: string;
  label: string;
  widget: 'object';
  fields: CmsField[];
}
