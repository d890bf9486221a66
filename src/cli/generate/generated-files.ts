import { format, resolveConfig } from 'prettier';
import { FIELD_GUIDE, fieldGuide } from '../../schema/generated/field-guide.ts';
import { jsonSchemaOf } from '../../schema/generated/json-schema.ts';
import { ALL_FILE_KINDS } from '../../schema/kinds.ts';
import { LICENCES, licenceList } from './licence-list.ts';

/**
 * Every file that is made from source and committed: the JSON Schemas, the field guide, and the list of licences.
 * @returns the text of each by path from the project's root; the schemas as the formatter would lay them out
 */
export async function generatedFiles(): Promise<Map<string, string>> {
  const options = await resolveConfig('package.json');
  const schemas = ALL_FILE_KINDS.map(async (kind) => {
    const text = await format(JSON.stringify(jsonSchemaOf(kind)), { ...options, parser: 'json' });
    return [`.vscode/schemas/${kind.name}.schema.json`, text] as const;
  });
  return new Map([...(await Promise.all(schemas)), [FIELD_GUIDE, fieldGuide()], [LICENCES, licenceList()]]);
}
