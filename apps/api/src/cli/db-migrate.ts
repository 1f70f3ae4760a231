import { migrate } from '../database/data-source';
import { type Command, say } from './command';

export const dbMigrate: Command = {
  usage: 'db:migrate',
  help: 'Apply pending migrations',
  flags: [],
  words: 0,
  async run({ config }) {
    const applied = await migrate(config());
    say(applied.length > 0 ? applied.join('\n') : 'nothing to migrate');
  },
};
