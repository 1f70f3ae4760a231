import 'reflect-metadata';
import { readConfig } from '@matxich/platform';
import { createApp } from './configure-app';
import { drainOnSignal } from './drain';
import { lateSettings } from './late-settings';

await lateSettings();
const config = readConfig();
const app = await createApp(config);
await app.listen(config.PORT, config.HOST);
drainOnSignal(app);
console.log(`listening on ${config.publicUrl}`);
