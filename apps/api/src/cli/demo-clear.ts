import { clearDemo } from '../demo';
import { type Command, say, withApp } from './command';

export const demoClear: Command = {
  usage: 'demo:clear',
  help: 'Remove everything marked as demo',
  flags: [],
  words: 0,
  async run({ config }) {
    say(`removed ${await withApp(config(), clearDemo)} demo firms and what belonged to them`);
  },
};
