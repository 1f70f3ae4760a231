import type { INestApplicationContext } from '@nestjs/common';

const patience = 10_000;

/** Stops taking requests, lets the running ones finish, closes connections, exits; a second signal or ten seconds end the wait. */
export function drainOnSignal(app: INestApplicationContext): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
