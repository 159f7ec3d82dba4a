// Makes the types of each service from the document that is kept beside it.
import { mkdir, readdir, rm, writeFile, access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = new URL('../../../', import.meta.url);
const generated = new URL('../src/generated/', import.meta.url);

async function servicesWithDocument() {
  const names = [];
  for (const entry of await readdir(root, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name.endsWith('-service')) {
      await access(new URL(`${entry.name}/openapi.json`, root));
      names.push(entry.name);
    }
  }
  return names.sort();
}

await rm(generated, { recursive: true, force: true });
await mkdir(generated, { recursive: true });
const services = await servicesWithDocument();
for (const service of services) {
  const ast = await openapiTS(new URL(`${service}/openapi.json`, root));
  await writeFile(new URL(`${service}.ts`, generated), astToString(ast));
}
const alias = (service) => service.replace(/-service$/, '');
const index = [
  ...services.map((service) => `import type { paths as ${alias(service)}Paths } from './${service}.js';`),
  ...services.map((service) => `export type * as ${alias(service)} from './${service}.js';`),
  `export type Paths = ${services.map((service) => `${alias(service)}Paths`).join(' & ')};`,
  '',
];
await writeFile(new URL('index.ts', generated), index.join('\n'));
console.log(`types of ${services.length} services in ${fileURLToPath(generated)}`);
