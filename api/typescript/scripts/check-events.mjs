// Reads the document of all events with AsyncAPI's own parser, which knows the rules of the standard.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';

const file = process.argv[2] ?? new URL('../../asyncapi.json', import.meta.url);
const { document, diagnostics } = await new Parser().parse(await readFile(file, 'utf8'));
const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 0);
for (const error of errors) {
  console.error(`${error.path.join('.')}: ${error.message}`);
}
if (errors.length > 0 || document === undefined) {
  process.exit(1);
}
console.log(`${document.channels().all().length} topics and ${document.messages().all().length} facts are valid`);
