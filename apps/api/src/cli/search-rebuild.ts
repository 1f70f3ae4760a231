import { RebuildIndex } from '@matxich/suppliers';
import { type Command, say, tell, withApp } from './command';
import { progressLine } from './index-progress';

export const searchRebuild: Command = {
  usage: 'search:rebuild',
  help: 'Fill a new index from PostgreSQL and exchange it with the live one; searches go on',
  flags: [],
  words: 0,
  async run({ config }) {
    const report = await withApp(config(), (app) => app.get(RebuildIndex).execute({ progress: (progress) => tell(progressLine(progress)) }));
    say(`${report.documents} documents in ${report.milliseconds} ms; ${report.changedMeanwhile} suppliers changed meanwhile or were waiting; the worker projects them again`);
  },
};
