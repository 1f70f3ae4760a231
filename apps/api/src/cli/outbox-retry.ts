import { OutboxRepository } from '@matxich/platform';
import { type Command, say, withApp } from './command';

export const outboxRetry: Command = {
  usage: 'outbox:retry',
  help: 'Give dead events, and events in back-off, another chance now',
  flags: [],
  words: 0,
  async run({ config }) {
    say(`${await withApp(config(), (app) => app.get(OutboxRepository).revive())} events will be tried again`);
  },
};
