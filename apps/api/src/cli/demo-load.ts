import { loadDemo } from '../demo';
import { type Command, say, withApp } from './command';

export const demoLoad: Command = {
  usage: 'demo:load',
  help: 'Load the invented demo set once; a set that was cleared stays cleared',
  flags: [],
  words: 0,
  async run({ config }) {
    const { signIns } = await withApp(config(), loadDemo);
    say(signIns.length > 0 ? signIns.map((one) => `${one.role}: ${one.email} ${one.password}`).join('\n') : 'the demo set was cleared and stays so');
  },
};
