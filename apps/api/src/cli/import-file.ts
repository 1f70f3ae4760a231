import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportFile } from '@matxich/suppliers';
import { type Command, say, tell, withApp } from './command';

export const importFile: Command = {
  usage: 'import <file> [--dry-run | --commit]',
  help: 'Read a CSV, XLSX or JSON list of firms: a dry run with its report (default), or written into the register. Likely duplicates are left out for a person to decide',
  flags: ['--dry-run', '--commit'],
  words: 1,
  async run({ words: [path = ''], has, config }) {
    if (has('--dry-run') && has('--commit')) throw new Error('--dry-run or --commit, not both');
    const bytes = await readFile(path);
    const onProgress = ({ stage, done, total }: { stage: string; done: number; total: number }) => tell(`${stage} ${done} of ${total}`);
    let seconds = 0;
    const report = await withApp(config(), async (app) => {
      const since = performance.now();
      const done = await app.get(ImportFile).execute(null, basename(path), bytes, { commit: has('--commit'), candidates: 'skip', onProgress });
      seconds = (performance.now() - since) / 1000;
      return done;
    });
    say(`${report.fileName}: ${report.rowCount} rows, ${report.format}, ${report.encoding}, ${report.status}`);
    for (const [verdict, count] of Object.entries(report.counts)) say(`  ${verdict} ${count}`);
    if (report.repairedCount > 0) say(`  broken characters repaired in ${report.repairedCount} rows`);
    say(`took ${seconds.toFixed(3)} s`);
    say(`import ${report.id}`);
  },
};
