import { readFile, readdir } from 'node:fs/promises';
import ajvFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

/**
 * The schemas as functions: compiling them takes longer than all the rest of a check, so it is done here. Errors come all
 * at once and carry the value and the schema that it breaks. `folder` is that of the schemas, below `root`.
 */
export async function schemaValidators(folder, root) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    strictTypes: false,
    code: { source: true, esm: true },
  });
  ajvFormats.default(ajv, ['date']);
  ajv.addVocabulary(['x-question', 'x-guide', 'x-means', 'x-identity']);
  const names = (await readdir(new URL(folder, root))).filter((name) =>
    /^(?!agenda-part|member).*\.schema\.json$/.test(name),
  );
  const ids = {};
  for (const [index, name] of names.sort().entries()) {
    const schema = JSON.parse(await readFile(new URL(`${folder}/${name}`, root), 'utf8'));
    ajv.addSchema(schema);
    ids[`validate_${index}`] = schema.$id;
  }
  const rows = Object.entries(ids).map(([name, id]) => `${JSON.stringify(id)}:${name}`);
  return `// Generated from ${folder} by scripts/generate.mjs.
import { createRequire } from 'node:module';
// The compiler writes \`require\` for what the functions need at run time, also in a module.
const require = createRequire(import.meta.url);
${standalone.default(ajv, ids)}
export const validators = {${rows.join(',')}};
`;
}
