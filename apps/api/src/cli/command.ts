import type { Config } from '@matxich/platform';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module';

/** One thing the command line can do. */
export interface Command {
  /** What is typed: `search:check [--repair]`. The first word is the name. */
  usage: string;
  help: string;
  /** Flags and positional words it takes; anything else is refused before it runs. */
  flags: readonly string[];
  words: number;
  /** @returns the exit code, 0 when nothing is said */
  run(args: Arguments): Promise<number | void>;
}

export interface Arguments {
  words: string[];
  has(flag: string): boolean;
  /** Reads the environment; throws with every missing variable. */
  config(): Config;
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** Progress goes beside the answer, so that the answer can be piped. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** The application without a listener and without loops, closed when the work is done. */
export async function withApp<T>(config: Config, work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const app = await NestFactory.createApplicationContext(AppModule.for(config), { logger: ['fatal', 'error'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
