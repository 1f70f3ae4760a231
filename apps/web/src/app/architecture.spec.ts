import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
const text = (name: string) => readFileSync(join(source, name), 'utf8');
const importsOf = (name: string) => [...text(name).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => join(name, '..', match[1] ?? ''));
const featureOf = (path: string) => /^features\/([^/]+)/.exec(path)?.[1];
const guilty = (inside: RegExp, wrong: (target: string, file: string) => boolean) => files.filter((name) => inside.test(name)).flatMap((name) => importsOf(name).filter((target) => wrong(target, name)).map((target) => `${name} → ${target}`));

it('lets no feature import another feature or the app', () => {
  expect(guilty(/^features\//, (target, file) => target.startsWith('app/') || (featureOf(target) !== undefined && featureOf(target) !== featureOf(file)))).toEqual([]);
});

it('keeps the kit dumb: no fetching, no features', () => {
  expect(guilty(/^components\//, (target) => /^(features|app)\/|^lib\/(api-client|api-upload|session|reference|query-client)/.test(target))).toEqual([]);
});

it('fetches in one place and looks at import.meta.env in one place', () => {
  const code = files.filter((name) => !/\.spec\.|^testing\//.test(name));
  expect(code.filter((name) => /\bfetch\(/.test(text(name)))).toEqual(['lib/api-client.ts']);
  expect(code.filter((name) => /import\.meta\.env\b(?!`)/.test(text(name)))).toEqual([]);
});

it('pulls zod only on demand', () => {
  const eager = files.filter((name) => !/\.spec\.|^testing\//.test(name)).filter((name) => /^import (?!type\b)[^;]*from '(zod|@matxich\/contracts)/m.test(text(name)));
  expect(eager).toEqual([]);
});

/** Parts without a style file of their own, or with another's. */
const borrowed: Record<string, string[]> = {
  Textarea: ['Input'], TextInput: ['Input'], Select: ['Combobox', 'Input', 'ScrollArea'], MultiSelect: ['Combobox', 'PillsInput', 'Pill'], Autocomplete: ['Combobox'], TagsInput: ['Combobox', 'PillsInput', 'Pill'],
  NativeSelect: ['Input'], FileInput: ['Input'], createTheme: [], MantineProvider: [], useMantineTheme: [], Box: [], Collapse: [],
};
it('has loaded the style of every Mantine part in use', () => {
  const loaded = new Set([...text('theme/mantine-styles.ts').matchAll(/styles\/(\w+)\.layer/g)].map((match) => match[1]));
  const used = new Set(files.flatMap((name) => [...text(name).matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap((match) => (match[1] ?? '').split(',').map((part) => part.trim().split(' as ')[0] ?? '').filter((part) => part && !part.startsWith('type ')))));
  expect([...used].filter((part) => !(borrowed[part] ?? [part]).every((style) => loaded.has(style)))).toEqual([]);
});

it('keeps Mantine out of what public pages load', () => {
  const publicCode = /^(components\/(?!certificate-fields|confirm-dialog|fact-changes|firm-facts-form|searchable-select|index|parameter-input|permit-fields|position-fields|reason-dialog|site-form|taxonomy-select)|lib\/|i18n\/|features\/(home|search)\/|app\/(app|page|routes|broken-page|error-boundary|not-found-page)|app\/layouts\/(shell|bottom-bar|language|scheme|public))/;
  expect(files.filter((name) => publicCode.test(name) && text(name).includes("'@mantine/"))).toEqual([]);
});
