import 'reflect-metadata';
import { DomainError } from '@matxich/domain';
import { readConfig } from '@matxich/platform';
import { type Command, say, tell } from './cli/command';
import { dbMigrate } from './cli/db-migrate';
import { demoClear } from './cli/demo-clear';
import { demoLoad } from './cli/demo-load';
import { importFile } from './cli/import-file';
import { officeToken } from './cli/office-token';
import { openapiWrite } from './cli/openapi-write';
import { outboxRetry } from './cli/outbox-retry';
import { prepare } from './cli/prepare';
import { referenceLoad } from './cli/reference-load';
import { referenceWards } from './cli/reference-wards';
import { searchCheck } from './cli/search-check';
import { searchRebuild } from './cli/search-rebuild';
import { vocabularyPhrases } from './cli/vocabulary-phrases';
import { lateSettings } from './late-settings';

const commands: Command[] = [prepare, dbMigrate, referenceLoad, referenceWards, demoLoad, demoClear, officeToken, importFile, searchRebuild, searchCheck, outboxRetry, vocabularyPhrases, openapiWrite];

const nameOf = (command: Command): string => command.usage.split(' ')[0]!;
const usage = (): string => commands.map((command) => `  ${command.usage}\n      ${command.help}`).join('\n');

/** @returns exit code: 0 done, 1 not, 2 asked wrongly */
async function run([name, ...rest]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    say(`Commands:\n${usage()}`);
    return 0;
  }
  const command = commands.find((one) => nameOf(one) === name);
  const flags = rest.filter((word) => word.startsWith('--'));
  const words = rest.filter((word) => !word.startsWith('--'));
  if (!command || words.length !== command.words || flags.some((flag) => !command.flags.includes(flag))) {
    tell(command ? `Usage: ${command.usage}` : `Unknown command ${name}.\n${usage()}`);
    return 2;
  }
  return (await command.run({ words, has: (flag) => flags.includes(flag), config: readConfig })) ?? 0;
}

const reasonOf = (error: unknown): string =>
  error instanceof DomainError ? `${error.code} ${Object.entries(error.params).map(([name, value]) => `${name}=${value}`).join(' ')}`.trim() : error instanceof Error ? error.message : String(error);

await lateSettings();
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  tell(reasonOf(error));
  return 1;
});
